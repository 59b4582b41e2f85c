import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

async function openHazard(ref: string): Promise<Page> {
  const tab = await journey.at(`/hazards/${ref}`, new RegExp(`^${ref}`))
  await tab
    .getByRole('button', { name: /^Move CTL/ })
    .first()
    .waitFor()
  return tab
}

/** Both ends of a drag are in sight. */
const TALL = { width: 1440, height: 2600 }

const strandOf = (tab: Page, cause: string) =>
  tab.getByRole('listitem').filter({ has: tab.getByRole('link', { name: cause, exact: true }) })

describe('the bow-tie', () => {
  test('is written by keyboard as an outliner: Enter adds the next, Escape leaves', async () => {
    const tab = await openHazard('H-2')
    const causes = tab.getByRole('textbox', { name: 'Cause', exact: true })
    await causes.first().focus()
    await tab.keyboard.press('Enter')
    await tab.getByRole('combobox', { name: 'Add a cause' }).waitFor()
    await tab.keyboard.type('The interface engine drops the allergy code')
    await tab.getByRole('option', { name: /^New: The interface engine/ }).waitFor()
    await tab.keyboard.press('Enter')
    await tab.getByRole('textbox', { name: 'Cause' }).getByText('The interface engine drops the allergy code').waitFor()
    await tab.keyboard.type('A second cause follows at once')
    await tab.getByRole('option', { name: /^New: A second cause/ }).waitFor()
    await tab.keyboard.press('Enter')
    await tab.getByRole('textbox', { name: 'Cause' }).getByText('A second cause follows at once').waitFor()
    await tab.keyboard.press('Escape')
    await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe('+ Add a cause')
    expect(await faultsInEveryLook(tab)).toEqual([])
  })

  test('joins the cause that is called so, though Enter comes before the search has answered', async () => {
    const tab = await openHazard('H-1')
    const name = await tab.getByRole('textbox', { name: 'Cause', exact: true }).first().inputValue()
    await tab.goto(`${journey.caseUrl}/hazards/H-3`)
    await screenReady(tab, /^H-3/)
    await tab.getByRole('button', { name: '+ Add a cause' }).click()
    let isSlow = true
    const held: Route[] = []
    await tab.route(/\/records\/cause\?/, async (route) => {
      if (isSlow) held.push(route)
      else await route.continue()
    })
    await tab.getByRole('combobox', { name: 'Add a cause' }).fill(name)
    await tab.keyboard.press('Enter')
    await expect.poll(() => held.length).toBeGreaterThan(0)
    isSlow = false
    for (const route of held) await route.continue()
    const joined = strandOf(tab, 'C-1').getByRole('textbox', { name: 'Cause', exact: true })
    await joined.waitFor()
    expect(await joined.inputValue()).toBe(name)
  })

  test('moves a control to another cause, and back by hand', async () => {
    const tab = await openHazard('H-1')
    await tab.setViewportSize(TALL)
    await strandOf(tab, 'C-1').getByRole('button', { name: 'Move CTL-1' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Move CTL-1' })
    await expect.poll(() => dialog.getByRole('button', { name: /^C-2/ }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: /^C-3/ }).click()
    await strandOf(tab, 'C-3').getByRole('link', { name: 'CTL-1', exact: true }).waitFor()
    await expect.poll(() => strandOf(tab, 'C-1').getByRole('link', { name: 'CTL-1', exact: true }).count()).toBe(0)

    const handle = strandOf(tab, 'C-3').locator('.control-part', { hasText: 'CTL-1' }).locator('.part-head')
    await handle.dragTo(strandOf(tab, 'C-1').locator('.strand-controls'))
    await strandOf(tab, 'C-1').getByRole('link', { name: 'CTL-1', exact: true }).waitFor()
  })

  test('says of each control whether it is shown to be there and to work', async () => {
    const tab = await openHazard('H-1')
    const control = strandOf(tab, 'C-3').locator('.control-part', { hasText: 'CTL-2' })
    await expect.poll(() => control.getByRole('definition').first().textContent()).toContain('Shown')
    await expect.poll(() => control.getByRole('definition').last().textContent()).toContain('Failed')
    const transferred = strandOf(tab, 'C-2').locator('.control-part', { hasText: 'CTL-3' })
    for (const result of await transferred.getByRole('definition').all()) {
      expect(await result.textContent()).toContain('For others to show')
    }
    expect(await transferred.getByRole('definition').count()).toBe(2)
  })

  test('takes a file as evidence and keeps its bytes beside it', async () => {
    const tab = await openHazard('H-1')
    const control = strandOf(tab, 'C-3').locator('.control-part', { hasText: 'CTL-2' })
    const log = { name: 'alarm-test.txt', mimeType: 'text/plain', buffer: Buffer.from('All 12 alarms sounded.') }
    await control
      .getByLabel(/^Evidence from a file: CTL-2, effective/)
      .last()
      .setInputFiles(log)
    await control.getByRole('link', { name: /alarm-test/ }).click()
    await screenReady(tab, /alarm-test\.txt/)
    const attached = tab.getByRole('region', { name: 'Attachments' }).getByRole('link', { name: /alarm-test\.txt/ })
    expect(
      await (await tab.request.get(new URL((await attached.getAttribute('href')) ?? '', tab.url()).href)).text(),
    ).toBe('All 12 alarms sounded.')
  })

  test('shows a suspect where it stands, before and after, and takes the answer there', async () => {
    const tab = await openHazard('H-1')
    const cause = strandOf(tab, 'C-1').getByRole('textbox', { name: 'Cause', exact: true })
    const before = await cause.inputValue()
    await cause.fill('The wrong chart is chosen from a list of names that look alike.')
    await cause.blur()
    const suspect = tab.getByRole('group', { name: 'Does the link to C-1 still hold?' })
    await suspect.getByText(before).waitFor()
    await suspect.getByText('The wrong chart is chosen from a list of names that look alike.').waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await suspect.getByRole('button', { name: 'Wording only' }).click()
    await suspect.waitFor({ state: 'detached' })
  })
})
