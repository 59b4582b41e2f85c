import { beforeAll, expect, test } from 'vitest'
import { OUTLOOKS } from '../../src/domain/living/finding.ts'
import { compareReferences } from '../../src/domain/living/finding-order.ts'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import {
  recordPageSchema,
  recordSchema,
  searchAnswerSchema,
  type RecordPage,
  type RecordView,
} from '../../src/features/records/records-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { exampleCase } from './example-case.ts'
import { describeProduct } from './running-product.ts'

type Listed = RecordPage['records'][number]

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
const text = (record: Listed) => JSON.stringify(record.fields).toLowerCase()

describeProduct('the records of the example', (running) => {
  let example: CaseClient
  let hazards: readonly Listed[]
  beforeAll(async () => {
    example = await exampleCase(running())
    hazards = (await list('hazard', { limit: '500' })).records
  })

  const list = (kind: string, query: Readonly<Record<string, string>> = {}) =>
    example.client.get(recordPageSchema, example.at(`/records/${kind}?${new URLSearchParams(query).toString()}`))
  const refsOf = async (query: Readonly<Record<string, string>>) =>
    (await list('hazard', { limit: '500', ...query })).records.map(({ ref }) => ref)
  const refsWhere = (fits: (record: Listed) => boolean) => hazards.filter(fits).map(({ ref }) => ref)

  test('walking all pages of every kind meets each record once, in the order of references', async () => {
    const { kinds } = await example.client.get(overviewSchema, example.at(''))
    expect(kinds.length).toBeGreaterThan(25)
    for (const { kind, total } of kinds) {
      const walked: Listed[] = []
      let cursor: string | null = null
      do {
        const page: RecordPage = await list(kind, { limit: '40', ...(cursor === null ? {} : { cursor }) })
        expect(page.total).toBe(total)
        walked.push(...page.records)
        cursor = page.next
      } while (cursor !== null)
      expect(new Set(idsOf(walked)).size).toBe(total)
      expect(walked).toHaveLength(total)
      expect(idsOf(walked)).toEqual(idsOf(walked.toSorted((a, b) => compareReferences(a.ref, b.ref))))
    }
  })

  test('a page ends where it says, and a cursor that fits nothing is refused', async () => {
    const first = await list('hazard', { limit: '5' })
    expect(first.next).not.toBeNull()
    const all = await list('hazard', { limit: String(first.total) })
    expect(all.next).toBeNull()
    const address = example.at('/records/hazard?cursor=nothing')
    expect(await example.client.refusal('GET', address)).toMatchObject({ code: 'INVALID_REQUEST' })
  })

  test('pages go on from where they were when what was shown last has left the list or moved in it', async () => {
    const walked = await newCase(example.client, 'Walked while it changes')
    const made: RecordView[] = []
    for (const owner of ['a', 'b', 'b', 'b', 'c']) made.push(await walked.create('hazard', { name: 'Walked', owner }))
    const refs = made.map(({ ref }) => ref)
    const addressOf = (sort: string, cursor: string | null) =>
      walked.at(`/records/hazard?${new URLSearchParams({ sort, limit: '2', ...(cursor === null ? {} : { cursor }) })}`)
    const pageAt = async (sort: string, cursor: string | null) => {
      const { records, next } = await walked.client.get(recordPageSchema, addressOf(sort, cursor))
      return { shown: records.map(({ ref }) => ref), last: records.at(-1), next }
    }
    const reason = { reason: 'Only for this test' }

    for (const sort of ['ref', 'owner', '-owner']) {
      const inOrder = sort === '-owner' ? refs.toReversed() : refs
      const first = await pageAt(sort, null)
      expect(first.shown).toEqual(inOrder.slice(0, 2))
      const gone = first.last && (await walked.take(first.last, 'retire', reason))
      const second = await pageAt(sort, first.next)
      expect(second.shown).toEqual(inOrder.slice(2, 4))
      if (gone !== undefined) await walked.take(gone, 'restore', reason)
      expect((await pageAt(sort, second.next)).shown).toEqual(inOrder.slice(4))
    }

    const first = await pageAt('owner', null)
    if (first.last !== undefined) await walked.change(first.last, { owner: 'z' })
    const second = await pageAt('owner', first.next)
    expect(second.shown).toEqual(refs.slice(2, 4))
    expect((await pageAt('owner', second.next)).shown).toEqual([refs[4], refs[1]])
    for (const cursor of ['', `${made[0]?.id}`, `${made[0]?.id} {`, 'nothing "a"']) {
      expect(await walked.client.refusal('GET', addressOf('owner', cursor))).toMatchObject({ code: 'INVALID_REQUEST' })
    }
  })

  test('filters take exactly the records they describe', async () => {
    for (const state of ['open', 'transferred', 'closed']) {
      expect(await refsOf({ state })).toEqual(refsWhere((record) => record.state === state))
    }
    for (const outlook of OUTLOOKS) {
      expect(await refsOf({ outlook })).toEqual(refsWhere((record) => record.outlook === outlook))
    }
    const inFault = await refsOf({ where: 'arisesIn:fault' })
    expect(inFault).toEqual(refsWhere(({ fields }) => fields['arisesIn'] === 'fault'))
    expect(inFault).not.toEqual([])
    const worded = await refsOf({ q: 'WRONG dose' })
    expect(worded).toEqual(refsWhere((record) => text(record).includes('wrong') && text(record).includes('dose')))
    expect(worded).not.toEqual([])
    expect(await refsOf({ state: 'open', q: 'wrong dose', outlook: 'holds' })).toEqual(
      refsWhere((record) => worded.includes(record.ref) && record.state === 'open' && record.outlook === 'holds'),
    )
  })

  test('a filter compares values as a person writes them', async () => {
    const numbered = await example.create('hazard', { name: 'Numbered: yes, by us', number: 407 })
    expect(await refsOf({ where: 'number:407' })).toEqual([numbered.ref])
    const colon = await example.create('hazard', { name: 'Source with a colon', source: 'log: page 4' })
    expect(await refsOf({ where: 'source:log: page 4' })).toEqual([colon.ref])
    const commas = await example.create('hazard', { name: 'Source with a comma', source: 'ward 7, C:\\log' })
    expect(await refsOf({ where: 'source:ward 7\\, C:\\log,name:Source with a comma' })).toEqual([commas.ref])
    for (const record of [numbered, colon, commas])
      await example.take(record, 'retire', { reason: 'Only for this test' })
  })

  test('retired records are left out unless they are asked for', async () => {
    const hazard = await example.create('hazard', { name: 'Soon retired' })
    await example.take(hazard, 'retire', { reason: 'Only for this test' })
    expect(await refsOf({})).not.toContain(hazard.ref)
    expect(await refsOf({ retired: 'yes' })).toContain(hazard.ref)
    expect((await refsOf({ retired: 'all' })).length).toBe(
      (await refsOf({ retired: 'no' })).length + (await refsOf({ retired: 'yes' })).length,
    )
  })

  test('sorts by reference, field, state, revision and outlook, both ways', async () => {
    const refs = await refsOf({})
    expect(await refsOf({ sort: '-ref' })).toEqual(refs.toReversed())
    const keys: Readonly<Record<string, (record: Listed) => string | number>> = {
      name: ({ fields }) => JSON.stringify(fields['name']),
      state: ({ state }) => state,
      revision: ({ revision }) => revision,
      outlook: ({ outlook }) => OUTLOOKS.indexOf(outlook),
    }
    for (const [sort, keyOf] of Object.entries(keys)) {
      const sorted = (await list('hazard', { sort, limit: '500' })).records.map(keyOf)
      expect(sorted).toEqual(
        sorted.toSorted((a, b) => (typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), 'en-GB'))),
      )
      const turned = (await list('hazard', { sort: `-${sort}`, limit: '500' })).records.map(keyOf)
      expect(turned).toEqual(sorted.toReversed())
    }
  })

  test('numbers sort as numbers', async () => {
    const made = []
    for (const number of [10, 9, 100]) made.push(await example.create('hazard', { name: 'Sorted by number', number }))
    const sorted = await list('hazard', { q: 'sorted by number', sort: 'number' })
    expect(sorted.records.map(({ fields }) => fields['number'])).toEqual([9, 10, 100])
    for (const record of made) await example.take(record, 'retire', { reason: 'Only for this test' })
  })

  test('full text search finds words in any form, by their beginning, and at once', async () => {
    const search = async (q: string) =>
      (await example.client.get(searchAnswerSchema, example.at(`/search?${new URLSearchParams({ q }).toString()}`)))
        .hits
    const found = await search('allergies')
    expect(found.map(({ ref }) => ref)).toContain('H-3')
    expect(found.every(({ excerpt }) => excerpt !== '')).toBe(true)
    expect((await search('aller')).map(({ ref }) => ref)).toContain('H-3')
    expect(await search('zyzzyva')).toEqual([])
    expect(await search("'):!&|*")).toEqual([])
    const hazard = await example.create('hazard', { name: 'A zyzzyva eats the chart' })
    expect(await search('zyzzyva chart')).toMatchObject([{ id: hazard.id, title: 'A zyzzyva eats the chart' }])
    await example.client.answer(recordSchema, 'PATCH', example.at(`/records/hazard/${hazard.id}`), {
      body: { fields: { name: 'A beetle eats the chart' } },
      headers: { 'if-match': '"1"' },
    })
    expect(await search('zyzzyva')).toEqual([])
    expect((await search(hazard.ref))[0]).toMatchObject({ id: hazard.id })
  })
})
