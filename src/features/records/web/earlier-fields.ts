import type { HistoryEntry } from '../records-contract.ts'

type FieldChange = HistoryEntry['changes'][number]

/**
 * What has to change for a record to read as it did right after an entry of its history: each field that was altered
 * since, as it is and as it was. Entries come newest first; states are moved, never written.
 */
export function wayBackTo(entry: HistoryEntry, entries: readonly HistoryEntry[]): readonly FieldChange[] {
  const back = new Map<string, FieldChange>()
  for (const later of entries) {
    if (later.sequence <= entry.sequence) break
    if (later.type.startsWith('link-')) continue
    for (const change of later.changes) {
      if (change.field === 'state') continue
      const known = back.get(change.field)
      back.set(change.field, {
        ...change,
        before: known === undefined ? change.after : known.before,
        after: change.before,
      })
    }
  }
  return [...back.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}
