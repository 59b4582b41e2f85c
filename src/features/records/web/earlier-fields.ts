import type { HistoryStep } from '../record-history-contract.ts'

type FieldChange = HistoryStep['changes'][number]

/**
 * What has to change for a record to read as it did right after a step of its history: each field that was altered
 * since, as it is and as it was. Steps come newest first; states are moved, never written.
 */
export function wayBackTo(step: HistoryStep, steps: readonly HistoryStep[]): readonly FieldChange[] {
  const back = new Map<string, FieldChange>()
  for (const later of steps) {
    if (later.sequence <= step.sequence) break
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
