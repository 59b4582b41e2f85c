import { beforeAll, expect, test } from 'vitest'
import { findingsPageSchema } from '../../src/features/living/living-contract.ts'
import { nowSchema, type NowView } from '../../src/features/now/now-contract.ts'
import type { RecordView } from '../../src/features/records/records-contract.ts'
import type { ApiClient } from './api-client.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { caseClient, newCase, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const told = ({ items }: NowView) => items.map(({ kind, record }) => `${kind} ${record?.ref ?? ''}`)

describeOnBothProducts('what waits for a person', (running) => {
  const ME = 'Local administrator'
  let ours: CaseClient
  let owned: RecordView

  const now = (query = '', client: ApiClient = ours.client): Promise<NowView> =>
    client.get(nowSchema, `/api/now${query}`)

  beforeAll(async () => {
    ours = await newCase(running().client)
    owned = await ours.create('hazard', { name: 'Wrong dose', owner: ME })
    await ours.create('hazard', { name: 'Late letter', owner: 'Somebody else' })
    const control = await ours.create('control', { statement: 'A second check' })
    await ours.link('mitigates', control, owned)
    await ours.change(control, { type: 'training' })
    await ours.create('action', { name: 'Ring the ward', owner: ME, due: '2020-01-01' })
    await ours.create('action', { name: 'Ring the pharmacy', owner: 'Somebody else', due: '2020-01-01' })
    await ours.create('review', { name: 'Yearly review', reviewer: ME, plannedFor: '2999-01-01' })
    await ours.create('workshop', {
      name: 'SWIFT of ordering',
      heldOn: '2999-01-01',
      participants: [{ name: ME }],
    })
  })

  test('is what names them, most severe and oldest first', async () => {
    const mine = await now()
    expect(mine).toMatchObject({ whose: 'mine', cases: 1 })
    expect(told(mine)).toContain('doubt H-1')
    expect(told(mine)).toContain('finding H-1')
    expect(told(mine)).not.toContain('finding H-2')
    expect(told(mine)).toEqual(expect.arrayContaining(['action ACT-1', 'review REV-1', 'workshop WS-1']))
    expect(told(mine)).not.toContain('action ACT-2')
    await newCase(running().client)
    expect(await now()).toMatchObject({ whose: 'mine', cases: 1 })
    const levels = ['broken', 'blocker', 'attention', 'note']
    const ranks = mine.items.map(({ level }) => levels.indexOf(level))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(told(mine).at(-1)).toMatch(/^(review|workshop)/)
  })

  test('can be narrowed to one sort, shown in parts, and asked for everybody', async () => {
    const actions = await now('?kind=action')
    expect(told(actions)).toEqual(['action ACT-1'])
    expect(actions.kinds.length).toBeGreaterThan(1)
    const all = await now('?whose=everybody')
    expect(told(all)).toEqual(expect.arrayContaining(['finding H-2', 'action ACT-2']))
    const walked: NowView['items'] = []
    let next: string | null = ''
    while (next !== null) {
      const from: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const page: NowView = await now(`?whose=everybody&limit=2${from}`)
      expect(page.total).toBe(all.total)
      walked.push(...page.items)
      next = page.next
    }
    expect(walked).toEqual(all.items)
    const last = all.items.at(-1)?.id ?? ''
    expect((await now(`?whose=everybody&limit=2&through=${encodeURIComponent(last)}`)).items).toEqual(all.items)
    expect((await now('?whose=everybody&limit=2&through=gone')).items).toEqual(all.items.slice(0, 2))
  })

  test('is everything of the case for its officer in post, and of all cases for whom nothing names', async () => {
    const viewer = await running().member('viewer')
    expect((await now('', viewer)).whose).toBe('everybody')
    expect((await now('?whose=mine', viewer)).items).toEqual([])
    await ours.create('cso-appointment', { name: ME })
    expect(told(await now())).toContain('finding H-2')
  })

  test('says which fields settle a finding, and is without it once they are written', async () => {
    const { items } = await now('?kind=finding')
    const unsaid = items.find(({ sentence }) => sentence.startsWith('Neither clinical effect'))
    expect(unsaid).toMatchObject({ record: { id: owned.id }, settledBy: ['effect', 'harm'] })
    await ours.change(owned, { effect: 'A dose is missed', harm: 'Pain' })
    const left = (await now('?kind=finding&limit=500')).items.filter(({ record }) => record?.id === owned.id)
    expect(left.flatMap(({ settledBy }) => settledBy)).not.toContain('harm')
  })

  test('says once what one rule finds of many records', async () => {
    const many = await newCase(running().client)
    for (const name of ['One', 'Two', 'Three']) await many.create('hazard', { name, owner: ME })
    const ofCase = async (): Promise<NowView['items']> =>
      (await now('?kind=finding&limit=500')).items.filter(
        ({ space, sentence }) => space?.id === many.id && sentence === 'No cause is recorded.',
      )
    expect((await ofCase()).map(({ record, rule }) => [record?.ref, rule?.others])).toEqual([
      ['H-1', 0],
      ['H-2', 0],
      ['H-3', 0],
    ])
    await many.create('hazard', { name: 'Four', owner: ME })
    expect((await ofCase()).map(({ record, rule }) => [record?.ref, rule?.others])).toEqual([['H-1', 3]])
  })

  test('leads to as many findings as it counts, whoever they wait for', async () => {
    const many = await newCase(running().client)
    for (const owner of [ME, ME, ME, ME, 'Somebody else', 'Somebody else']) {
      await many.create('hazard', { name: 'Unseen', owner })
    }
    for (const [whose, count] of [
      ['mine', 4],
      ['everybody', 6],
    ] as const) {
      const { items } = await now(`?kind=finding&limit=500&whose=${whose}`)
      const rules = items.filter(({ space, rule }) => space?.id === many.id && (rule?.others ?? 0) > 0)
      const counted = rules.map(({ rule }) => (rule?.others ?? 0) + 1)
      expect(counted).toContain(count)
      const led = rules.map(({ rule, level }) =>
        many.client.get(findingsPageSchema, many.at(`/findings?code=${rule?.code}&level=${level}&whose=${whose}`)),
      )
      expect((await Promise.all(led)).map(({ total }) => total)).toEqual(counted)
    }
  })

  test('has a day for what is found of a whole case: the one on which the case began', async () => {
    const fresh = await newCase(running().client)
    const { items } = await now('?kind=finding&limit=500&whose=everybody')
    const ofCase = items.filter(({ space, record }) => space?.id === fresh.id && record === null)
    expect(ofCase.length).toBeGreaterThan(0)
    for (const { on } of ofCase) expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('holds a second rating for whoever is asked and for nobody else, until it is given', async () => {
    const colleague = await running().member('clinical-safety-officer')
    const { personId, person } = await colleague.get(sessionSchema, '/api/session')
    const request = await ours.create('second-rating', { of: 'initial', rater: { person: personId, name: person } })
    await ours.link('rates-again', request, owned)
    const asked = await now('?kind=rating', colleague)
    expect(asked.items).toMatchObject([{ record: { ref: 'H-1' }, rating: { request: { id: request.id } } }])
    expect((await now('?kind=rating&whose=everybody')).items).toEqual([])
    const as = caseClient(colleague, ours.id)
    const rated = await as.change(request, { rating: { severity: 'Minor', likelihood: 'Low' } })
    await as.take(rated, 'move', { action: 'give' })
    expect((await now('?kind=rating', colleague)).items).toEqual([])
  })

  test('goes away when it is answered', async () => {
    const link = (await now('?kind=doubt')).items[0]?.doubt?.link ?? ''
    await ours.client.send('POST', ours.at(`/links/${link}/review`), { body: { answer: 'still-valid' } })
    expect((await now('?kind=doubt')).items).toEqual([])
  })

  test('is nothing of another organisation', async () => {
    const theirs = await running().stranger()
    expect(await now('', theirs)).toMatchObject({ items: [], total: 0, cases: 0 })
  })
})
