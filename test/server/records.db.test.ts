import { beforeAll, expect, test } from 'vitest'
import { historyPageSchema, type HistoryPage } from '../../src/features/records/record-history-contract.ts'
import { batchAnswerSchema, recordSchema } from '../../src/features/records/records-contract.ts'
import { newCase, readAt, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const RATING = { severity: 'Major', likelihood: 'Low', rater: 'A. Example', ratedOn: '2026-05-04' }

/** A page of a history in short: what was done at once on one line, with why. */
const shape = ({ entries, next, total }: HistoryPage) => ({
  told: entries.map((entry) => [entry.why, ...entry.steps.map(({ type }) => type)].join(' ')),
  isLast: next === null,
  total,
})

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
    const { entries } = await ours.client.get(historyPageSchema, address)
    const steps = entries.flatMap((entry) => entry.steps)
    expect(steps.map(({ type }) => type)).toEqual(['record-retired', 'record-changed', 'link-made', 'record-created'])
    expect(steps.map(({ sequence }) => sequence)).toEqual(
      steps.map(({ sequence }) => sequence).toSorted((a, b) => b - a),
    )
    expect(entries[0]).toMatchObject({ why: 'Not ours', by: 'Local administrator', steps: [{ revision: 3 }] })
    expect(entries[1]?.why).toBe('Found in a review')
    expect(steps[1]).toMatchObject({
      revision: 2,
      changes: [
        { field: 'name', label: 'Hazard', before: 'Untold', after: 'Told' },
        { field: 'owner', label: 'Owner', before: null, after: 'A. Example' },
      ],
    })
    expect(steps[2]).toMatchObject({
      changes: [{ label: 'caused by', before: null, after: cause.ref }],
      joined: { kind: 'cause', ref: cause.ref, title: 'Silence', retired: false, answer: null },
    })
    expect(steps[1]).not.toHaveProperty('joined')
  })

  test('tells what was done at once as one entry, and is read on page by page', async () => {
    const hazard = await ours.create('hazard', { name: 'Joined at once' })
    const steps = ['First', 'Second', 'Third'].flatMap((name) => [
      { do: 'create', kind: 'cause', as: name, fields: { name } },
      { do: 'link', role: 'leads-to', from: `$${name}`, to: hazard.id },
    ])
    await ours.client.answer(batchAnswerSchema, 'POST', ours.at('/batch'), { body: { steps, why: 'From a workshop' } })
    await ours.change(hazard, { harm: 'Harm' })
    const page = (query: string) =>
      ours.client.get(historyPageSchema, ours.at(`/records/hazard/${hazard.id}/history?${query}`))
    const [changed, joined, created] = [
      ' record-changed',
      'From a workshop link-made link-made link-made',
      ' record-created',
    ]
    const whole = await page('')
    expect(shape(whole)).toEqual({ told: [changed, joined, created], isLast: true, total: 5 })
    // What was done at once stays together, unless that is more than a page.
    const first = await page('limit=3')
    expect(shape(first)).toEqual({ told: [changed], isLast: false, total: 5 })
    const second = await page(`limit=3&cursor=${first.next}`)
    expect(shape(second)).toEqual({ told: [joined], isLast: false, total: 5 })
    expect(shape(await page(`limit=3&cursor=${second.next}`))).toEqual({ told: [created], isLast: true, total: 5 })
    const part = await page(`limit=2&cursor=${first.next}`)
    expect(shape(part)).toEqual({ told: ['From a workshop link-made link-made'], isLast: false, total: 5 })
    const rest = await page(`limit=2&cursor=${part.next}`)
    expect(shape(rest)).toEqual({ told: ['From a workshop link-made', created], isLast: true, total: 5 })
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
