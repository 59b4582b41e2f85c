import type { Graph } from './graph.ts'
import type { Fields } from './json.ts'
import type { KindRegistry } from './kind-registry.ts'
import type { Kept, Kind } from './kind.ts'
import type { Id, SafetyRecord } from './record.ts'

/** The fields of each record that are kept from one person. */
export type Withheld = ReadonlyMap<Id, ReadonlySet<string>>

/** Nothing is kept. */
export const NOTHING_WITHHELD: Withheld = new Map()

type Space = Pick<Graph, 'idsOfKind' | 'record' | 'linksFrom'>

/** What the records of a space keep from a person now. */
export function withheldFrom(person: Id, space: Space, registry: KindRegistry): Withheld {
  const withheld = new Map<Id, Set<string>>()
  for (const kind of registry.kinds) {
    for (const { record, fields, from } of keptBy(kind, space)) {
      if (!from(person)) continue
      const known = withheld.get(record)
      if (known === undefined) withheld.set(record, new Set(fields))
      else for (const field of fields) known.add(field)
    }
  }
  return withheld.size === 0 ? NOTHING_WITHHELD : withheld
}

function keptBy({ name, keeps }: Kind, space: Space): readonly Kept[] {
  if (keeps === null) return []
  return [...space.idsOfKind(name)].flatMap((id) => {
    const record = space.record(id)
    if (record === undefined || !keeps.during.includes(record.state)) return []
    const to = (role: string) =>
      space.linksFrom(id).flatMap((link) => (link.role === role ? (space.record(link.to) ?? []) : []))
    return keeps.kept(record, to)
  })
}

const WHOLE = new WeakMap<SafetyRecord, SafetyRecord>()

/** A record as somebody sees it from whom some of its fields are kept; its fingerprint stays that of the whole. */
function withoutFields(record: SafetyRecord, fields: ReadonlySet<string>): SafetyRecord {
  const shown = { ...record, fields: shownFields(record.fields, fields) }
  WHOLE.set(shown, wholeOf(record))
  return shown
}

/** A record as the person sees it from whom this is kept. */
export function inPart(record: SafetyRecord, withheld: Withheld): SafetyRecord {
  const kept = withheld.get(record.id)
  return kept === undefined ? record : withoutFields(record, kept)
}

/** Fields without those that are kept. */
function shownFields(all: Fields, kept: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !kept.has(name)))
}

/** The record behind one that is shown in part, or the record itself. */
export function wholeOf(record: SafetyRecord): SafetyRecord {
  return WHOLE.get(record) ?? record
}

/** The records from which something is kept, as the person sees them. */
export function recordsInPart(space: Pick<Graph, 'record'>, withheld: Withheld): readonly SafetyRecord[] {
  return [...withheld].flatMap(([id, fields]) => {
    const record = space.record(id)
    return record === undefined ? [] : [withoutFields(record, fields)]
  })
}
