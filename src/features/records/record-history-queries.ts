import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { EventBody } from '../../domain/record/event.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import { changedFields } from '../../domain/record/merge.ts'
import { textOf, type SafetyRecord } from '../../domain/record/record.ts'
import { labelOfState } from '../../domain/record/state-table.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { HistoryEntry, HistoryPage, HistoryStep } from './record-history-contract.ts'
import { historyOf, lengthOfHistory, type StoredEvent } from './records-queries.ts'
import type { HistoryQuery } from './records-requests-contract.ts'

/** What the reader is shown of the space. */
type Shown = Pick<Snapshot, 'graph' | 'withheld' | 'sequence'>

/** Reads that need the ledger and not only the graph. */
export interface RecordHistory {
  /** One page of what happened to a record, newest first; what was done at once stays together. */
  page(authority: Authority, snapshot: Shown, record: SafetyRecord, query: HistoryQuery): Promise<HistoryPage>
}

/** Wires the reads to a database. */
export function createRecordHistory(database: Database, registry: KindRegistry): RecordHistory {
  return {
    page: (authority, { graph, withheld, sequence }, record, { cursor = Number.MAX_SAFE_INTEGER, limit }) =>
      database.transaction(scopeOf(authority), async (tx) => {
        const space = graph.space.id
        const before = Math.min(cursor, sequence + 1)
        const events = await historyOf(tx, space, record.id, { before, most: limit + 1 })
        const changes = changesIn(events, limit)
        const telling = { registry, graph, record, kept: withheld.get(record.id) ?? NOTHING_KEPT }
        const shown = changes.flat()
        return {
          entries: changes.map((change) => entryOf(change, telling)),
          next: shown.length < events.length ? String(shown.at(-1)?.sequence) : null,
          total: await lengthOfHistory(tx, space, record.id, sequence),
        }
      }),
  }
}

type OneChange = readonly [StoredEvent, ...StoredEvent[]]

/**
 * Events by the transaction that made them, at most so many: what goes beyond the page is left to the next one with all
 * that was done at the same time, unless that is a page by itself.
 */
function changesIn(events: readonly StoredEvent[], most: number): readonly OneChange[] {
  const changes: [StoredEvent, ...StoredEvent[]][] = []
  for (const event of events) {
    const last = changes.at(-1)
    if (last !== undefined && last[0].request === event.request && last[0].at === event.at) last.push(event)
    else changes.push([event])
  }
  if (events.length <= most) return changes
  if (changes.length > 1) return changes.slice(0, -1)
  return changes.map(([first, ...others]) => [first, ...others.slice(0, most - 1)])
}

interface Telling {
  readonly registry: KindRegistry
  readonly graph: Snapshot['graph']
  readonly record: SafetyRecord
  /** The fields that are kept from the reader, as they are and as they ever were. */
  readonly kept: ReadonlySet<string>
}

const NOTHING_KEPT: ReadonlySet<string> = new Set()

function entryOf(change: OneChange, telling: Telling): HistoryEntry {
  const [{ actorName, at }] = change
  const why = change.find(({ body }) => body.why !== undefined)?.body.why ?? null
  return { by: actorName, at, why, steps: change.map((event) => stepOf(event, telling)) }
}

function stepOf({ sequence, body }: StoredEvent, telling: Telling): HistoryStep {
  return {
    sequence,
    revision: body.record?.after.revision ?? 0,
    type: body.type,
    changes: [...recordChanges(body, telling), ...linkChanges(body, telling)],
    ...joinedBy(body, telling),
  }
}

/** The record at the other end of the link that an event is about. */
function joinedBy({ type, link }: EventBody, { registry, graph, record }: Telling): Pick<HistoryStep, 'joined'> {
  const other = link && graph.record(link.after.from === record.id ? link.after.to : link.after.from)
  if (other === undefined) return {}
  const { kind, ref, retired } = other
  const title = textOf(other, registry.kind(kind)?.title ?? 'name')
  const answer = type === 'link-reviewed' ? (link?.after.seen?.answer ?? null) : null
  return { joined: { kind, ref, title, retired: retired !== null, answer } }
}

type FieldChange = HistoryStep['changes'][number]

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
  return [
    {
      field: 'state',
      label: 'Status',
      before: labelOfState(kind?.states, before.state),
      after: labelOfState(kind?.states, after.state),
    },
    ...changes,
  ]
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
