import { z } from 'zod'
import { isRefusal, refuse } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { LivingContext } from '../../domain/living/context.ts'
import { lineOf } from '../living/finding-queries.ts'
import { type LivingSpaces, readCase } from '../living/living-queries.ts'
import { kindView } from './kind-queries.ts'
import { recordDetail } from './record-detail-queries.ts'
import { namedRecord } from './record-order-queries.ts'
import type { RecordHistory } from './record-history-queries.ts'
import { listRecords } from './record-list-queries.ts'
import { historyPageSchema } from './record-history-contract.ts'
import {
  kindSchema,
  mentionSchema,
  recordDetailSchema,
  recordPageSchema,
  searchAnswerSchema,
} from './records-contract.ts'
import {
  historyQuerySchema,
  inKindSchema,
  inSpaceSchema,
  listQuerySchema,
  oneRecordSchema,
} from './records-requests-contract.ts'
import { openMentionsOf } from './mention-queries.ts'
import { searchRecords } from './records-search-queries.ts'

const TAG = 'Records'
const MOST_HITS = 50

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
      params: inKindSchema,
      query: listQuerySchema,
      gives: recordPageSchema,
      refuses: ['UNKNOWN_KIND'],
      answer: (call) => {
        const kind = context.registry.kind(call.params.kind)
        if (kind === undefined) return unknownKind(call.params.kind)
        return readCase(spaces, call, (snapshot) => listRecords(snapshot, kind, call.query))
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/records/{kind}/{record}',
      name: 'getRecord',
      summary: 'A record by id or reference, with what surrounds it and what the rules say.',
      tag: TAG,
      params: oneRecordSchema,
      gives: recordDetailSchema,
      answer: (call) =>
        readCase(spaces, call, (snapshot) => {
          const record = namedRecord(snapshot, call.params.kind, call.params.record)
          return isRefusal(record) ? record : recordDetail(snapshot, record)
        }),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/records/{kind}/{record}/history',
      name: 'getRecordHistory',
      summary:
        'One page of what happened to a record, newest first, field by field; what was done at once is one entry.',
      tag: TAG,
      params: oneRecordSchema,
      query: historyQuerySchema,
      gives: historyPageSchema,
      answer: (call) =>
        readCase(spaces, call, async (snapshot) => {
          const record = namedRecord(snapshot, call.params.kind, call.params.record)
          return isRefusal(record) ? record : history.page(call.authority, snapshot, record, call.query)
        }),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/mentions',
      name: 'listMentions',
      summary: 'The open comments of a space that call whoever asks, oldest first.',
      tag: TAG,
      params: inSpaceSchema,
      gives: z.object({ mentions: z.array(mentionSchema) }),
      answer: (call) =>
        readCase(spaces, call, (snapshot) => ({ mentions: [...openMentionsOf(snapshot, call.authority.actor.id)] })),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/search',
      name: 'searchRecords',
      summary: 'Full text search over the records of a space.',
      tag: TAG,
      params: inSpaceSchema,
      query: z.object({ q: z.string().trim().min(1).max(200) }),
      gives: searchAnswerSchema,
      answer: (call) =>
        readCase(spaces, call, async (snapshot) => {
          const found = await searchRecords(snapshot, call.query.q, MOST_HITS)
          return { hits: found.map(({ record, excerpt }) => ({ ...lineOf(snapshot, record), excerpt })) }
        }),
    }),
  ]
}

function unknownKind(kind: string) {
  return refuse('UNKNOWN_KIND', `There is no kind of record called "${kind}".`, 'See /api/kinds for those there are.')
}
