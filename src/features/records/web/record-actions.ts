import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { ReviewAnswer } from '../../../domain/record/link.ts'
import type { Fields } from '../../../domain/record/json.ts'
import { request } from '../../../web/api/api-client.ts'
import type { BatchStep } from '../record-batch-contract.ts'
import { batchAnswerSchema, linkSchema, type RecordDetail, recordSchema, type RecordView } from '../records-contract.ts'
import { afterOwnRevisions, noteOwnRevision } from './own-revisions.ts'
import { readSpaceAnew, recordPath, spaceKey, spacePath } from './space-queries.ts'

type Target = Pick<RecordView, 'kind' | 'id' | 'revision'>

/** The writes of a space, one call each. */
export const recordActions = {
  /** Begins a record; whoever made up its id can name it before anybody has answered. */
  create: (space: string, kind: string, fields: Fields, id?: string, idempotencyKey: string = crypto.randomUUID()) =>
    request(spacePath(space, `/records/${encodeURIComponent(kind)}`), recordSchema, {
      method: 'POST',
      body: { ...(id === undefined ? {} : { id }), fields },
      idempotencyKey,
    }),
  /** Changes some fields; null takes one away. */
  change: (
    space: string,
    { kind, id, revision }: Target,
    fields: Fields,
    idempotencyKey: string = crypto.randomUUID(),
  ) =>
    request(recordPath(space, kind, id), recordSchema, {
      method: 'PATCH',
      body: { fields },
      revision,
      idempotencyKey,
    }).then((stored) => {
      noteOwnRevision(id, revision, stored.revision)
      return stored
    }),
  move: (space: string, { kind, id, revision }: Target, action: string) =>
    request(`${recordPath(space, kind, id)}/move`, recordSchema, { method: 'POST', body: { action }, revision }),
  retire: (space: string, { kind, id, revision }: Target, reason: string) =>
    request(`${recordPath(space, kind, id)}/retire`, recordSchema, { method: 'POST', body: { reason }, revision }),
  restore: (space: string, { kind, id, revision }: Target, reason: string) =>
    request(`${recordPath(space, kind, id)}/restore`, recordSchema, { method: 'POST', body: { reason }, revision }),
  link: (space: string, role: string, from: string, to: string) =>
    request(spacePath(space, '/links'), linkSchema, { method: 'POST', body: { role, from, to } }),
  endLink: (space: string, link: string, reason: string) =>
    request(spacePath(space, `/links/${encodeURIComponent(link)}/end`), linkSchema, {
      method: 'POST',
      body: { reason },
    }),
  review: (space: string, link: string, answer: ReviewAnswer) =>
    request(spacePath(space, `/links/${encodeURIComponent(link)}/review`), linkSchema, {
      method: 'POST',
      body: { answer },
    }),
  /** All steps or none, each made from what this page itself wrote before it. */
  batch: async (space: string, steps: readonly BatchStep[], idempotencyKey: string = crypto.randomUUID()) => {
    const following = steps.map((step) =>
      'revision' in step ? { ...step, revision: afterOwnRevisions(step.record, step.revision) } : step,
    )
    const answer = await request(spacePath(space, '/batch'), batchAnswerSchema, {
      method: 'POST',
      body: { steps: following },
      idempotencyKey,
    })
    for (const step of following) {
      const stored = 'revision' in step ? answer.records.find(({ id }) => id === step.record) : undefined
      if (stored !== undefined && 'revision' in step) noteOwnRevision(stored.id, step.revision, stored.revision)
    }
    return answer
  },
  /** The same for steps that were planned at a sequence: none once a record of a kind they create has come since. */
  batchPlanned: (space: string, steps: readonly BatchStep[], plannedAt: number) =>
    request(spacePath(space, '/batch'), batchAnswerSchema, {
      method: 'POST',
      body: { steps, plannedAt },
      idempotencyKey: crypto.randomUUID(),
    }),
}

/**
 * Puts records that the server just acknowledged where the screens read them. The rest of the space is read anew behind
 * that, so that nobody waits for it to hear that what they wrote is saved.
 */
export function showStored(client: QueryClient, space: string, stored: readonly RecordView[]): void {
  for (const record of stored) {
    client.setQueriesData<RecordDetail>({ queryKey: [...spaceKey(space), 'record', record.kind] }, (shown) =>
      shown?.record.id === record.id && shown.record.revision < record.revision ? { ...shown, record } : shown,
    )
  }
  setTimeout(() => void readSpaceAnew(client, space))
}

/** A write of the space; when it is acknowledged everything shown of the space is read anew. */
export function useSpaceWrite<Input, Answer>(space: string, write: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => readSpaceAnew(client, space),
  })
}
