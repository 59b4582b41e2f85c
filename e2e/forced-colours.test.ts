import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { cellOf, WIDE } from './grid-screen.ts'
import { axeFindings, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

const openForced = () => journey.open({ viewport: WIDE, forcedColors: 'active' })
const edgeOf = (tab: Locator) => tab.evaluate((element) => getComputedStyle(element).borderBottomColor)
const outlineOf = (cell: Locator) => cell.evaluate((element) => getComputedStyle(element).outlineStyle)

test('in forced colours only the tab that is shown has an edge that can be seen', async () => {
  const tab = await openForced()
  await tab.goto(`${journey.caseUrl}/hazards/H-1`)
  await screenReady(tab, /^H-1/)
  const paper = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const views = tab.getByRole('navigation', { name: 'Views' })
  expect(await edgeOf(views.getByRole('link', { name: 'Record' }))).not.toBe(paper)
  expect(await edgeOf(views.getByRole('link', { name: 'History' }))).toBe(paper)
  expect(await axeFindings(tab)).toEqual([])
})

test('in forced colours the cells that are chosen are outlined', async () => {
  const tab = await openForced()
  await tab.goto(`${journey.caseUrl}/hazards`)
  await screenReady(tab, 'Hazard log')
  await (await cellOf(tab, 'H-2', 'Harm')).click()
  await tab.keyboard.press('Shift+ArrowDown')
  expect(await outlineOf(await cellOf(tab, 'H-3', 'Harm'))).toBe('solid')
  expect(await outlineOf(await cellOf(tab, 'H-3', 'Status'))).toBe('none')
})
