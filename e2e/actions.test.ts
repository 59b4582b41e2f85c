import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

async function openCase() {
  const tab = await journey.at('', 'Medicines Chart 4')
  await keysReady(tab)
  return tab
}

/** The keys come after the screen. */
async function keysReady(tab: Page) {
  await tab.getByRole('button', { name: 'Find or do' }).waitFor()
}

describe('the palette', () => {
  test('goes to screens and records, and puts what was chosen lately first', async () => {
    const tab = await openCase()
    await tab.keyboard.press('Control+k')
    const box = tab.getByRole('combobox', { name: 'Find or do' })
    await box.fill('risk mat')
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Risk matrix')
    await tab.getByRole('button', { name: 'Find or do' }).click()
    await tab.getByRole('group', { name: 'Recent' }).getByRole('option', { name: 'Risk matrix' }).waitFor()
    await box.fill('H-3')
    await tab.getByRole('option', { name: /^H-3 / }).click()
    await screenReady(tab, /^H-3/)
    await tab.keyboard.press('Control+k')
    await tab.getByRole('group', { name: 'Recent' }).getByRole('option', { name: /^H-3 / }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.keyboard.press('Escape')
    expect(await box.count()).toBe(0)
  })

  test('is typed into at once, also over another dialog', async () => {
    const tab = await journey.at('/hazards/H-2', /^H-2/)
    await keysReady(tab)
    await tab.getByRole('button', { name: 'Retire', exact: true }).click()
    await tab.getByRole('dialog', { name: 'Retire H-2' }).waitFor()
    await tab.keyboard.press('Control+k')
    await tab.getByRole('dialog', { name: 'Find or do' }).waitFor()
    await tab.keyboard.type('Reports')
    await expect.poll(() => tab.getByRole('combobox', { name: 'Find or do' }).inputValue()).toBe('Reports')
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Reports')
  })

  test('says when nothing matches', async () => {
    const tab = await openCase()
    await tab.keyboard.press('Control+k')
    await tab.getByRole('combobox', { name: 'Find or do' }).fill('nobody wrote this anywhere')
    await tab.getByText('Nothing matches. Try fewer words.').waitFor()
    expect(await axeFindings(tab)).toEqual([])
  })
})

describe('keys', () => {
  test('go to screens, one after the other, and are listed on a sheet', async () => {
    const tab = await openCase()
    await tab.keyboard.press('g')
    await tab.keyboard.press('m')
    await screenReady(tab, 'Risk matrix')
    await tab.keyboard.press('?')
    const sheet = tab.getByRole('dialog', { name: 'Keyboard' })
    await sheet.getByText('Findings', { exact: true }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.keyboard.press('Escape')
    expect(await sheet.count()).toBe(0)
  })

  test('do nothing while somebody writes', async () => {
    const tab = await journey.at('/hazards/H-4', /^H-4/)
    const harm = tab.getByLabel('Harm', { exact: true })
    await harm.fill('')
    await harm.pressSequentially('gm?n')
    expect(await harm.inputValue()).toBe('gm?n')
    expect(await tab.getByRole('dialog').count()).toBe(0)
    expect(tab.url()).toMatch(/H-4$/)
  })

  test('can be switched off in the profile', async () => {
    const tab = await openCase()
    await tab.goto(`${journey.server.url}/profile`)
    await screenReady(tab, 'Your profile')
    await tab.getByRole('button', { name: 'Find or do' }).waitFor()
    await tab.getByRole('radio', { name: 'Off' }).check()
    await tab.getByRole('heading', { level: 1 }).click()
    await tab.keyboard.press('?')
    await tab.keyboard.press('Control+k')
    await tab.getByRole('dialog', { name: 'Find or do' }).waitFor()
    expect(await tab.getByRole('dialog', { name: 'Keyboard' }).count()).toBe(0)
    await tab.keyboard.press('Escape')
    await tab.getByRole('radio', { name: 'On', exact: true }).check()
    await tab.getByRole('heading', { level: 1 }).click()
    await tab.keyboard.press('?')
    await tab.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  })
})
