import { compareReferences } from '../../domain/living/finding-order.ts'
import { OUTLOOKS, type Outlook } from '../../domain/living/finding.ts'
import type { Json } from '../../domain/record/json.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import type { ListKey, ListOrder } from './list-page-queries.ts'

/** So much of a text decides its place; it has to fit into a cursor. */
const LONGEST_KEY = 100

/** The order that a sort word asks for: by what it names, and equal ones by reference. */
export function orderOf(sort: string, outlookOf: (record: SafetyRecord) => Outlook): ListOrder<SafetyRecord> {
  const name = sort.replace(/^-/, '')
  const isBackwards = sort.startsWith('-')
  const byReference = { ...BY_REFERENCE, isBackwards }
  return name === 'ref' ? [byReference] : [{ of: keyFor(name, outlookOf), isBackwards }, byReference]
}

/** Orders by reference, which tells any two records of a kind apart. */
export const BY_REFERENCE: ListKey<{ readonly ref: string }> = { of: ({ ref }) => ref, compare: compareReferences }

function keyFor(name: string, outlookOf: (record: SafetyRecord) => Outlook): ListKey<SafetyRecord>['of'] {
  if (name === 'revision') return (record) => record.revision
  if (name === 'outlook') return (record) => OUTLOOKS.indexOf(outlookOf(record))
  if (name === 'state') return (record) => record.state
  return (record) => fieldKey(record.fields[name])
}

function fieldKey(value: Json | undefined): string | number {
  return typeof value === 'number' ? value : textKey(textIn(value ?? ''))
}

/** A text as a list is ordered by it. */
export function textKey(text: string): string {
  return text.slice(0, LONGEST_KEY)
}

/** A value of a field as text that can be compared and searched. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
