import type { Plain } from '../../read/document.ts'
import { labelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { listedRole, ownId, type ObjectsById } from './objects-by-id.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'

/** An object that belongs to hazards, or to causes of hazards, kept elsewhere in the file and says so by their ids. */
export interface PointingPart {
  /** What the list it stands in is called. */
  readonly list: string
  readonly record: PlainRecord
  /** The keys of the hazards and causes it belongs to. */
  readonly keys: readonly string[]
}

/** The ids that an object names, by what they are ids of. */
export interface Pointers {
  readonly hazards: readonly string[]
  readonly causes: readonly string[]
}

const POINTER =
  /^(?:parent|mitigates|addresses|reduces|(?:parent[_ -]?)?(?:hazard|risk)s?(?:[_ -]?(?:ids?|refs?|keys?))?)$/i
const CAUSE_POINTER = /^causes?[_ -]?(?:ids?|refs?|keys?)$/i
const PARTS = new Set<Role>(['cause', 'control', 'effect', 'harm', 'evidence'])
const NAMES = new Set<Role>(['name', 'description', 'failure-mode'])

/** The key under which the parts of a hazard are kept. */
export const hazardKey = (id: string): string => `hazard ${id}`
/** The key under which the controls of a cause are kept. */
export const causeKey = (id: string): string => `cause ${id}`

/** The ids that an object of a list names; only a control names causes that it belongs to. */
export function pointersOf(list: string, record: PlainRecord): Pointers {
  const named = (pattern: RegExp) =>
    Object.entries(record)
      .filter(([key]) => pattern.test(key))
      .flatMap(([, value]) => idsOf(value))
  return { hazards: named(POINTER), causes: listedRole(list) === 'control' ? named(CAUSE_POINTER) : [] }
}

/**
 * The part that an object of a list is, when it names hazards, risks or causes of this file by their ids and is a cause,
 * control or the like, or has no name of its own; null for any other.
 */
export function pointingPart(
  list: string,
  record: PlainRecord,
  { hazards, causes }: Pointers,
  index: ObjectsById,
): PointingPart | null {
  const keys = [
    ...hazards.filter((id) => index.hasWhole(id)).map(hazardKey),
    ...causes.filter((id) => index.find(id, 'cause').length > 0).map(causeKey),
  ]
  if (keys.length === 0) return null
  const ofParts = PARTS.has(labelMeaning([list])?.role ?? 'note')
  const isNamed = Object.keys(record).some((key) => NAMES.has(labelMeaning([key])?.role ?? 'note'))
  return ofParts || !isNamed ? { list, record, keys } : null
}

function idsOf(value: Plain): string[] {
  if (isRecord(value)) return []
  return (isList(value) ? value : [value]).map((item) => (isRecord(item) ? '' : textOfPlain(item)))
}

/** The part without its own id and without those it points at, which are no fields of the hazard. */
export function withoutPointers({ list, record }: PointingPart): PlainRecord {
  const role = listedRole(list)
  const isPointer = (key: string) => POINTER.test(key) || (role === 'control' && CAUSE_POINTER.test(key))
  const own = Object.fromEntries(
    Object.entries(record).filter(([key]) => !isPointer(key) && labelMeaning([key])?.role !== 'ref'),
  )
  if (PARTS.has(labelMeaning([list])?.role ?? 'note')) return { [list]: [{ id: ownId(record, role) || null, ...own }] }
  const stage = textOfPlain(record['stage'] ?? record['phase'] ?? record['type'] ?? null)
  return labelMeaning([stage, 'Risk'])?.rating === 'residual' ? { residual: own } : own
}
