import { textOf, type SafetyRecord } from '../../record/record.ts'
import type { Neighbour } from '../rule.ts'

/**
 * Of judgements on one thing, the one that stands: among those with an outcome the latest by the date in the field, an
 * undated one being the earliest; of two on one day the one linked later. Undefined where none has an outcome.
 */
export function latestJudgement(judgements: readonly Neighbour[], dateField: string): SafetyRecord | undefined {
  let latest: SafetyRecord | undefined
  for (const { record } of judgements) {
    if (textOf(record, 'outcome') === '') continue
    if (latest === undefined || textOf(record, dateField) >= textOf(latest, dateField)) latest = record
  }
  return latest
}
