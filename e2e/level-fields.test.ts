import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { journeyHere } from './journey.ts'

const journey = journeyHere()

/** How far down the upper edges of some controls are. */
async function upperEdges(...controls: readonly Locator[]): Promise<ReadonlySet<number | undefined>> {
  const boxes = await Promise.all(controls.map((control) => control.boundingBox()))
  return new Set(boxes.map((box) => box?.y))
}

test('two fields side by side stand level when only one of them is explained', async () => {
  const tab = await journey.at('/reports', 'Reports')
  await tab.getByRole('button', { name: 'Issue Clinical Safety Case Report…' }).click()
  const dialog = tab.getByRole('dialog')
  expect(await upperEdges(dialog.getByLabel('Version'), dialog.getByLabel('Prepared by'))).toHaveProperty('size', 1)
})

test('effect and harm stay level while one of them is not saved', async () => {
  const tab = await journey.at('/hazards/H-12', /^H-12/)
  await tab.route('**/records/hazard/**', async (route) => {
    if (route.request().method() === 'PATCH') await route.abort('connectionrefused')
    else await route.fallback()
  })
  const harm = tab.getByLabel('Harm', { exact: true })
  await harm.fill('Written while nobody answered.')
  await harm.blur()
  await tab.getByText('Not saved', { exact: true }).waitFor()
  expect(await upperEdges(tab.getByLabel('Effect', { exact: true }), harm)).toHaveProperty('size', 1)
})
