import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { baselineCheckSchema, changesSchema, type ChangesView } from '../../src/features/changes/changes-contract.ts'
import { doubtsSchema } from '../../src/features/changes/doubts-contract.ts'
import { batchAnswerSchema, recordSchema, type RecordView } from '../../src/features/records/records-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const rated = (severity: string, likelihood: string) => ({ severity, likelihood })

const told = ({ differences }: ChangesView) =>
  differences.map(({ hazard, record, meaning }) => [hazard?.ref ?? null, record.ref, meaning])

describeOnBothProducts('what a case has become', (running) => {
  let ours: CaseClient
  let mild: RecordView
  let grave: RecordView
  let control: RecordView
  let baseline: RecordView

  const changes = (query: Readonly<Record<string, string>> = {}): Promise<ChangesView> =>
    ours.client.get(changesSchema, ours.at(`/changes?${new URLSearchParams(query).toString()}`))
  const doubts = () => ours.client.get(doubtsSchema, ours.at('/doubts'))
  const check = (name: string, query = ''): Promise<z.output<typeof baselineCheckSchema>> =>
    ours.client.get(baselineCheckSchema, ours.at(`/baselines/${name}${query}`))
  const freeze = (name: string) => ours.client.answer(recordSchema, 'POST', ours.at('/baselines'), { body: { name } })
  const batch = (steps: readonly object[]) =>
    ours.client.answer(batchAnswerSchema, 'POST', ours.at('/batch'), { body: { steps } })

  beforeAll(async () => {
    ours = await newCase(running().client)
    mild = await ours.create('hazard', { name: 'Late letter', residual: rated('Minor', 'Low') })
    grave = await ours.create('hazard', { name: 'Wrong dose', residual: rated('Major', 'Medium') })
    control = await ours.create('control', { statement: 'A second check', type: 'design' })
    await ours.link('mitigates', control, grave)
    baseline = await freeze('Before release 2')
  })

  test('a baseline says what is in it, and nobody writes one by hand', async () => {
    expect(baseline).toMatchObject({ ref: 'BL-1', fields: { name: 'Before release 2', records: 3, links: 1 } })
    const byHand = await ours.client.refusal('POST', ours.at('/records/baseline'), {
      body: { fields: { ...baseline.fields, name: 'Forged' } },
    })
    expect(byHand).toMatchObject({ code: 'NOT_BY_HAND' })
    const altered = await ours.client.refusal('PATCH', ours.at(`/records/baseline/${baseline.id}`), {
      body: { fields: { digest: 'another' } },
      headers: { 'if-match': '"1"' },
    })
    expect(altered).toMatchObject({ code: 'NOT_BY_HAND' })
    const explained = await ours.change(baseline, { purpose: 'For the board' })
    expect(explained.fields['purpose']).toBe('For the board')
  })

  test('what happened since comes by hazard, most severe first, each with what it means', async () => {
    expect(told(await changes())).toEqual([])
    await ours.change(mild, { harm: 'Delay' })
    await ours.change(grave, { residual: rated('Major', 'High') })
    control = await ours.change(control, { type: 'training' })
    const added = await ours.create('control', { statement: 'A warning' })
    await ours.link('mitigates', added, mild)
    await ours.link('mitigates', control, mild)
    const since = await changes()
    expect(since).toMatchObject({ since: { baseline: { ref: 'BL-1' } }, all: 5, total: 5 })
    expect(told(since)).toEqual([
      ['H-2', 'H-2', 'risk raised'],
      ['H-2', 'CTL-1', 'control weakened'],
      ['H-1', 'CTL-1', 'linked'],
      ['H-1', 'CTL-2', 'added'],
      ['H-1', 'H-1', 'wording'],
    ])
    expect(told(await changes({ risk: 'yes' }))).toHaveLength(since.affectingRisk)
    expect(told(await changes({ risk: 'yes' }))).not.toContainEqual(['H-1', 'H-1', 'wording'])
    expect(told(await changes({ kind: 'hazard' }))).toEqual([
      ['H-2', 'H-2', 'risk raised'],
      ['H-1', 'CTL-1', 'linked'],
      ['H-1', 'H-1', 'wording'],
    ])
    expect((await changes({ by: 'Nobody we know' })).total).toBe(0)
    expect(since.people).toEqual(['Local administrator'])
    const first = await changes({ limit: '2' })
    expect(told(await changes({ limit: '2', cursor: first.next ?? '' }))).toEqual(told(since).slice(2, 4))
  })

  test('a moment is a baseline, a date or a change number, and nothing else', async () => {
    const second = await freeze('After the changes')
    expect(told(await changes())).toEqual([])
    const between = await changes({ since: 'BL-1', until: second.ref })
    expect(between.all).toBe(5)
    expect((await changes({ since: '0' })).differences.every(({ meaning }) => meaning === 'added')).toBe(true)
    expect((await changes({ since: '2020-01-01' })).since).toEqual({ sequence: 0, baseline: null, date: '2020-01-01' })
    expect((await changes({ since: '2999-01-01' })).all).toBe(0)
    const unknown = await ours.client.refusal('GET', ours.at('/changes?since=BL-99'))
    expect(unknown).toMatchObject({ code: 'UNKNOWN_MOMENT' })
  })

  test('the events still give a baseline its digest, and prove that a record belongs to it', async () => {
    const shown = await check('BL-1', '?record=CTL-1')
    expect(shown).toMatchObject({ ref: 'BL-1', holds: true, digest: baseline.fields['digest'] })
    expect(shown.proof?.line).toContain(`record ${control.id} 1 `)
    const late = await ours.client.refusal('GET', ours.at('/baselines/BL-1?record=CTL-2'))
    expect(late).toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect(await check('BL-2')).toMatchObject({ holds: true, proof: null })
  })

  test('doubts come most severe first; an answer settles one, and can be taken back', async () => {
    const before = await doubts()
    expect(before.doubts.map(({ from, to, why, hazard }) => [from.ref, to.ref, why, hazard?.ref])).toEqual([
      ['CTL-1', 'H-2', 'from', 'H-2'],
    ])
    const link = before.doubts[0]?.link ?? ''
    await batch([{ do: 'review', link, answer: 'wording-only' }])
    expect((await doubts()).total).toBe(0)
    await batch([{ do: 'take-back-review', link }])
    expect((await doubts()).doubts).toEqual(before.doubts)
    const untouched = (await ours.detail(mild)).neighbours[0]?.link ?? ''
    const refused = await ours.client.refusal('POST', ours.at('/batch'), {
      body: { steps: [{ do: 'take-back-review', link: untouched }] },
    })
    expect(refused).toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' })
  })

  test('whoever may not make a baseline is told so', async () => {
    const viewer = await running().member('viewer')
    const refused = await viewer.refusal('POST', ours.at('/baselines'), { body: { name: 'Mine' } })
    expect(refused).toMatchObject({ code: 'NOT_PERMITTED' })
  })
})
