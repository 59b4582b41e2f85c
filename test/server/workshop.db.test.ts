import { beforeAll, expect, test } from 'vitest'
import { madeTokenSchema } from '../../src/features/account/account-contract.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import type { RecordView } from '../../src/features/records/records-contract.ts'
import { workshopSchema, workshopsSchema, type WorkshopView } from '../../src/features/workshop/workshop-contract.ts'
import type { WorkshopStep } from '../../src/features/workshop/workshop-step-contract.ts'
import { apiClient, type ApiClient } from './api-client.ts'
import { newCase, readAt, type CaseClient } from './case-client.ts'
import { openEvents } from './event-stream.ts'
import { describeOnBothProducts } from './running-product.ts'
import { tellingOf } from './telling.ts'

/** Words that stand in one blind rating each, and nowhere else. */
const FIRST = 'Quicksilver'
const SECOND = 'Heliotrope'
const AGENDA = ['Prescribe', 'Dispense']

/** A step under a key that is its own. */
const keyed = (body: WorkshopStep) => ({ body, headers: { 'idempotency-key': `${body.do} it once` } })

describeOnBothProducts('a workshop', (running) => {
  let ours: CaseClient
  let held: RecordView
  let lead: ApiClient
  let nurse: ApiClient
  let doctor: ApiClient
  let watcher: ApiClient
  let program: ApiClient

  beforeAll(async () => {
    lead = running().client
    ours = await newCase(lead)
    nurse = await running().member('contributor')
    doctor = await running().member('clinical-safety-officer')
    watcher = await running().member('viewer')
    const token = { name: 'CI', scopes: ['space.read', 'record.write'], spaces: [ours.id], days: 1 }
    program = apiClient(
      running().url,
      (await lead.answer(madeTokenSchema, 'POST', '/api/tokens', { body: token })).secret,
    )
    held = await ours.create('workshop', {
      name: 'SWIFT of prescribing',
      technique: 'SWIFT',
      agenda: AGENDA,
      participants: [{ name: 'A guest', discipline: 'Patient representative' }],
    })
  })

  const path = (rest = '') => ours.at(`/workshops/${held.ref}${rest}`)
  const room = (who: ApiClient) => who.get(workshopSchema, path())
  const take = (who: ApiClient, body: WorkshopStep): Promise<WorkshopView> =>
    who.answer(workshopSchema, 'POST', path('/steps'), { body })
  const refused = (who: ApiClient, body: WorkshopStep) => who.refusal('POST', path('/steps'), { body })
  const found = async (name: string) => (await room(lead)).hazards.find((hazard) => hazard.name === name)

  test('starts for whoever leads it, and nothing happens in it before', async () => {
    expect(await refused(lead, { do: 'join' })).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    expect(await refused(watcher, { do: 'start' })).toMatchObject({ code: 'NOT_PERMITTED' })
    const begun = await take(lead, { do: 'start' })
    expect(begun).toMatchObject({ stateLabel: 'Running', at: 'Prescribe', me: { isFacilitator: true, isHere: true } })
    expect(await refused(nurse, { do: 'go', item: 'Dispense' })).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    await take(lead, { do: 'go', item: 'Dispense' })
    expect((await room(watcher)).at).toBe('Dispense')
  })

  test('answers the repeat of a step as it answered the step, also where it could not be taken again', async () => {
    const other = await ours.create('workshop', { name: 'What-if of dispensing', technique: 'SWIFT', agenda: AGENDA })
    const steps = ours.at(`/workshops/${other.ref}/steps`)
    const twice = async (body: WorkshopStep) => {
      const answers = [
        await lead.answer(workshopSchema, 'POST', steps, keyed(body)),
        await lead.answer(workshopSchema, 'POST', steps, keyed(body)),
      ] as const
      expect(answers[1]).toEqual(answers[0])
      return answers[0]
    }
    await twice({ do: 'start' })
    const { hazards } = await twice({ do: 'capture', item: 'Dispense', hazard: 'Wrong strength' })
    const asked = await twice({ do: 'ask', hazard: hazards[0]?.id ?? '' })
    const round = asked.hazards[0]?.round?.id ?? ''
    // Nobody else is there, so the judgement ends the round.
    await twice({ do: 'rate', round, severity: 'Major', likelihood: 'High', reason: 'It has happened' })
    const changed = { ...keyed({ do: 'start' }), body: { do: 'end' } }
    expect(await lead.refusal('POST', steps, changed)).toMatchObject({ code: 'KEY_REUSED' })
  })

  test('loses nothing of what several people write at once', async () => {
    const people = [nurse, doctor]
    await Promise.all([
      ...people.map((who) => take(who, { do: 'join' })),
      take(lead, { do: 'mark', name: 'A guest', here: true }),
      ...['Wrong person', 'Too late', 'Misuse', 'Recovery'].map((prompt, index) =>
        take(index % 2 === 0 ? lead : nurse, { do: 'tick', item: 'Dispense', prompt, discussed: true }),
      ),
      ...people.map((who, index) =>
        take(who, {
          do: 'capture',
          item: 'Dispense',
          prompt: 'Wrong person',
          hazard: `Hazard ${index}`,
          cause: `Cause ${index}`,
          effect: `Effect ${index}`,
        }),
      ),
    ])
    const seen = await room(watcher)
    expect(seen.people.filter(({ isHere }) => isHere)).toHaveLength(4)
    const ticked = seen.agenda.find(({ item }) => item === 'Dispense')?.prompts.filter(({ isDiscussed }) => isDiscussed)
    expect(ticked?.map(({ prompt }) => prompt).toSorted()).toEqual(['Misuse', 'Recovery', 'Too late', 'Wrong person'])
    expect(seen.hazards.map(({ name, causes, effect }) => [name, ...causes, effect].join()).toSorted()).toEqual([
      'Hazard 0,Cause 0,Effect 0',
      'Hazard 1,Cause 1,Effect 1',
    ])
  })

  test('captures drafts that know the workshop, its point and its prompt', async () => {
    const hazard = await found('Hazard 0')
    const { record, neighbours } = await ours.detail({ ...held, kind: 'hazard', id: hazard?.id ?? '' })
    expect(record).toMatchObject({ state: 'open', fields: { function: 'Dispense', prompt: 'Wrong person' } })
    expect(neighbours).toContainEqual(expect.objectContaining({ role: 'found', label: 'found at' }))
  })

  test('keeps each blind rating from everybody else until all have answered', async () => {
    const hazard = (await found('Hazard 0'))?.id ?? ''
    const round = (await take(lead, { do: 'ask', hazard })).hazards.find(({ id }) => id === hazard)?.round?.id ?? ''
    const rate = (severity: string, likelihood: string, reason: string): WorkshopStep => ({
      do: 'rate',
      round,
      severity,
      likelihood,
      reason,
    })
    expect(await refused(program, rate('Major', 'High', 'By a program'))).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    const stream = await openEvents(doctor, ours.at('/events'), (await room(doctor)).sequence)
    await take(nurse, rate('Minor', 'Low', 'First thought'))
    const given = await take(nurse, rate('Major', 'High', `${FIRST} argument`))
    const mine = given.hazards.find(({ id }) => id === hazard)?.round
    expect(mine).toMatchObject({ state: 'asked', ratings: [], mine: { severity: 'Major', level: 4 }, spread: null })
    const [rating] = (await ours.client.get(workshopsSchema, ours.at('/workshops'))).workshops
    expect(rating).toMatchObject({ state: 'running', hazards: 2 })

    const about = await blindRatingsOf(round)
    expect(about).toHaveLength(1)
    const kept = { kind: 'blind-rating', id: about[0] ?? '' }
    const further = { workshop: held.id, record: hazard }
    expect((await tellingOf(nurse, ours, FIRST, kept, further)).length).toBeGreaterThan(3)
    for (const other of [lead, doctor, watcher, program]) {
      expect(await tellingOf(other, ours, FIRST, kept, further)).toEqual([])
    }
    expect(JSON.stringify(await stream.take(3))).not.toContain(FIRST)
    await stream.close()
    expect(await program.refusal('GET', ours.at('/export'))).toMatchObject({ code: 'FIELD_WITHHELD' })

    await take(doctor, rate('Minor', 'Low', `${SECOND} argument`))
    expect(await tellingOf(nurse, ours, SECOND, kept, further)).toEqual([])
    const last = await take(lead, rate('Major', 'High', 'As the nurse'))
    const shown = last.hazards.find(({ id }) => id === hazard)?.round
    expect(shown).toMatchObject({ state: 'revealed', waiting: [], spread: { severity: 3 } })
    expect(shown?.ratings.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([`${FIRST} argument`, `${SECOND} argument`, 'As the nurse']),
    )
    expect((await tellingOf(watcher, ours, FIRST, kept, further)).length).toBeGreaterThan(3)
  })

  test('is not unblinded by hand', async () => {
    const hazard = (await found('Hazard 1'))?.id ?? ''
    const round = (await take(lead, { do: 'ask', hazard })).hazards.find(({ id }) => id === hazard)?.round?.id ?? ''
    await take(nurse, { do: 'rate', round, severity: 'Major', likelihood: 'Low', reason: 'Mine' })
    const [rating = ''] = await blindRatingsOf(round)
    const body = { action: 'show' }
    for (const who of [doctor, nurse]) {
      const moved = who.refusal('POST', ours.at(`/records/blind-rating/${rating}/move`), {
        body,
        headers: readAt({ revision: 1 }),
      })
      expect(await moved).toMatchObject({ code: 'NOT_BY_HAND' })
    }
    const over = { body: { fields: { rating: null } }, headers: readAt({ revision: 1 }) }
    const changed = doctor.refusal('PATCH', ours.at(`/records/blind-rating/${rating}`), over)
    expect(await changed).toMatchObject({ code: 'FIELD_WITHHELD' })
    const made = nurse.refusal('POST', ours.at('/records/blind-rating'), { body: { fields: { of: 'initial' } } })
    expect(await made).toMatchObject({ code: 'NOT_BY_HAND' })
    expect(await refused(doctor, { do: 'reveal', round })).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    expect(await refused(lead, { do: 'withdraw', round })).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    expect(await refused(lead, { do: 'end' })).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    const revealed = await take(lead, { do: 'reveal', round })
    expect(revealed.hazards.find(({ id }) => id === hazard)?.round?.ratings).toHaveLength(1)
    expect(
      await refused(doctor, { do: 'rate', round, severity: 'Major', likelihood: 'Low', reason: 'Late' }),
    ).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
  })

  test('rates the hazard as the group agrees, and keeps what it did not', async () => {
    const hazard = await found('Hazard 0')
    const round = hazard?.round?.id ?? ''
    const agree = { do: 'agree', round, severity: 'Major', likelihood: 'Low', reason: 'Two of three' } as const
    await take(lead, { ...agree, disagreement: 'The doctor sees a lower severity.' })
    const { record } = await ours.detail({ ...held, kind: 'hazard', id: hazard?.id ?? '' })
    expect(record.fields).toMatchObject({ initial: { severity: 'Major', likelihood: 'Low', rater: 'Group at WS-1' } })
    expect((await found('Hazard 0'))?.round).toMatchObject({
      state: 'agreed',
      disagreement: 'The doctor sees a lower severity.',
    })
    expect((await found('Hazard 0'))?.round?.ratings).toHaveLength(3)
  })

  test('writes minutes that are filed as evidence and never change again', async () => {
    await take(nurse, { do: 'act', name: 'Try it at night', owner: 'A nurse', due: '2999-01-01' })
    await take(doctor, { do: 'leave' })
    await take(lead, { do: 'end' })
    const { record } = await room(lead)
    await ours.change(record, { remark: 'A good day.' })
    const { minutes } = await room(watcher)
    for (const said of [
      'A guest',
      'Wrong person',
      'Hazard 0',
      SECOND,
      'lower severity',
      'Try it at night',
      'A good day.',
    ])
      expect(minutes.text).toContain(said)
    expect(await refused(nurse, { do: 'file' })).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    const filed = await take(lead, { do: 'file' })
    expect(filed.minutes).toMatchObject({ text: minutes.text, filed: { holds: true } })
    const late = { body: { fields: { minutes: 'Otherwise' } }, headers: readAt(filed.record) }
    const changed = lead.refusal('PATCH', ours.at(`/records/workshop/${held.id}`), late)
    expect(await changed).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    const hazard = await ours.detail({ ...held, kind: 'hazard', id: (await found('Hazard 1'))?.id ?? '' })
    const recorded = hazard.neighbours.find(({ role }) => role === 'recorded-in')
    expect(recorded?.other.ref).toBe(filed.minutes.filed?.ref)
    await take(nurse, { do: 'act', name: 'Too late for the minutes', owner: 'A nurse', due: '2999-01-01' })
    expect((await room(lead)).minutes).toEqual(filed.minutes)
  })

  test('belongs to nobody who cannot open the case, and names no other record', async () => {
    const stranger = await running().stranger()
    expect(await stranger.refusal('GET', path())).toMatchObject({ code: 'UNKNOWN_SPACE' })
    expect(await refused(stranger, { do: 'join' })).toMatchObject({ code: 'UNKNOWN_SPACE' })
    expect(await lead.refusal('GET', ours.at('/workshops/H-1'))).toMatchObject({ code: 'UNKNOWN_RECORD' })
    const { personId } = await lead.get(sessionSchema, '/api/session')
    expect((await room(lead)).me.person).toBe(personId)
  })

  async function blindRatingsOf(round: string): Promise<readonly string[]> {
    const { neighbours } = await ours.detail({ ...held, kind: 'group-rating', id: round })
    return neighbours.filter(({ role }) => role === 'given-in').map(({ other }) => other.id)
  }
})
