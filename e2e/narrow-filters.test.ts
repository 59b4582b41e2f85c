import { expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere } from './journey.ts'

const journey = journeyHere()

test('on a telephone the filters are folded, say how many are set, and the first hazard is in sight', async () => {
  const viewport = { width: 390, height: 844 }
  const tab = await journey.at('/hazards', 'Hazard log', { viewport })
  const first = tab.getByRole('link', { name: /^H-1 / })
  await first.waitFor()
  expect((await first.boundingBox())?.y).toBeLessThan(600)
  await tab.getByText('Filters', { exact: true }).click()
  const status = tab.getByRole('combobox', { name: 'Status', exact: true })
  await status.selectOption('Closed')
  await tab.getByText('Filters (1 set)').waitFor()
  await expect.poll(() => tab.url()).toContain('state=closed')
  expect(await status.inputValue()).toBe('closed')
  expect(await faultsInEveryLook(tab)).toEqual([])
})
