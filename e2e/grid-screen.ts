import type { Locator, Page } from 'playwright-core'
import type { Journey } from './journey.ts'

export const WIDE = { width: 1600, height: 900 }

/** The hazard log in a tab of its own, wide enough to be a grid. */
export async function openLogOf(journey: Pick<Journey, 'at'>): Promise<Page> {
  const options = { viewport: WIDE, permissions: ['clipboard-read', 'clipboard-write'] }
  const tab = await journey.at('/hazards', 'Hazard log', options)
  await tab.getByRole('grid').waitFor()
  return tab
}

/** The cell of a hazard under a head, as somebody finds it who hears the grid. */
export async function cellOf(tab: Page, ref: string, head: string, group = ''): Promise<Locator> {
  const name = group === '' ? head : `${group} ${head}`
  const column = tab.getByRole('columnheader', { name: new RegExp(`^${name}`, 'i') }).last()
  const place = Number(await column.getAttribute('aria-colindex'))
  const row = tab.getByRole('row').filter({ has: tab.getByRole('link', { name: new RegExp(`^${ref} `) }) })
  return row.locator(`[aria-colindex="${place}"]`)
}

/** Waits until somebody who listens has been told this. */
export const spoken = (tab: Page, text: string | RegExp) =>
  tab.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' })
