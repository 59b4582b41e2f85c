import { beforeAll, expect, test } from 'vitest'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { hazardPageSchema } from '../../src/features/hazard-log/hazard-log-contract.ts'
import { matrixViewSchema } from '../../src/features/living/living-contract.ts'
import { recordDetailSchema, recordSchema, type RecordView } from '../../src/features/records/records-contract.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import type { ApiClient } from './api-client.ts'
import { caseClient, newCase, readAt, type CaseClient } from './case-client.ts'
import { openEvents } from './event-stream.ts'
import { describeOnBothProducts } from './running-product.ts'
import { tellingOf as telling } from './telling.ts'

/** Words that stand in the first rating and in the second one, and nowhere else. */
const FIRST = 'Quicksilver'
const SECOND = 'Heliotrope'
const EARLY = 'Chrysoprase'

const FIRST_RATING = { severity: 'Major', likelihood: 'High', level: 4, rationale: `${FIRST} argument` }
const SECOND_RATING = { severity: 'Minor', likelihood: 'Low', level: 1, rationale: `${SECOND} argument` }

describeOnBothProducts('a second rating', (running) => {
  let ours: CaseClient
  let hazard: RecordView
  let second: RecordView
  let rater: ApiClient
  let theirs: CaseClient
  let colleague: ApiClient

  beforeAll(async () => {
    ours = await newCase(running().client)
    rater = await running().member('contributor')
    colleague = await running().member('clinical-safety-officer')
    theirs = caseClient(rater, ours.id)
    hazard = await ours.create('hazard', { name: 'Lost referral', initial: FIRST_RATING })
    await ours.change(hazard, { initial: { ...FIRST_RATING, rationale: `${FIRST} argument, mended` } })
    second = await ask(hazard)
  })

  async function ask(about: RecordView): Promise<RecordView> {
    const { personId, person } = await rater.get(sessionSchema, '/api/session')
    const asked = await ours.create('second-rating', { of: 'initial', rater: { person: personId, name: person } })
    await ours.link('rates-again', asked, about)
    return asked
  }

  const log = (reader: ApiClient, query: string) =>
    reader.get(hazardPageSchema, ours.at(`/hazard-log?rating=initial&${query}`))

  const tellingOf = (reader: ApiClient, word: string, about: RecordView) => telling(reader, ours, word, about)

  test('is asked for: the present rating then reaches the second rater in no answer of the interface', async () => {
    // What is watched can fail: somebody else is told the word in many places.
    expect((await tellingOf(colleague, FIRST, hazard)).length).toBeGreaterThan(4)
    expect(await tellingOf(rater, FIRST, hazard)).toEqual([])
    const shown = await theirs.detail(hazard)
    expect(shown.record).toMatchObject({ withheld: ['initial'], fingerprint: '' })
    expect(shown.record.fields).not.toHaveProperty('initial')
    const matrix = await rater.get(matrixViewSchema, ours.at('/matrix'))
    expect(matrix.unrated.initial).toBe(1)
    expect(matrix.levels.map(({ initial }) => initial)).toEqual([0, 0, 0, 0, 0])
  })

  test('keeps nobody from attaching a file meanwhile', async () => {
    const body = new FormData()
    body.append('file', new File(['Seen on the ward.'], 'note.txt'))
    const attached = await rater.answer(recordSchema, 'POST', ours.at(`/records/hazard/${hazard.id}/attachments`), {
      body,
    })
    expect(attached).toMatchObject({ kind: 'attachment', fields: { name: 'note.txt' } })
  })

  test('stands in the log as withheld meanwhile, and never among the unrated', async () => {
    const seen = await log(rater, 'group=level')
    expect(seen.hazards[0]).toMatchObject({ withheld: ['initial'], initial: { rating: null, level: null } })
    expect(seen.groups).toEqual([{ key: 'withheld', count: 1 }])
    expect((await log(rater, 'level=unrated')).total).toBe(0)
    expect((await log(rater, 'level=4')).total).toBe(0)
    const known = await log(colleague, 'group=level')
    expect(known.hazards[0]).toMatchObject({ withheld: [], initial: { level: 4 } })
    expect(known.groups).toEqual([{ key: '4', count: 1 }])
  })

  test('is not told by the live stream, nor by what a change answers', async () => {
    const stream = await openEvents(rater, ours.at('/events'), 0)
    expect(JSON.stringify(await stream.take(4))).not.toContain(FIRST)
    await stream.close()
    const { record } = await theirs.detail(hazard)
    const patched = await theirs.change(record, { harm: 'Delay' })
    expect(patched.fields).toMatchObject({ harm: 'Delay' })
    expect(JSON.stringify(patched)).not.toContain(FIRST)
    // What was not sent was not lost either.
    const whole = await ours.client.get(recordDetailSchema, ours.at(`/records/hazard/${hazard.id}`))
    expect(whole.record.fields).toHaveProperty('initial')
  })

  test('refuses whatever would write, use or go around what is kept', async () => {
    const { record } = await theirs.detail(hazard)
    const path = ours.at(`/records/hazard/${hazard.id}`)
    const over = { body: { fields: { initial: SECOND_RATING } }, headers: readAt(record) }
    expect(await rater.refusal('PATCH', path, over)).toMatchObject({ code: 'FIELD_WITHHELD' })
    const mine = ours.at(`/records/second-rating/${second.id}`)
    const other = { person: newId(), name: 'Somebody else' }
    const away = { body: { fields: { rater: other } }, headers: readAt(second) }
    expect(await rater.refusal('PATCH', mine, away)).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    const link = (await theirs.detail(second)).neighbours[0]?.link ?? ''
    const parted = rater.refusal('POST', ours.at(`/links/${link}/end`), { body: { reason: 'Why' } })
    expect(await parted).toMatchObject({ code: 'FIELD_WITHHELD' })
    expect(await rater.refusal('GET', ours.at('/export'))).toMatchObject({ code: 'FIELD_WITHHELD' })
  })

  test('is kept from everybody else while it is written, and nobody else writes or gives it', async () => {
    second = await theirs.change(second, { rating: SECOND_RATING })
    expect((await tellingOf(rater, SECOND, second)).length).toBeGreaterThan(2)
    expect(await tellingOf(colleague, SECOND, second)).toEqual([])
    const path = ours.at(`/records/second-rating/${second.id}`)
    const over = { body: { fields: { rating: FIRST_RATING } }, headers: readAt(second) }
    expect(await colleague.refusal('PATCH', path, over)).toMatchObject({ code: 'FIELD_WITHHELD' })
    const give = { body: { action: 'give' }, headers: readAt(second) }
    expect(await colleague.refusal('POST', `${path}/move`, give)).toMatchObject({ code: 'FIELD_WITHHELD' })
  })

  test('shows both to both once it is given, and the difference is a finding until it is settled', async () => {
    second = await theirs.take(second, 'move', { action: 'give' })
    expect((await theirs.detail(hazard)).record.fields).toMatchObject({ initial: { severity: 'Major' } })
    expect((await ours.detail(second)).record.fields).toMatchObject({ rating: { severity: 'Minor' } })
    const codes = async () => (await ours.detail(hazard)).findings.map(({ code }) => code)
    expect(await codes()).toContain('HAZ-27')
    const path = ours.at(`/records/second-rating/${second.id}/move`)
    const settle = { body: { action: 'settle' }, headers: readAt(second) }
    expect(await colleague.refusal('POST', path, settle)).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    second = await ours.change(second, { settlement: 'The first stands: several patients were meant.' })
    await ours.take(second, 'move', { action: 'settle' })
    expect(await codes()).not.toContain('HAZ-27')
  })

  test('is blind the other way round when it is given before there is a first', async () => {
    const unrated = await ours.create('hazard', { name: 'Another' })
    let early = await ask(unrated)
    early = await theirs.change(early, { rating: { ...SECOND_RATING, rationale: EARLY } })
    await theirs.take(early, 'move', { action: 'give' })
    expect(await tellingOf(colleague, EARLY, early)).toEqual([])
    await ours.change((await ours.detail(unrated)).record, { initial: FIRST_RATING })
    expect((await tellingOf(colleague, EARLY, early)).length).toBeGreaterThan(2)
  })
})
