import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

/** A screen as it goes to paper: A4 on its side is so wide between its margins. */
async function onPaper(path: string, heading: string | RegExp): Promise<Page> {
  const tab = await journey.at(path, heading, { colorScheme: 'dark', viewport: { width: 1017, height: 700 } })
  await tab.emulateMedia({ media: 'print', colorScheme: 'dark' })
  return tab
}

/** The colours of what is written and of what it is written on. */
function inks(tab: Page, selector: string): Promise<readonly string[]> {
  return tab
    .locator(selector)
    .first()
    .evaluate((part) => [getComputedStyle(part).color, getComputedStyle(document.body).backgroundColor])
}

/** The texts of this kind that are on the sheet. */
function seen(tab: Page, text: RegExp): Promise<readonly string[]> {
  return tab.getByText(text).filter({ visible: true }).allInnerTexts()
}

describe('on paper', () => {
  test('the hazard log has all its rows, each as wide as the sheet, and nothing to press', async () => {
    const tab = await onPaper('/hazards', 'Hazard log')
    const rows = tab.locator('.grid tbody th[role=rowheader]')
    await expect.poll(() => rows.count()).toBe(31)
    const beyond = await tab
      .locator('.grid table')
      .evaluate((table) => table.getBoundingClientRect().right - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
    expect(await tab.getByText('Group by').isVisible()).toBe(false)
    expect(await tab.locator('.grid-new').isVisible()).toBe(false)
    expect(await tab.locator('.button').filter({ visible: true }).count()).toBe(0)
  })

  test('a press on Print draws what was not in sight before the sheets are laid out', async () => {
    const tab = await journey.at('/hazards', 'Hazard log')
    const rows = tab.locator('.grid tbody th[role=rowheader]')
    await rows.first().waitFor()
    expect(await rows.count()).toBeLessThan(31)
    await tab.evaluate(() =>
      window.addEventListener('beforeprint', () => {
        document.title = `${document.querySelectorAll('.grid tbody th[role=rowheader]').length} rows`
      }),
    )
    await tab.pdf()
    expect(await tab.title()).toBe('31 rows')
  })

  test('a log that was not read to its end says how much of it is missing', async () => {
    const tab = await journey.open()
    await tab.route('**/hazard-log?*', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/"total":\d+/, '"total":400') })
    })
    await tab.goto(`${journey.caseUrl}/hazards`)
    await screenReady(tab, 'Hazard log')
    await tab.emulateMedia({ media: 'print' })
    const told = tab.getByText('not on this paper')
    await expect.poll(() => told.allInnerTexts()).toEqual([expect.stringMatching(/^\d+ rows are not on this paper/)])
  })

  test('a narrowed list says by what, and nothing of what was left as it comes', async () => {
    const tab = await onPaper('/changes?risk=yes&kind=control', 'Changes')
    const filters = tab.getByRole('search').locator('label').filter({ visible: true })
    await expect.poll(() => filters.allInnerTexts()).toEqual(['Kind', 'Affects residual risk'])
    expect(await seen(tab, /^What it says$/)).toEqual([])
  })

  test('a hazard shows no way to add to it', async () => {
    const tab = await onPaper('/hazards/H-1', /^H-1/)
    expect(await seen(tab, /Add a link|New comment|Look for similar|Attach files|Add a cause/)).toEqual([])
    expect(await inks(tab, '.part-head a')).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  })

  test('the overview says whole titles, black on white whatever the screen was', async () => {
    const tab = await onPaper('', 'Medicines Chart 4')
    const cut = await tab
      .locator('.chip-title')
      .evaluateAll(
        (titles) =>
          titles.filter(
            (title) => title.scrollWidth > title.clientWidth + 1 && getComputedStyle(title).overflow !== 'visible',
          ).length,
      )
    expect(cut).toBe(0)
    expect(await inks(tab, '.chip')).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  })

  test('a chain is on the sheet from the hazard to the result, and so is each stage of the trace', async () => {
    for (const [path, heading, table] of [
      ['/trace?of=H-1', 'Chains of H-1', '.trace-chains table'],
      ['/trace', 'Trace', '.trace-matrix table'],
    ] as const) {
      const tab = await onPaper(path, heading)
      const beyond = await tab
        .locator(table)
        .evaluate((shown) => shown.getBoundingClientRect().right - window.innerWidth)
      expect([path, beyond <= 0]).toEqual([path, true])
      expect(await seen(tab, /^Arrows go along/)).toEqual([])
    }
  })

  test('the matrix explains no pointer and no key', async () => {
    const tab = await onPaper('/matrix', 'Risk matrix')
    expect(await seen(tab, /Point at a cell|Choose a cell|Save as SVG/)).toEqual([])
  })
})
