import { expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'
import { retireRecord } from './stored-records.ts'

const journey = journeyHere()

test('retired causes, controls and evidence of a hazard are counted and folded away, not shown among the living', async () => {
  const tab = await journey.open()
  for (const record of ['cause/C-2', 'control/CTL-2', 'evidence/EV-2']) {
    await retireRecord(tab, journey.caseUrl, record, 'It was replaced.')
  }
  await tab.goto(`${journey.caseUrl}/hazards/H-1`)
  await screenReady(tab, /^H-1/)
  const bowTie = tab.getByRole('region', { name: 'From cause to harm' })
  const cause = bowTie.getByRole('link', { name: /^C-2 / })
  expect(await cause.filter({ visible: true }).count()).toBe(0)
  const fold = bowTie.getByText('1 retired cause', { exact: true })
  await fold.click()
  await cause.filter({ visible: true }).waitFor()
  expect(await cause.innerText()).toMatch(/, retired$/)
  expect(await cause.evaluate((chip) => getComputedStyle(chip).borderStyle)).toBe('dashed')
  expect(await bowTie.getByText('1 retired control', { exact: true }).count()).toBe(1)
  expect(await bowTie.getByText('1 retired evidence', { exact: true }).count()).toBe(1)
  expect(await faultsInEveryLook(tab)).toEqual([])
})
