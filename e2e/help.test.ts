import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, homeReady, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

describe('help', () => {
  test('a word is explained one tap away, by pointer and by keyboard', async () => {
    const tab = await journey.at('/hazards/H-3', /^H-3/)
    const meaning = tab
      .getByRole('note')
      .filter({ hasText: 'The risk with the controls that this organisation can show.' })
    const button = tab.getByRole('button', { name: 'What does “residual risk” mean?' })
    await button.click()
    await meaning.waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.keyboard.press('Escape')
    await meaning.waitFor({ state: 'hidden' })
    await button.focus()
    await tab.keyboard.press('Enter')
    await meaning.waitFor()
    expect(await meaning.isVisible()).toBe(true)
  })

  test('a new case leads from step to step, and each ticks itself', async () => {
    const tab = await journey.open()
    await tab.goto(journey.server.url)
    await homeReady(tab)
    await tab.getByRole('button', { name: 'New case' }).click()
    await tab.getByRole('dialog').getByRole('textbox').first().fill('Referral Desk')
    await tab.getByRole('button', { name: 'Create case' }).click()
    await screenReady(tab, 'Referral Desk')
    const steps = tab.getByRole('region', { name: 'First steps' })
    await steps.waitFor()
    const before = Number(/^\d+/.exec((await steps.getByText(/of 10 done/).textContent()) ?? '')?.[0])
    expect(await faultsInEveryLook(tab)).toEqual([])

    await steps.getByRole('link', { name: 'Write its intended use' }).click()
    await tab
      .getByRole('button', { name: /^New intended use/i })
      .first()
      .click()
    const dialog = tab.getByRole('dialog')
    for (const box of await dialog.getByRole('textbox').all()) await box.fill('Referrals between hospitals.')
    await dialog.getByRole('button', { name: /^Create/ }).click()
    await tab.getByRole('heading', { level: 1, name: /^USE|^IU|^INT/ }).waitFor()
    await tab.goBack()
    await tab.goBack()
    await steps.getByText(`${before + 1} of 10 done`).waitFor()

    await steps.getByRole('button', { name: /^Skip: / }).click()
    await steps.getByText('Skipped').waitFor()
    await steps.getByRole('button', { name: 'Hide the first steps' }).click()
    await steps.waitFor({ state: 'detached' })
    await tab.keyboard.press('Control+k')
    await tab.getByRole('combobox', { name: 'Find or do' }).fill('show the first')
    await tab.keyboard.press('Enter')
    await steps.waitFor()
    expect(await steps.count()).toBe(1)
  })
})
