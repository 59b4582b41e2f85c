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
    const tab = await journey.at('/matrix', 'Risk matrix')
    await tab.getByRole('cell', { name: '0 hazards' }).first().waitFor()
    expect(await tab.getByRole('link', { name: '0 hazards', exact: true }).count()).toBe(0)
  })

  test('a case that there is not says so beneath a heading, and to try again is not offered', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.server.url}/cases/01a00000-0000-7000-8000-000000000000`)
    await screenReady(tab, 'Overview')
    await tab.getByRole('main').getByText('Open the portfolio and choose one.').waitFor()
    // Nor has it any screens to go to.
    expect(await tab.getByRole('link', { name: 'Risk matrix' }).count()).toBe(0)
    expect(await tab.getByRole('main').getByRole('button', { name: 'Try again' }).count()).toBe(0)
    expect(await faultsInEveryLook(tab)).toEqual([])
  })

  test('a rule that there is not is not asked for again', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.caseUrl}/findings?code=NOSUCH`)
    await tab.getByText('Codes look like HAZ-01.').waitFor()
    expect(await tab.getByRole('main').getByRole('button', { name: 'Try again' }).count()).toBe(0)
  })
})

test('a name that is too long is refused in words about the name, and stays to be shortened', async () => {
  const tab = await journey.open()
  await tab.goto(`${journey.server.url}/portfolio`)
  await tab.getByRole('button', { name: 'New case' }).first().click()
  const dialog = tab.getByRole('dialog')
  const name = dialog.getByLabel('System', { exact: true })
  await name.fill('Ward '.repeat(50))
  await dialog.getByRole('button', { name: 'Create case' }).click()
  expect(await dialog.getByRole('alert').innerText()).toBe(
    'What was entered is longer than 200 characters.\n\nChange it and try again.',
  )
  expect(await name.inputValue()).toBe('Ward '.repeat(50))
})
