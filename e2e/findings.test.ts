import { expect, test } from 'vitest'
import { journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

test('a rule that speaks of many records is told once, and leads to all that it says', async () => {
  const tab = await journey.at('/findings', 'Findings')
  const main = tab.getByRole('main')
  const told = main.locator('.finding')
  const accepted = told.filter({ hasText: 'HAZ-11' })
  await accepted.first().waitFor()
  expect(await accepted.count()).toBe(1)
  await accepted.getByRole('link', { name: 'and 4 more like it' }).click()
  await expect.poll(() => new URL(tab.url()).search).toBe('?code=HAZ-11&level=blocker')
  await main.getByText('5 findings', { exact: true }).waitFor()
  await expect.poll(() => accepted.count()).toBe(5)
  await tab.goBack()
  await expect.poll(() => accepted.count()).toBe(1)

  await tab.goto(journey.server.url)
  const item = main.getByRole('listitem').filter({ hasText: 'and 4 more like it' })
  await item.getByRole('button', { name: /^Look at it/ }).click()
  await item.getByRole('link', { name: 'See all 5 in the findings' }).click()
  await screenReady(tab, 'Findings')
  await expect.poll(() => accepted.count()).toBe(5)
  expect(new URL(tab.url()).searchParams.get('whose')).toBe('everybody')
  await tab.getByLabel('Which').selectOption('What waits for me')
  await tab.getByText('Nothing to settle').waitFor()
})
