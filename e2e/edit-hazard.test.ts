import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

const REFUSED = {
  type: '/api/codes/NOT_PERMITTED',
  title: 'Not permitted',
  status: 403,
  code: 'NOT_PERMITTED',
  detail: 'Your role may not do this just now.',
  remedy: 'Ask an administrator.',
  requestId: 'a-request',
}

async function openHazard(ref: string): Promise<Page> {
  const tab = await journey.at(`/hazards/${ref}`, new RegExp(`^${ref}`))
  return tab
}

const rating = (tab: Page, name: string) => tab.getByRole('region', { name, exact: true })

describe('a hazard', () => {
  test('is rated on the matrix and saved by itself', async () => {
    const tab = await openHazard('H-5')
    const residual = rating(tab, 'Residual risk')
    await residual.getByRole('button', { name: /^Rate/ }).click()
    await residual.getByRole('button', { name: /^Minor, Very Low: level 1/ }).click()
    await residual.getByText('Saved', { exact: true }).waitFor()
    await residual.getByLabel('Rationale').fill('The ward keeps a printed copy for the length of any outage.')
    await residual.getByLabel('Rationale').blur()
    await residual.getByText('Saved', { exact: true }).waitFor()
    expect(await axeFindings(tab)).toEqual([])

    await tab.reload()
    await residual.getByText('Minor × Very Low').waitFor()
    await residual.getByText('The ward keeps a printed copy for the length of any outage.').waitFor()
    await tab.getByRole('link', { name: 'History', exact: true }).nth(1).click()
    await tab.getByRole('heading', { name: 'History of H-5' }).waitFor()
    const latest = tab.getByRole('listitem').filter({ hasText: 'Changed' }).first()
    await expect.poll(() => latest.textContent()).toContain('Residual risk')
  })

  test('shows both versions when two people write the same field', async () => {
    const mine = await openHazard('H-6')
    await mine.route('**/events', (route) => route.abort())
    await mine.reload()
    const theirs = await openHazard('H-6')

    await theirs.getByLabel('Effect', { exact: true }).fill('Their words.')
    await theirs.getByLabel('Effect', { exact: true }).blur()
    await theirs.getByText('Saved', { exact: true }).waitFor()
    await mine.getByLabel('Effect', { exact: true }).fill('My words.')
    await mine.getByLabel('Effect', { exact: true }).blur()

    const clash = mine.getByRole('alert').filter({ hasText: 'somebody else changed this' })
    await clash.getByText('Their words.').waitFor()
    await clash.getByText('My words.').waitFor()
    expect(await axeFindings(mine)).toEqual([])
    await clash.getByRole('button', { name: 'Keep mine' }).click()
    await mine.getByText('Saved', { exact: true }).waitFor()
    await clash.waitFor({ state: 'detached' })
    // The other tab follows the change by itself.
    await expect
      .poll(() => theirs.getByLabel('Effect', { exact: true }).inputValue(), { timeout: 10_000 })
      .toBe('My words.')
  })

  test('keeps what was typed while the server is away, and says so', async () => {
    const tab = await openHazard('H-7')
    await tab.context().setOffline(true)
    await tab.getByLabel('Harm', { exact: true }).fill('Written while the network was away.')
    await tab.getByLabel('Harm', { exact: true }).blur()
    await tab.getByText('Not saved', { exact: true }).waitFor()
    expect(await tab.getByLabel('Harm', { exact: true }).inputValue()).toBe('Written while the network was away.')
    await tab.context().setOffline(false)
    await tab.getByText('Saved', { exact: true }).waitFor()
    await tab.reload()
    await screenReady(tab, /^H-7/)
    expect(await tab.getByLabel('Harm', { exact: true }).inputValue()).toBe('Written while the network was away.')
  })

  test('stays as it is where a part of the page cannot be fetched', async () => {
    const tab = await openHazard('H-7')
    const harm = tab.getByLabel('Harm', { exact: true })
    const missing = tab.getByText('This part of the page could not be fetched.')
    await harm.fill('Half a sentence, not')
    await tab.context().setOffline(true)
    await tab.getByRole('button', { name: /^Signed in as/ }).click()
    await missing.waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await tab.context().setOffline(false)
    await tab.getByRole('link', { name: 'Your profile' }).waitFor()
    await missing.waitFor({ state: 'detached' })

    // A browser does not ask again for what the server would not give: only the page anew brings it then.
    await tab.route('**/assets/*.js', (route) => route.abort('failed'))
    await tab.getByRole('link', { name: 'Hazard log', exact: true }).first().click()
    await missing.waitFor()
    await tab.unroute('**/assets/*.js')
    await tab.getByRole('button', { name: 'Load the page anew' }).click()
    await screenReady(tab, 'Hazard log')
    await tab.goto(`${journey.caseUrl}/hazards/H-7`)
    expect(await harm.inputValue()).toBe('Half a sentence, not')
  })

  test('takes a new cause, a control and its evidence in place', async () => {
    const tab = await openHazard('H-8')
    await tab.getByRole('button', { name: '+ Add a cause' }).click()
    await tab.getByRole('combobox', { name: 'Add a cause' }).fill('A unit is read as another')
    await tab.getByRole('option', { name: /^New: A unit is read as another/ }).click()
    const strand = tab
      .getByRole('listitem')
      .filter({ has: tab.locator('textarea', { hasText: 'A unit is read as another' }) })
    await strand.getByRole('button', { name: '+ Add a control' }).click()
    await strand.getByRole('combobox', { name: 'Add a control' }).fill('The unit is written out in full')
    await tab.getByRole('option', { name: /^New: The unit is written out in full/ }).click()
    await strand.getByRole('button', { name: '+ Add evidence' }).first().click()
    await strand.getByRole('combobox', { name: 'Add evidence' }).fill('Review of the unit labels')
    await tab.getByRole('option', { name: /^New: Review of the unit labels/ }).click()
    await strand.getByRole('link', { name: /Review of the unit labels/ }).waitFor()
    expect(await axeFindings(tab)).toEqual([])
  })

  test('is retired with a reason and never deleted', async () => {
    const tab = await openHazard('H-9')
    await tab.getByRole('button', { name: 'Retire' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Retire H-9' })
    await dialog.getByRole('button', { name: 'Retire' }).click()
    await dialog.getByText('Give a reason.').waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await dialog.getByLabel('Reason').fill('The route is fixed by the product and cannot be chosen.')
    // Whoever presses Escape by mistake has lost nothing, also when the server has just refused.
    await tab.route('**/batch', (route) => route.fulfill({ status: 403, json: REFUSED }))
    await dialog.getByRole('button', { name: 'Retire' }).click()
    await dialog.getByText(REFUSED.detail).waitFor()
    await tab.unroute('**/batch')
    await tab.keyboard.press('Escape')
    await tab.getByRole('button', { name: 'Retire' }).click()
    await dialog.getByRole('button', { name: 'Retire' }).click()
    await tab.getByText(/^Retired on/).waitFor()
    await tab.goto(`${journey.caseUrl}/hazards?retired=yes`)
    await tab.getByRole('link', { name: /^H-9/ }).waitFor()
  })
})
