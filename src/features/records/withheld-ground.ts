import { MemoryGraph, type SpaceHead } from '../../domain/record/graph.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { inPart, NOTHING_WITHHELD, withheldFrom, type Withheld } from '../../domain/record/withheld.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { BatchStep } from './record-batch-contract.ts'
import type { DraftGround } from './records-draft.ts'
import { livingLinksFrom, recordsInState, recordsNamed } from './records-queries.ts'

/** What is kept in a space: from the person who writes, and by which records. */
export interface Keepings {
  readonly withheld: Withheld
  /** The records that keep something back now: what they are joined to stays as it is meanwhile. */
  readonly keepers: ReadonlySet<Id>
}

const NONE: Keepings = { withheld: NOTHING_WITHHELD, keepers: new Set() }

/** Reads what is kept in a space from a person, within the transaction that is to write. */
export async function keepingsFor(
  tx: AuthorisedTransaction,
  space: SpaceHead,
  person: Id,
  registry: KindRegistry,
): Promise<Keepings> {
  const records: SafetyRecord[] = []
  for (const { name, keeps } of registry.kinds) {
    if (keeps !== null) records.push(...(await recordsInState(tx, space.id, name, keeps.during)))
  }
  if (records.length === 0) return NONE
  const keepers = new Set(records.map(({ id }) => id))
  const links = await livingLinksFrom(tx, space.id, [...keepers])
  const joined = await recordsNamed(tx, space.id, [...new Set(links.map(({ to }) => to))])
  const graph = new MemoryGraph(space)
  graph.apply({ records: [...records, ...joined], links })
  return { withheld: withheldFrom(person, graph, registry), keepers }
}

/** Whether a step would write what is kept from the person, use it, or part a record that keeps something from its subject. */
export function refusalOfKept(
  step: BatchStep,
  ground: DraftGround,
  { withheld, keepers }: Keepings,
  registry: KindRegistry,
): Refusal | null {
  if (step.do === 'end-link') {
    const from = ground.links.get(step.link)?.from
    return from !== undefined && keepers.has(from) ? withheldRefusal() : null
  }
  if (step.do !== 'change' && step.do !== 'move') return null
  const record = ground.records.get(step.record)
  const kept = record === undefined ? undefined : withheld.get(record.id)
  if (record === undefined || kept === undefined) return null
  const used = step.do === 'change' ? Object.keys(step.fields) : neededBy(record, step.action, registry)
  return used.some((field) => kept.has(field)) ? withheldRefusal() : null
}

function neededBy(record: SafetyRecord, action: string, registry: KindRegistry): readonly string[] {
  const rows = registry.kind(record.kind)?.states?.transitions ?? []
  return rows.find((row) => row.from === record.state && row.action === action)?.needs ?? []
}

/** The records as the person may see them. */
export function shownOf(records: readonly SafetyRecord[], withheld: Withheld): readonly SafetyRecord[] {
  if (withheld.size === 0) return records
  return records.map((record) => inPart(record, withheld))
}

/** Why somebody from whom something is kept cannot have what they ask for. */
export function withheldRefusal(): Refusal {
  return refuse(
    'FIELD_WITHHELD',
    'A rating is kept from you until those who were asked have judged.',
    'Give the rating that was asked for, or have the blind rating revealed or withdrawn.',
  )
}
