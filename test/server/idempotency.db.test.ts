import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { recordSchema, type RecordView } from '../../src/features/records/records-contract.ts'
import { wireProduct } from '../../src/main/compose.ts'
import { listenWith } from '../../src/main/listening.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { apiClient, type ApiClient } from './api-client.ts'
import { newCase, readAt, type CaseClient } from './case-client.ts'
import { describeOnBothProducts, type RunningProduct } from './running-product.ts'

const inPart = (steps: readonly object[]) => ({ body: { steps }, headers: { 'idempotency-key': 'in part' } })

/** A second server on the same database: what it knows it has from there, as after a restart. */
async function serverBeside({ product, administrator }: RunningProduct) {
  const beside = wireProduct(product.database, createLog('error'), { loopbackProviders: true })
  const listening = await listenWith(beside, { host: '127.0.0.1', port: 0 })
  if (isRefusal(listening)) throw new Error(listening.sentence)
  const client = apiClient(listening.url, await beside.accounts.localSession(administrator))
  return { client, close: () => listening.close() }
}

describeOnBothProducts('a key for a request', (running) => {
  let ours: CaseClient
  let beside: Awaited<ReturnType<typeof serverBeside>>
  beforeAll(async () => {
    ours = await newCase(running().client)
    beside = await serverBeside(running())
  })
  afterAll(() => beside.close())

  const sequence = async () => (await ours.client.get(overviewSchema, ours.at(''))).sequence
  const hazardBy = (client: ApiClient, key: string, name: string, address = ours.at('/records/hazard')) =>
    client.answer(recordSchema, 'POST', address, { body: { fields: { name } }, headers: { 'idempotency-key': key } })

  test('stands for it after a restart', async () => {
    const made = await hazardBy(ours.client, 'before the restart', 'Made once')
    const before = await sequence()
    expect(await hazardBy(beside.client, 'before the restart', 'Made once')).toEqual(made)
    expect(await sequence()).toBe(before)
  })

  test('stands for it on every server that it reaches in the same moment', async () => {
    const before = await sequence()
    const clients = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? ours.client : beside.client))
    const made = await Promise.all(clients.map((client) => hazardBy(client, 'at once', 'Made once more')))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await sequence()).toBe(before + 1)
  })

  test('is its sender’s own: it stands for something else in another organisation and with another person', async () => {
    const mine = await hazardBy(ours.client, 'shared', 'Mine')
    const theirs = await newCase(await running().stranger())
    expect(await hazardBy(theirs.client, 'shared', 'Theirs', theirs.at('/records/hazard'))).toMatchObject({
      ref: 'H-1',
      fields: { name: 'Theirs' },
    })
    const colleague = await running().member('engineer')
    const another = await hazardBy(colleague, 'shared', 'Mine')
    expect(another.id).not.toBe(mine.id)
  })

  test('stands for another request as little as for another body', async () => {
    const made = await hazardBy(ours.client, 'one of its kind', 'Named')
    const headers = { 'idempotency-key': 'one of its kind', ...readAt(made) }
    const requests: readonly (readonly [string, string, object])[] = [
      ['POST', ours.at('/records/hazard'), { fields: { name: 'Named otherwise' } }],
      ['POST', ours.at('/records/cause'), { fields: { name: 'Named' } }],
      ['PATCH', ours.at(`/records/hazard/${made.id}`), { fields: { name: 'Named' } }],
      ['POST', ours.at('/batch'), { steps: [{ do: 'create', kind: 'hazard', fields: { name: 'Named' } }] }],
    ]
    for (const [method, path, body] of requests) {
      expect(await ours.client.refusal(method, path, { body, headers })).toMatchObject({ code: 'KEY_REUSED' })
    }
  })

  test('is given no answer by what was refused, however much of it was right', async () => {
    const before = await sequence()
    const create = { do: 'create', kind: 'hazard', fields: { name: 'Right' } }
    const wrong = inPart([create, { ...create, fields: { name: 5 } }])
    const first = await ours.client.refusal('POST', ours.at('/batch'), wrong)
    expect(first).toMatchObject({ code: 'INVALID_FIELDS', details: { step: 1 } })
    expect(await ours.client.refusal('POST', ours.at('/batch'), wrong)).toMatchObject({ code: 'INVALID_FIELDS' })
    expect(await sequence()).toBe(before)
    expect((await ours.client.send('POST', ours.at('/batch'), inPart([create, create]))).status).toBe(200)
    expect(await sequence()).toBe(before + 2)
  })

  test('may be long: two that differ in their last letter alone are two', async () => {
    const long = 'k'.repeat(10_000)
    const made: RecordView[] = []
    for (const key of [long, long, `${long}2`]) made.push(await hazardBy(ours.client, key, 'Under a long key'))
    expect(new Set(made.map(({ id }) => id)).size).toBe(2)
    expect(made[0]?.id).toBe(made[1]?.id)
  })

  test.each(['', '   '])('is refused where it is empty (%j): it would stand for nothing', async (key) => {
    const before = await sequence()
    const headers = { 'idempotency-key': key, 'if-match': '"1"' }
    const requests: readonly (readonly [string, string, object])[] = [
      ['POST', '/records/hazard', { fields: { name: 'Named' } }],
      ['PATCH', '/records/hazard/H-1', { fields: { name: 'Named' } }],
      ['POST', '/links', { role: 'leads-to', from: 'C-1', to: 'H-1' }],
      ['POST', '/batch', { steps: [{ do: 'create', kind: 'hazard', fields: { name: 'Named' } }] }],
    ]
    for (const [method, path, body] of requests) {
      const refused = await ours.client.refusal(method, ours.at(path), { body, headers })
      expect(refused).toMatchObject({ code: 'INVALID_REQUEST', detail: 'The header Idempotency-Key is empty.' })
    }
    expect(await sequence()).toBe(before)
  })
})
