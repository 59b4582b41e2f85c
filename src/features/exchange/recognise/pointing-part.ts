import type { Plain } from '../read/document.ts'
import { labelMeaning } from './label.ts'
import type { Role } from './label-words.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from './plain-value.ts'

/** An object that belongs to hazards kept elsewhere in the file and says so by their ids. */
export interface PointingPart {
  /** What the list it stands in is called. */
  readonly list: string
  readonly record: PlainRecord
  readonly ids: readonly string[]
}

const POINTER = /^(?:parent|(?:parent[_ -]?)?(?:hazard|risk)s?(?:[_ -]?(?:ids?|refs?|keys?))?)$/i
const PARTS = new Set<Role>(['cause', 'control', 'effect', 'harm', 'evidence'])
const NAMES = new Set<Role>(['name', 'description', 'failure-mode'])

/**
 * The part that an object of a list is, when it names hazards or risks of this file by their ids and is a cause, control or
 * the like, or has no name of its own; null for any other.
 */
export function pointingPart(list: string, record: PlainRecord, isId: (text: string) => boolean): PointingPart | null {
  const ids = Object.entries(record)
    .filter(([key]) => POINTER.test(key))
    .flatMap(([, value]) => idsOf(value))
    .filter(isId)
  if (ids.length === 0) return null
  const ofParts = PARTS.has(labelMeaning([list])?.role ?? 'note')
  const isNamed = Object.keys(record).some((key) => NAMES.has(labelMeaning([key])?.role ?? 'note'))
  return ofParts || !isNamed ? { list, record, ids } : null
}

function idsOf(value: Plain): string[] {
  if (isRecord(value)) return []
  return (isList(value) ? value : [value]).map((item) => (isRecord(item) ? '' : textOfPlain(item)))
}

/** The part without its own id and without those it points at, which are no fields of the hazard. */
export function withoutPointers({ list, record }: PointingPart): PlainRecord {
  const own = Object.fromEntries(
    Object.entries(record).filter(([key]) => !POINTER.test(key) && labelMeaning([key])?.role !== 'ref'),
  )
  if (PARTS.has(labelMeaning([list])?.role ?? 'note')) return { [list]: [{ ...own, id: record['id'] ?? null }] }
  const stage = textOfPlain(record['stage'] ?? record['phase'] ?? record['type'] ?? null)
  return labelMeaning([stage, 'Risk'])?.rating === 'residual' ? { residual: own } : own
}
