import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

describe('what does not exist', () => {
  test.each([
    ['/hazards/H-999', 'Hazard log'],
    ['/records/control/CTL-999', 'Controls'],
  ])('%s leads to the list of its kind', async (path, list) => {
    const tab = await journey.open()
    await tab.goto(journey.caseUrl + path)
    const main = tab.getByRole('main')
    await main.getByRole('heading', { name: /^There is no [A-Z]+-999 here$/ }).waitFor()
    expect(await main.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    expect(await faultsInEveryLook(tab)).toEqual([])
    await main.getByRole('link', { name: 'Look for it in the list' }).click()
    await screenReady(tab, list)
  })

  test('a kind of record that there is not leads to those that there are', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.caseUrl}/records/no-such-kind`)
    await tab.getByRole('link', { name: 'See all kinds' }).click()
    await screenReady(tab, 'Records')
    await expect.poll(() => tab.locator('.kind').count()).toBeGreaterThan(30)
  })

  test('a cell without hazards leads to no empty list', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.caseUrl}/matrix`)
    await screenReady(tab, 'Risk matrix')
    await tab.getByRole('cell', { name: '0 hazards' }).first().waitFor()
    expect(await tab.getByRole('link', { name: '0 hazards', exact: true }).count()).toBe(0)
  })
})
