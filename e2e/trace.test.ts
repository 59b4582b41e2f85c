import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

/** What has the focus, in its own words. */
const focused = (tab: Page) => tab.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

describe('the trace', () => {
  test('is walked by keyboard alone from the matrix to a record', async () => {
    const tab = await journey.at('/trace', 'Trace')
    expect(await faultsInEveryLook(tab)).toEqual([])
    const grid = tab.getByRole('grid', { name: 'What each row is traced to' })
    await grid.getByRole('link', { name: /^H-1 / }).focus()
    await tab.keyboard.press('ArrowRight')
    expect(await focused(tab)).toMatch(/^C-1/)
    await tab.keyboard.press('ArrowDown')
    expect(await focused(tab)).toMatch(/^C-2/)
    await tab.keyboard.press('End')
    expect(await focused(tab)).toMatch(/^EV-/)
    await tab.keyboard.press('Control+End')
    await tab.keyboard.press('Home')
    expect(await focused(tab)).toMatch(/^H-32/)
    await tab.keyboard.press('Enter')
    await screenReady(tab, /^H-32/)
    await tab.getByRole('link', { name: 'Trace' }).last().click()
    await screenReady(tab, 'Chains of H-32')
  })

  test('counts what is missing, leads to it, and takes what fills it', async () => {
    const tab = await journey.at('/trace', 'Trace')
    await tab.getByRole('link', { name: /^Verification: 1 missing/ }).click()
    await tab.getByText(/1 of 31 shown/).waitFor()
    await tab
      .getByRole('link', { name: /^Chains/ })
      .first()
      .click()
    await screenReady(tab, /^Chains of/)
    const gap = tab.getByRole('button', { name: /^No verification for REQ-\d+/ })
    await gap.first().click()
    const dialog = tab.getByRole('dialog', { name: /^No verification for REQ-/ })
    await dialog.getByText('No verification is linked to this requirement.').waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await dialog.getByRole('combobox').fill('Replay of yesterday')
    await dialog
      .getByRole('option', { name: /Replay of yesterday/ })
      .first()
      .click()
    await gap.first().waitFor({ state: 'detached' })
    await tab
      .getByRole('link', { name: /^VER-\d+ Replay of yesterday/ })
      .first()
      .waitFor()
    expect(await focused(tab)).toMatch(/Replay of yesterday/)
    await tab
      .getByRole('button', { name: /^No result for VER-/ })
      .first()
      .waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: 'Save as CSV' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toMatch(/Replay of yesterday,[A-Z]\w+,.*No result for VER-/)
  })

  test('starts the work where there is nothing yet', async () => {
    const tab = await journey.open()
    await tab.goto(journey.server.url)
    await tab.getByRole('button', { name: 'New case' }).click()
    await tab.getByRole('dialog').getByRole('textbox').first().fill('Referrals')
    await tab.getByRole('button', { name: 'Create case' }).click()
    await screenReady(tab, 'Referrals')
    await tab.keyboard.press('g')
    await tab.keyboard.press('t')
    await screenReady(tab, 'Trace')
    await tab.getByRole('heading', { name: 'No hazard to trace yet' }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.getByRole('link', { name: 'Write a new hazard' }).click()
    await tab.getByRole('dialog').waitFor()
  })
})
