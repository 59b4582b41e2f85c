import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { checkResultSchema } from '../../src/features/living/check-contract.ts'
import { mentionSchema, type RecordView } from '../../src/features/records/records-contract.ts'
import type { ApiClient } from './api-client.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

describeOnBothProducts('a comment', (running) => {
  let ours: CaseClient
  let hazard: RecordView
  let colleague: ApiClient
  let called: { readonly person: string; readonly name: string }
  beforeAll(async () => {
    ours = await newCase(running().client)
    hazard = await ours.create('hazard', { name: 'Lost referral' })
    colleague = await running().member('reviewer')
    const { personId, person } = await colleague.get(sessionSchema, '/api/session')
    called = { person: personId, name: person }
  })

  const mentions = async (client: ApiClient) =>
    (await client.get(z.object({ mentions: z.array(mentionSchema) }), ours.at('/mentions'))).mentions
  const say = async (text: string, mentioned: readonly (typeof called)[]) => {
    const comment = await ours.create('comment', { text, by: called, mentions: [...mentioned] })
    await ours.link('comments-on', comment, hazard)
    return comment
  }

  test('calls whom it mentions until it is resolved', async () => {
    const comment = await say('Look here', [called])
    await say('Nobody need look', [])
    expect(await mentions(colleague)).toMatchObject([{ comment: comment.id, text: 'Look here', about: { ref: 'H-1' } }])
    expect(await mentions(running().client)).toEqual([])
    const resolved = await ours.take(comment, 'move', { action: 'resolve' })
    expect(await mentions(colleague)).toEqual([])
    await ours.take(resolved, 'move', { action: 'reopen' })
    expect(await mentions(colleague)).toHaveLength(1)
  })

  test('is bookkeeping: the record it is about keeps its fingerprint, and the case its findings', async () => {
    const check = () => ours.client.get(checkResultSchema, ours.at('/check'))
    const before = await check()
    const { record } = await ours.detail(hazard)
    await say('Only said', [called])
    expect((await ours.detail(hazard)).record.fingerprint).toBe(record.fingerprint)
    const after = await check()
    expect({ ...after, sequence: 0 }).toEqual({ ...before, sequence: 0 })
  })

  test('stands as it was said', async () => {
    const comment = await say('Said once', [])
    const body = { fields: { text: 'Said otherwise' } }
    const sending = { body, headers: { 'if-match': '"1"' } }
    const path = ours.at(`/records/comment/${comment.id}`)
    expect(await ours.client.refusal('PATCH', path, sending)).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
  })
})
