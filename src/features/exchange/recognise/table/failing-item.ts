import { saysNothing } from '../words/item-list.ts'
import type { ColumnDraft, Sample } from './column-draft.ts'

/** What a failure analysis calls the thing that fails. */
const ITEM = /^(?:item|component|part|element|unit|device|sub ?-?system|module|equipment)(?: name)?$/i

/**
 * The column of the items, where the column of failure modes names the hazards and does not tell them apart by itself: some are a
 * single word, "Stuck", or stand there twice. Null where there is none, or some row names no item.
 */
export function failingItem(uses: readonly ColumnDraft[], title: ColumnDraft | null, sample: Sample): number | null {
  if (title?.role !== 'failure-mode') return null
  const item = uses.find(({ role, label }) => role === 'note' && ITEM.test(label.trim()))
  const [modes, items] = [sample(title.index), item === undefined ? [] : sample(item.index)]
  const isVague = new Set(modes).size < modes.length || modes.some((mode) => !/\s/.test(mode.trim()))
  return item === undefined || !isVague || items.length < modes.length || items.some(saysNothing) ? null : item.index
}
