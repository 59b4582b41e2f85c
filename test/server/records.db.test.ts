import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { historyEntrySchema, recordSchema } from '../../src/features/records/records-contract.ts'
import { newCase, readAt, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const RATING = { severity: 'Major', likelihood: 'Low', rater: 'A. Example', ratedOn: '2026-05-04' }
const historySchema = z.object({ entries: z.array(historyEntrySchema) })

describeOnBothProducts('a record', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  test('is created with the next reference of its kind, and reads back as it was answered', async () => {
    const first = await ours.create('hazard', { name: 'Referral lost' })
    const second = await ours.create('hazard', { name: 'Referral late', notes: null })
    expect(first).toMatchObject({ kind: 'hazard', revision: 1, state: 'open', retired: null, origin: null })
    expect(second.fields).toEqual({ name: 'Referral late' })
    expect(Number(second.ref.slice(2))).toBe(Number(first.ref.slice(2)) + 1)
    expect((await ours.detail(first)).record).toEqual(first)
    expect((await ours.detail({ ...first, id: first.ref })).record).toEqual(first)
  })

  test('carries its revision as its ETag', async () => {
    const created = await ours.client.send('POST', ours.at('/records/cause'), {
      body: { fields: { name: 'Time-out' } },
    })
    expect(created.status).toBe(201)
    expect(created.headers.get('etag')).toBe('"1"')
    const cause = recordSchema.parse(await created.json())
    const changed = await ours.client.send('PATCH', ours.at(`/records/cause/${cause.id}`), {
      body: { fields: { type: 'software' } },
      headers: { 'if-match': created.headers.get('etag') ?? '' },
    })
    expect(changed.headers.get('etag')).toBe('"2"')
  })

  test('changes the fields named, loses those set to null, and keeps the others', async () => {
    const hazard = await ours.create('hazard', { name: 'Wrong patient', harm: 'Injury', effect: 'Delay' })
    const changed = await ours.change(hazard, { harm: null, effect: 'Wrong treatment', initial: RATING })
    expect(changed.fields).toEqual({ name: 'Wrong patient', effect: 'Wrong treatment', initial: RATING })
    expect(changed.revision).toBe(2)
    expect(changed.fingerprint).not.toBe(hazard.fingerprint)
    expect((await ours.detail(hazard)).record).toEqual(changed)
    expect((await ours.change(changed, { notes: 'Bookkeeping' })).fingerprint).toBe(changed.fingerprint)
  })

  test('takes the moves its state table offers, once what they need is filled in', async () => {
    const hazard = await ours.create('hazard', { name: 'Seen too late' })
    const { moves } = await ours.detail(hazard)
    expect(moves.map(({ action }) => action)).toEqual(['transfer', 'close'])
    const sending = { body: { action: 'close' }, headers: readAt(hazard) }
    const early = await ours.client.refusal('POST', ours.at(`/records/hazard/${hazard.id}/move`), sending)
    expect(early).toMatchObject({ code: 'ACTION_NOT_ALLOWED', remedy: 'Fill in Residual risk, then try again.' })
    const rated = await ours.change(hazard, { residual: RATING })
    const closed = await ours.take(rated, 'move', { action: 'close', why: 'Accepted in May' })
    expect(closed).toMatchObject({ state: 'closed', revision: 3 })
  })

  test('is retired with a reason, takes no change then, and comes back', async () => {
    const hazard = await ours.create('hazard', { name: 'Entered twice' })
    const retired = await ours.take(hazard, 'retire', { reason: 'Same as the first' })
    expect(retired.retired).toMatchObject({ reason: 'Same as the first', by: 'Local administrator' })
    const address = ours.at(`/records/hazard/${hazard.id}`)
    const change = { body: { fields: { name: 'Again' } }, headers: readAt(retired) }
    expect(await ours.client.refusal('PATCH', address, change)).toMatchObject({ code: 'RECORD_RETIRED' })
    const restored = await ours.take(retired, 'restore', { reason: 'It is another one' })
    expect(restored).toMatchObject({ retired: null, revision: 3 })
    const again = { body: { reason: 'Why not' }, headers: readAt(restored) }
    expect(await ours.client.refusal('POST', `${address}/restore`, again)).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
  })

  test('tells its history newest first, with what changed and why', async () => {
    const hazard = await ours.create('hazard', { name: 'Untold' })
    const cause = await ours.create('cause', { name: 'Silence' })
    await ours.link('leads-to', cause, hazard)
    const changed = await ours.client.answer(recordSchema, 'PATCH', ours.at(`/records/hazard/${hazard.id}`), {
      body: { fields: { name: 'Told', owner: 'A. Example' }, why: 'Found in a review' },
      headers: readAt(hazard),
    })
    await ours.take(changed, 'retire', { reason: 'Not ours' })
    const address = ours.at(`/records/hazard/${hazard.ref}/history`)
    const { entries } = await ours.client.get(historySchema, address)
    expect(entries.map(({ type }) => type)).toEqual(['record-retired', 'record-changed', 'link-made', 'record-created'])
    expect(entries.map(({ sequence }) => sequence)).toEqual(
      entries.map(({ sequence }) => sequence).toSorted((a, b) => b - a),
    )
    expect(entries[0]).toMatchObject({ why: 'Not ours', by: 'Local administrator', revision: 3 })
    expect(entries[1]).toMatchObject({
      why: 'Found in a review',
      revision: 2,
      changes: [
        { field: 'name', label: 'Hazard', before: 'Untold', after: 'Told' },
        { field: 'owner', label: 'Owner', before: null, after: 'A. Example' },
      ],
    })
    expect(entries[2]).toMatchObject({ changes: [{ label: 'caused by', before: null, after: cause.ref }] })
  })

  test('answers only under its own kind', async () => {
    const hazard = await ours.create('hazard', { name: 'A hazard' })
    const wrong = ours.at(`/records/cause/${hazard.id}`)
    const unknown = { code: 'UNKNOWN_RECORD' }
    expect(await ours.client.refusal('GET', wrong)).toMatchObject(unknown)
    expect(await ours.client.refusal('GET', `${wrong}/history`)).toMatchObject(unknown)
    const headers = readAt(hazard)
    expect(await ours.client.refusal('PATCH', wrong, { body: { fields: {} }, headers })).toMatchObject(unknown)
    for (const [verb, body] of [
      ['move', { action: 'close' }],
      ['retire', { reason: 'Wrong kind' }],
      ['restore', { reason: 'Wrong kind' }],
    ] as const) {
      expect(await ours.client.refusal('POST', `${wrong}/${verb}`, { body, headers })).toMatchObject(unknown)
    }
    expect((await ours.detail(hazard)).record).toEqual(hazard)
  })
})
