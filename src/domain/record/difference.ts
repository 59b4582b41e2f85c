import type { Json } from './json.ts'
import type { Kind } from './kind.ts'
import { changedFields } from './merge.ts'
import type { SafetyRecord } from './record.ts'

/** A record at two moments; `before` is null when it did not exist yet. */
export interface RecordPair {
  readonly before: SafetyRecord | null
  readonly after: SafetyRecord
}

/** One field that differs, with both values; null stands for absent. */
export interface FieldDifference {
  readonly field: string
  readonly label: string
  readonly before: Json
  readonly after: Json
}

/** What of a record its fields are compared by. */
type Fielded = Pick<SafetyRecord, 'fields'>

/** The fields in which a pair differs, in the order the kind declares them; of a new record, all it has. */
export function fieldDifferences(
  kind: Kind,
  { before, after }: { readonly before: Fielded | null; readonly after: Fielded },
): readonly FieldDifference[] {
  const changed = new Set(changedFields(before?.fields ?? {}, after.fields))
  return Object.entries(kind.fields).flatMap(([field, { label }]) =>
    changed.has(field)
      ? [{ field, label, before: before?.fields[field] ?? null, after: after.fields[field] ?? null }]
      : [],
  )
}

/** Whether only prose differs: no choice, date, number or structure, and at least one material text. */
export function isWordingOnly(kind: Kind, differences: readonly FieldDifference[]): boolean {
  const material = differences.filter(({ field }) => kind.fields[field]?.material === true)
  return material.length > 0 && material.every(({ field }) => PROSE.has(kind.fields[field]?.control ?? ''))
}

const PROSE = new Set(['line', 'text', 'lines'])
