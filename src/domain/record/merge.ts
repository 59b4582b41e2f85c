import { canonicalJson } from './fingerprint.ts'
import type { Fields, Json } from './json.ts'

/** One field that two people changed at once, with what both read before. */
export interface FieldClash {
  readonly field: string
  readonly base: Json
  readonly yours: Json
  readonly theirs: Json
}

/** The fields in which two versions differ, compared as canonical JSON. */
export function changedFields(before: Fields, after: Fields): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
}

/**
 * Where a patch made on `base` overlaps with what `current` has become since: a field clashes when both sides changed
 * it to different values. No clash means the patch can be laid over `current`.
 */
export function clashesOf(base: Fields, current: Fields, patch: Fields): readonly FieldClash[] {
  const theirs = new Set(changedFields(base, current))
  const clashes: FieldClash[] = []
  for (const [field, value] of Object.entries(patch)) {
    if (!theirs.has(field) || canonicalJson(kept(value)) === canonicalJson(current[field])) continue
    clashes.push({ field, base: base[field] ?? null, yours: value, theirs: current[field] ?? null })
  }
  return clashes
}

/** What is kept of a written value: an empty text takes the field away, as null does. */
export function kept(value: Json | undefined): Json {
  return value === '' || value === undefined ? null : value
}
