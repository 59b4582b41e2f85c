import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

declare global {
  interface Window {
    /** What moved without anybody's doing, and by how much, as the browser measures it. */
    shifts: { readonly value: number; readonly moved: readonly string[] }[]
  }
}

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
}

/** Under a tenth of what counts as good: a line that grows by a word may move, a part of the page may not. */
const MOST = 0.01

/** The screens that are put together of several answers, and what is there once the last of them has come. */
const SCREENS: readonly (readonly [path: string, heading: string | RegExp, last: (tab: Page) => Promise<unknown>])[] = [
  ['/', 'Now', (tab) => tab.getByRole('region', { name: 'Your cases' }).waitFor()],
  ['/portfolio', 'Portfolio', (tab) => tab.getByRole('button', { name: 'Save as CSV' }).waitFor()],
  ['case/hazards/H-1', /^H-1/, (tab) => tab.getByText('The evidence failed on').first().waitFor()],
  ['case/argument', 'Argument', (tab) => tab.getByRole('region', { name: 'Diagram' }).locator('svg').first().waitFor()],
  ['case/trace', 'Trace', (tab) => tab.getByText('Something is missing for').waitFor()],
  ['case/records', 'Records', (tab) => tab.getByRole('link', { name: 'Hazards', exact: true }).waitFor()],
  [
    'case/reports',
    'Reports',
    (tab) =>
      tab
        .getByRole('button', { name: /^Issue/ })
        .first()
        .waitFor(),
  ],
]

test('no part of a screen moves when what is beside it comes', async () => {
  const tab = await journey.open()
  await tab.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the browser's types know no entry of this sort
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) => (node?.textContent ?? '').slice(0, 60))
        window.shifts.push({ value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const unsteady: unknown[] = []
  for (const [path, heading, last] of SCREENS) {
    await tab.goto(path.startsWith('case') ? path.replace('case', journey.caseUrl) : `${journey.server.url}${path}`)
    await screenReady(tab, heading)
    await last(tab)
    const shifts = await tab.evaluate(() => window.shifts)
    const sum = shifts.reduce((all, { value }) => all + value, 0)
    if (sum >= MOST) unsteady.push({ path, sum, shifts })
  }
  expect(unsteady).toEqual([])
})
