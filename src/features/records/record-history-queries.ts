import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { EventBody } from '../../domain/record/event.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import { changedFields } from '../../domain/record/merge.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { HistoryEntry } from './records-contract.ts'
import { historyOf, type StoredEvent } from './records-queries.ts'

/** What the reader is shown of the space. */
type Shown = Pick<Snapshot, 'graph' | 'withheld'>

/** Reads that need the ledger and not only the graph. */
export interface RecordHistory {
  /** What happened to a record, newest first. */
  of(authority: Authority, snapshot: Shown, record: SafetyRecord): Promise<readonly HistoryEntry[]>
}

/** Wires the reads to a database. */
export function createRecordHistory(database: Database, registry: KindRegistry): RecordHistory {
  return {
    of: async (authority, { graph, withheld }, record) => {
      const space = graph.space.id
      const kept = withheld.get(record.id) ?? NOTHING_KEPT
      const events = await database.transaction(scopeOf(authority), (tx) => historyOf(tx, space, record.id))
      return events.map((event) => entryOf(event, { registry, graph, record, kept }))
    },
  }
}

interface Telling {
  readonly registry: KindRegistry
  readonly graph: Snapshot['graph']
  readonly record: SafetyRecord
  /** The fields that are kept from the reader, as they are and as they ever were. */
  readonly kept: ReadonlySet<string>
}

const NOTHING_KEPT: ReadonlySet<string> = new Set()

function entryOf(event: StoredEvent, telling: Telling): HistoryEntry {
  const { body } = event
  return {
    sequence: event.sequence,
    revision: body.record?.after.revision ?? 0,
    type: body.type,
    by: event.actorName,
    at: event.at,
    why: body.why ?? null,
    changes: [...recordChanges(body, telling), ...linkChanges(body, telling)],
  }
}

type FieldChange = HistoryEntry['changes'][number]

function recordChanges({ record }: EventBody, { registry, kept }: Telling): readonly FieldChange[] {
  if (record === undefined) return []
  const { before, after } = record
  const kind = registry.kind(after.kind)
  const changes = changedFields(before?.fields ?? {}, after.fields)
    .filter((field) => !kept.has(field))
    .map((field) => ({
      field,
      label: kind?.fields[field]?.label ?? field,
      before: before?.fields[field] ?? null,
      after: after.fields[field] ?? null,
    }))
  if (before === null || before.state === after.state) return changes
  const shown = (state: string) => kind?.states?.labels[state] ?? state
  return [{ field: 'state', label: 'Status', before: shown(before.state), after: shown(after.state) }, ...changes]
}

/** A link is told from the record's own end: what it joined or was parted from, or how a look at both was answered. */
function linkChanges({ type, link }: EventBody, { registry, graph, record }: Telling): readonly FieldChange[] {
  if (link === undefined) return []
  const { after } = link
  const starts = after.from === record.id
  const from = graph.record(after.from)
  const role = from === undefined ? undefined : registry.role(from.kind, after.role)
  const other = graph.record(starts ? after.to : after.from)?.ref ?? ''
  const label = (starts ? role?.label : role?.inverse) ?? after.role
  const told = type === 'link-reviewed' ? `${other}: ${after.seen?.answer ?? ''}` : other
  return [
    {
      field: after.role,
      label,
      before: type === 'link-made' ? null : other,
      after: type === 'link-ended' ? null : told,
    },
  ]
}
