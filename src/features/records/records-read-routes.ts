import { z } from 'zod'
import { isRefusal, refuse } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { LivingContext } from '../../domain/living/context.ts'
import { linesOf } from '../living/finding-queries.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { kindView } from './kind-queries.ts'
import { recordDetail } from './record-detail-queries.ts'
import { findRecord } from './record-order-queries.ts'
import type { RecordHistory } from './record-history-queries.ts'
import { listRecords } from './record-list-queries.ts'
import {
  historyEntrySchema,
  kindSchema,
  mentionSchema,
  recordDetailSchema,
  recordPageSchema,
  searchAnswerSchema,
} from './records-contract.ts'
import { listQuerySchema } from './records-requests-contract.ts'
import { openMentionsOf } from './mention-queries.ts'
import { searchRecords } from './records-search-queries.ts'

const TAG = 'Records'
const MOST_HITS = 50
const oneRecord = z.object({ space: z.string(), kind: z.string(), record: z.string() })

/** The reads of records, for every kind. */
export function recordReadEndpoints(
  spaces: LivingSpaces,
  history: RecordHistory,
  context: LivingContext,
): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/kinds',
      name: 'listKinds',
      summary: 'Every kind of record with its fields, states and roles.',
      tag: TAG,
      gives: z.object({ kinds: z.array(kindSchema) }),
      answer: () => ({ kinds: context.registry.kinds.map(kindView) }),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/records/{kind}',
      name: 'listRecords',
      summary: 'One page of the records of a kind.',
      tag: TAG,
      params: z.object({ space: z.string(), kind: z.string() }),
      query: listQuerySchema,
      gives: recordPageSchema,
      answer: async ({ authority, params, query }) => {
        const kind = context.registry.kind(params.kind)
        if (kind === undefined) return unknownKind(params.kind)
        const snapshot = await spaces.open(authority, params.space)
        return isRefusal(snapshot) ? snapshot : listRecords(snapshot, kind, query)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/records/{kind}/{record}',
      name: 'getRecord',
      summary: 'A record by id or reference, with what surrounds it and what the rules say.',
      tag: TAG,
      params: oneRecord,
      gives: recordDetailSchema,
      answer: async ({ authority, params }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const record = findRecord(snapshot, params.kind, params.record)
        return record === undefined ? unknownRecord(params.record) : recordDetail(snapshot, record)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/records/{kind}/{record}/history',
      name: 'getRecordHistory',
      summary: 'What happened to a record, newest first, field by field.',
      tag: TAG,
      params: oneRecord,
      gives: z.object({ entries: z.array(historyEntrySchema) }),
      answer: async ({ authority, params }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const record = findRecord(snapshot, params.kind, params.record)
        if (record === undefined) return unknownRecord(params.record)
        return { entries: [...(await history.of(authority, snapshot, record))] }
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/mentions',
      name: 'listMentions',
      summary: 'The open comments of a space that call whoever asks, oldest first.',
      tag: TAG,
      params: z.object({ space: z.string() }),
      gives: z.object({ mentions: z.array(mentionSchema) }),
      answer: async ({ authority, params }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        return { mentions: [...openMentionsOf(snapshot, authority.actor.id)] }
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/search',
      name: 'searchRecords',
      summary: 'Full text search over the records of a space.',
      tag: TAG,
      params: z.object({ space: z.string() }),
      query: z.object({ q: z.string().trim().min(1).max(200) }),
      gives: searchAnswerSchema,
      answer: async ({ authority, params, query }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const found = await searchRecords(snapshot, query.q, MOST_HITS)
        return {
          hits: found.flatMap(({ record, excerpt }) =>
            linesOf(snapshot, [record.id]).map((line) => ({ ...line, excerpt })),
          ),
        }
      },
    }),
  ]
}

function unknownKind(kind: string) {
  return refuse('UNKNOWN_KIND', `There is no kind of record called "${kind}".`, 'See /api/kinds for those there are.')
}

function unknownRecord(record: string) {
  return refuse('UNKNOWN_RECORD', `There is no record "${record}" of this kind here.`, 'Use an id or reference it has.')
}
