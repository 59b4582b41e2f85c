import type { SpaceType } from '../../src/domain/record/kind.ts'
import {
  historyPageSchema,
  type HistoryEntry,
  type HistoryPage,
} from '../../src/features/records/record-history-contract.ts'
import {
  linkSchema,
  recordDetailSchema,
  recordSchema,
  spaceSchema,
  type LinkView,
  type RecordDetail,
  type RecordView,
} from '../../src/features/records/records-contract.ts'
import type { ApiClient } from './api-client.ts'

type Fields = RecordView['fields']

/** Works in one case through the interface. */
export interface CaseClient {
  readonly id: string
  readonly client: ApiClient
  /** The address of something in the case. */
  at(path: string): string
  create(kind: string, fields: Fields): Promise<RecordView>
  change(record: RecordView, fields: Fields): Promise<RecordView>
  /** Moves, retires or restores a record from the revision at hand. */
  take(record: RecordView, verb: 'move' | 'retire' | 'restore', body: object): Promise<RecordView>
  link(role: string, from: RecordView, to: RecordView): Promise<LinkView>
  detail(record: RecordView): Promise<RecordDetail>
  /** All that happened to a record, newest first. */
  history(record: RecordView): Promise<readonly HistoryEntry[]>
}

/** Starts a new case, of a manufacturer where nothing else is said. */
export async function newCase(
  client: ApiClient,
  name = 'Referrals',
  type: SpaceType = 'manufacturer-case',
): Promise<CaseClient> {
  const space = await client.answer(spaceSchema, 'POST', '/api/spaces', { body: { name, type } })
  return caseClient(client, space.id)
}

/** A client for a case there is. */
export function caseClient(client: ApiClient, id: string): CaseClient {
  const at = (path: string) => `/api/spaces/${id}${path}`
  const addressOf = (record: RecordView) => at(`/records/${record.kind}/${record.id}`)
  return {
    id,
    client,
    at,
    create: (kind, fields) => client.answer(recordSchema, 'POST', at(`/records/${kind}`), { body: { fields } }),
    change: (record, fields) =>
      client.answer(recordSchema, 'PATCH', addressOf(record), { body: { fields }, headers: readAt(record) }),
    take: (record, verb, body) =>
      client.answer(recordSchema, 'POST', `${addressOf(record)}/${verb}`, { body, headers: readAt(record) }),
    link: (role, from, to) =>
      client.answer(linkSchema, 'POST', at('/links'), { body: { role, from: from.id, to: to.id } }),
    detail: (record) => client.get(recordDetailSchema, addressOf(record)),
    history: async (record) => {
      const entries: HistoryEntry[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: HistoryPage = await client.get(historyPageSchema, `${addressOf(record)}/history?${cursor}`)
        entries.push(...page.entries)
        cursor = page.next && `cursor=${page.next}`
      }
      return entries
    },
  }
}

/** Says that a change was made from the revision at hand. */
export function readAt({ revision }: { readonly revision: number }): { readonly 'if-match': string } {
  return { 'if-match': `"${revision}"` }
}
