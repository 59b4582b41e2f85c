import { beforeAll, expect, test } from 'vitest'
import type { BatchStep } from '../../src/features/records/record-batch-contract.ts'
import { batchAnswerSchema, recordSchema } from '../../src/features/records/records-contract.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { newCase, readAt, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const sending = (name: string, key: string) => ({ body: { fields: { name } }, headers: { 'idempotency-key': key } })

describeOnBothProducts('many steps at once, and one step more than once', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  const sequence = async () => (await ours.client.get(overviewSchema, ours.at(''))).sequence
  const apply = (steps: readonly BatchStep[], key?: string) =>
    ours.client.answer(batchAnswerSchema, 'POST', ours.at('/batch'), {
      body: { steps },
      headers: key === undefined ? {} : { 'idempotency-key': key },
    })

  test('later steps name what earlier ones made', async () => {
    const { records, links } = await apply([
      { do: 'create', kind: 'hazard', as: 'h', fields: { name: 'Wrong dose' } },
      { do: 'create', kind: 'cause', as: 'c', fields: { name: 'Wrong unit' } },
      { do: 'link', role: 'leads-to', from: '$c', to: '$h' },
      { do: 'change', record: '$h', revision: 1, fields: { harm: 'Overdose' } },
    ])
    const [hazard, cause] = records
    expect(hazard).toMatchObject({ kind: 'hazard', revision: 2, fields: { name: 'Wrong dose', harm: 'Overdose' } })
    expect(links).toMatchObject([{ from: cause?.id, to: hazard?.id }])
  })

  test('a record has the id that whoever writes it made up, and no two have the same', async () => {
    const id = crypto.randomUUID()
    const { records } = await apply([
      { do: 'create', kind: 'hazard', id, fields: { name: 'Named beforehand' } },
      { do: 'change', record: id, revision: 1, fields: { harm: 'Written before anybody answered' } },
    ])
    expect(records).toMatchObject([{ id, revision: 2, fields: { harm: 'Written before anybody answered' } }])
    const body = { id, fields: { name: 'The same id' } }
    const refused = await ours.client.refusal('POST', ours.at('/records/hazard'), { body })
    expect(refused).toMatchObject({ code: 'ID_TAKEN', status: 409 })
    const other = await newCase(running().client, 'Another')
    const elsewhere = await other.client.refusal('POST', other.at('/records/hazard'), { body })
    expect(elsewhere).toMatchObject({ code: 'ID_TAKEN', status: 409 })
    const next = newId()
    const made = await ours.client.answer(recordSchema, 'POST', ours.at('/records/cause'), {
      body: { ...body, id: next },
    })
    expect(made.id).toBe(next)
    const odd = { body: { ...body, id: 'H-1' } }
    expect(await ours.client.refusal('POST', ours.at('/records/hazard'), odd)).toMatchObject({
      code: 'INVALID_REQUEST',
    })
  })

  test('all of it is stored or nothing', async () => {
    const hazard = await ours.create('hazard', { name: 'Untouched' })
    const before = await sequence()
    const steps = [
      { do: 'create', kind: 'cause', fields: { name: 'Never stored' } },
      { do: 'change', record: hazard.id, revision: 1, fields: { name: 'Never changed' } },
      { do: 'link', role: 'leads-to', from: '$nobody', to: hazard.id },
    ]
    const refused = await ours.client.refusal('POST', ours.at('/batch'), { body: { steps } })
    expect(refused).toMatchObject({
      code: 'UNKNOWN_RECORD',
      detail: 'There is no record "$nobody" in this space.',
      details: { step: 2 },
    })
    expect(await sequence()).toBe(before)
    expect((await ours.detail(hazard)).record).toEqual(hazard)
    const next = await ours.create('cause', { name: 'The reference that was not used up' })
    const afterIt = await ours.create('cause', { name: 'The next' })
    expect(Number(afterIt.ref.slice(2)) - Number(next.ref.slice(2))).toBe(1)
  })

  test('two records of one batch are never called the same', async () => {
    const twin = { do: 'create', kind: 'hazard', as: 'h', fields: { name: 'One of two' } }
    const body = { steps: [twin, twin] }
    const refused = await ours.client.refusal('POST', ours.at('/batch'), { body })
    expect(refused).toMatchObject({ code: 'INVALID_REQUEST', details: { step: 1 } })
  })

  test('what is written as it is already changes nothing', async () => {
    const hazard = await ours.create('hazard', { name: 'As it is', harm: 'Harm' })
    const before = await sequence()
    expect(await ours.change(hazard, { harm: 'Harm', effect: null })).toEqual(hazard)
    const { records } = await apply([{ do: 'change', record: hazard.id, revision: 1, fields: {} }])
    expect(records).toEqual([hazard])
    expect(await sequence()).toBe(before)
    expect(await ours.change(hazard, { harm: 'Other harm' })).toMatchObject({ revision: 2 })
  })

  test('a repeat under its key gets the first answer and writes nothing', async () => {
    const steps: BatchStep[] = [{ do: 'create', kind: 'hazard', fields: { name: 'Once only' } }]
    const first = await apply(steps, 'batch-once')
    expect(await apply(steps, 'batch-once')).toEqual(first)
    expect(await sequence()).toBe(first.sequence)
  })

  test('every single step honours its key', async () => {
    const send = (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
      ours.client.send(method, ours.at(path), { body, headers: { 'idempotency-key': `one ${path}`, ...headers } })
    const hazard = await ours.create('hazard', { name: 'Changed once' })
    const steps = [
      () => send('POST', '/records/cause', { fields: { name: 'Made once' } }),
      () => send('PATCH', `/records/hazard/${hazard.id}`, { fields: { harm: 'Harm' } }, readAt(hazard)),
      () => send('POST', `/records/hazard/${hazard.id}/retire`, { reason: 'Once' }, { 'if-match': '"2"' }),
    ]
    for (const step of steps) {
      const [first, before] = [await step(), await sequence()]
      const again = await step()
      expect([again.status, again.headers.get('etag')]).toEqual([first.status, first.headers.get('etag')])
      expect(await again.json()).toEqual(await first.json())
      expect(await sequence()).toBe(before)
    }
  })

  test('twins that come in the same moment are one', async () => {
    const twins = Array.from({ length: 6 }, () =>
      ours.client.answer(recordSchema, 'POST', ours.at('/records/cause'), {
        body: { fields: { name: 'One of six' } },
        headers: { 'idempotency-key': 'twins' },
      }),
    )
    const answers = await Promise.all(twins)
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  test('a key stands for one request', async () => {
    const address = ours.at('/records/hazard')
    await ours.client.answer(recordSchema, 'POST', address, sending('The first', 'taken'))
    const refused = await ours.client.refusal('POST', address, sending('Another', 'taken'))
    expect(refused).toMatchObject({ code: 'KEY_REUSED', status: 422 })
    const elsewhere = await ours.client.refusal('POST', ours.at('/records/cause'), sending('The first', 'taken'))
    expect(elsewhere).toMatchObject({ code: 'KEY_REUSED' })

    const colleague = await running().member('engineer')
    const theirs = await colleague.answer(recordSchema, 'POST', address, sending('Another', 'taken'))
    expect(theirs.fields).toEqual({ name: 'Another' })
  })

  test('long keys that begin alike are two keys', async () => {
    const long = 'k'.repeat(4_000)
    const made = []
    for (const key of [`${long}1`, `${long}2`]) {
      made.push(await ours.client.answer(recordSchema, 'POST', ours.at('/records/cause'), sending('Long key', key)))
    }
    expect(new Set(made.map(({ id }) => id)).size).toBe(2)
  })
})
