import { expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

test('a workshop that was held elsewhere shows in its room every hazard that the list counts', async () => {
  const tab = await journey.at('/workshops', 'Workshops')
  const counted = await tab.getByRole('row').filter({ hasText: 'WS-1' }).getByRole('cell').last().innerText()
  await tab.goto(`${journey.caseUrl}/workshops/WS-1/room`)
  await screenReady(tab, /^WS-1/)
  const considered = tab.getByRole('region', { name: 'Hazards considered' })
  await considered.waitFor()
  expect(Number(counted)).toBeGreaterThan(0)
  expect(await considered.getByRole('listitem').count()).toBe(Number(counted))
  await considered.getByText(`${counted} hazards`, { exact: true }).waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])
})

test('a report whose issues were recorded and not made here is not said to be without any', async () => {
  const tab = await journey.at('/reports/differences', 'Differences by section')
  await tab.getByText(/^What the case said when 2\.0 and 1\.0 went out is not kept here\./).waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])
})

test('the number of records to look at is said in the same words wherever it stands', async () => {
  const tab = await journey.at('', 'Medicines Chart 4')
  const made = tab.getByRole('region', { name: 'What the case is made of' })
  const said = await made
    .getByRole('listitem')
    .filter({ hasText: 'Evidence' })
    .getByText(/to look at$/)
    .innerText()
  await tab.goto(`${journey.caseUrl}/records`)
  await screenReady(tab, 'Records')
  const tile = tab.getByRole('listitem').filter({ has: tab.getByRole('link', { name: 'Evidence', exact: true }) })
  expect(await tile.getByText(/to look at$/).innerText()).toBe(said)
  await tab.goto(`${journey.caseUrl}/argument`)
  await screenReady(tab, 'Argument')
  await tab
    .getByText(/^\d+ elements, \d+ to look at$/)
    .first()
    .waitFor()
})
