import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import { changedFields } from '../../domain/record/merge.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { HistoryEntry } from './records-contract.ts'
import { historyOf, type StoredEvent } from './records-queries.ts'
import { searchRecords } from './records-search-queries.ts'

/** Reads that need the ledger or the search index and not the graph. */
export interface RecordHistory {
  /** What happened to a record, newest first. */
  of(authority: Authority, space: Id, record: SafetyRecord): Promise<readonly HistoryEntry[]>
  search(
    authority: Authority,
    space: Id,
    words: string,
  ): Promise<readonly { readonly id: Id; readonly excerpt: string }[]>
}

const MOST_HITS = 50

/** Wires the reads to a database. */
export function createRecordHistory(database: Database, registry: KindRegistry): RecordHistory {
  return {
    of: async (authority, space, record) => {
      const events = await database.transaction(scopeOf(authority), (tx) => historyOf(tx, space, record.id))
      return events.map((event) => entryOf(event, registry))
    },
    search: async (authority, space, words) => {
      const hits = await database.transaction(scopeOf(authority), (tx) => searchRecords(tx, space, words, MOST_HITS))
      return hits.map(({ record, excerpt }) => ({ id: record.id, excerpt }))
    },
  }
}

function entryOf(event: StoredEvent, registry: KindRegistry): HistoryEntry {
  const { body } = event
  const after = body.record?.after
  const before = body.record?.before ?? null
  const kind = after === undefined ? undefined : registry.kind(after.kind)
  const changes: HistoryEntry['changes'] = changedFields(before?.fields ?? {}, after?.fields ?? {}).map((field) => ({
    field,
    label: kind?.fields[field]?.label ?? field,
    before: before?.fields[field] ?? null,
    after: after?.fields[field] ?? null,
  }))
  if (after !== undefined && before !== null && before.state !== after.state) {
    changes.unshift({ field: 'state', label: 'Status', before: before.state, after: after.state })
  }
  return {
    sequence: event.sequence,
    revision: after?.revision ?? 0,
    type: body.type,
    by: event.actorName,
    at: event.at,
    why: body.why ?? null,
    changes,
  }
}
