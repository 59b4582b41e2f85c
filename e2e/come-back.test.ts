import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cellOf, openLogOf } from './grid-screen.ts'
import { journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

/** How far the part that scrolls by itself is scrolled, around whatever has this role. */
const scrolled = (tab: Page) => tab.getByRole('grid').evaluate((grid) => grid.parentElement?.scrollTop ?? 0)

const inSight = (part: Locator) =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top > 0 && bottom < window.innerHeight
  })

test('the way back from a hazard leads to the place in the log where somebody was', async () => {
  const tab = await openLogOf(journey)
  await (await cellOf(tab, 'H-1', 'Harm')).click()
  await tab.keyboard.press('Control+End')
  const last = tab.getByRole('link', { name: /^H-32 / })
  await last.waitFor()
  await last.click()
  await screenReady(tab, /^H-32/)
  await tab.goBack()
  await screenReady(tab, 'Hazard log')
  await last.waitFor()
  await expect.poll(() => inSight(last)).toBe(true)
  // A link leads to the top, as it always does.
  await tab.getByRole('link', { name: 'Trace' }).click()
  await screenReady(tab, 'Trace')
  await tab.getByRole('link', { name: 'Hazard log' }).click()
  await screenReady(tab, 'Hazard log')
  await tab.getByRole('link', { name: /^H-1 / }).waitFor()
  expect(await scrolled(tab)).toBe(0)
})

test('the way back from a control leads to its row of the trace, and the keyboard goes on from there', async () => {
  const tab = await journey.at('/trace', 'Trace')
  await tab.getByRole('grid').waitFor()
  await tab.getByRole('link', { name: /^H-1 / }).first().focus()
  await tab.keyboard.press('Control+End')
  await expect.poll(() => scrolled(tab)).toBeGreaterThan(1000)
  const before = await scrolled(tab)
  const place = () => tab.evaluate(() => document.querySelector('[data-place] [tabindex="0"]')?.textContent)
  await tab.keyboard.press('Home')
  const row = await place()
  expect(row).toMatch(/^H-32/)
  await tab.keyboard.press('Enter')
  await tab.waitForURL(/\/hazards\/H-/)
  await tab.goBack()
  await screenReady(tab, 'Trace')
  await tab.getByRole('grid').waitFor()
  await expect.poll(() => scrolled(tab)).toBe(before)
  await expect.poll(place).toBe(row)
})
