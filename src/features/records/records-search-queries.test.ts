import { expect, test } from 'vitest'
import { MemoryGraph } from '../../domain/record/graph.ts'
import { GraphVersion } from '../../domain/record/graph-version.ts'
import type { Fields } from '../../domain/record/json.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { keepingIn } from '../living/kept-with-case.ts'
import { searchRecords } from './records-search-queries.ts'

function hazard(ref: string, fields: Fields): SafetyRecord {
  const kept = { id: `id of ${ref}`, kind: 'hazard', ref, revision: 1, state: 'open', fields }
  return { ...kept, retired: null, origin: null, recordedAt: '2026-07-01T09:00:00.000Z' }
}

function spaceOf(...records: readonly SafetyRecord[]) {
  const graph = new MemoryGraph({ id: 'space', type: 'manufacturer-case', name: 'Referrals' })
  graph.apply({ records, links: [] })
  const kept = keepingIn(new Map(), new Map())
  let now = { graph: new GraphVersion(graph), sequence: 1, ...kept, context: { registry: REGISTRY } }
  const change = (...versions: readonly SafetyRecord[]) => {
    const before = now
    now = { ...now, graph: now.graph.after({ records: versions, links: [] }), sequence: now.sequence + versions.length }
    return before
  }
  const found = (text: string, limit = 10) => searchRecords(now, text, limit)
  const search = async (text: string, limit?: number) => (await found(text, limit)).map(({ record }) => record.ref)
  return { change, found, search }
}

const ALLERGY = hazard('H-1', { name: 'Allergies not shown', description: 'The prescriber is not warned' })
const PATIENT = hazard('H-2', { name: 'Wrong patient', initial: { rationale: 'Stopped at the Überweisung' } })

test.each([
  ['allergy warning', ['H-1']],
  ['ALLERGIES', ['H-1']],
  ['the prescribing', ['H-1']],
  ['pat', ['H-2']],
  ['stopping', ['H-2']],
  ['überweisung', ['H-2']],
  ['H-2', ['H-2']],
  ['allergy patient', []],
  [`' | & ! (`, []],
  ['the', []],
])('%s finds what holds every word in one of its forms, at any depth', async (text, refs) => {
  expect(await spaceOf(ALLERGY, PATIENT).search(text)).toEqual(refs)
})

test('finds records as they are now, not as they were at the search before', async () => {
  const { change, search } = spaceOf(ALLERGY, PATIENT)
  expect(await search('allergy')).toEqual(['H-1'])
  const now = { ...ALLERGY, revision: 2, fields: { name: 'Interactions not shown' } }
  change(now, hazard('H-3', { name: 'Interactions missed' }))
  expect(await search('allergy')).toEqual([])
  expect(await search('interactions')).toEqual(['H-1', 'H-3'])
})

test('finds in an earlier state of the case what stood there, though a later one was searched meanwhile', async () => {
  const { change, search } = spaceOf(ALLERGY, PATIENT)
  const then = change(
    { ...ALLERGY, revision: 2, fields: { name: 'Interactions not shown' } },
    hazard('H-3', { name: 'Allergy allergy allergy' }),
  )
  const inThen = async (text: string) => (await searchRecords(then, text, 1)).map(({ record }) => record.ref)
  expect(await search('allergy')).toEqual(['H-3'])
  expect(await inThen('allergy')).toEqual(['H-1'])
  expect(await inThen('interactions')).toEqual([])
  expect(await search('interactions')).toEqual(['H-1'])
})

test('finds the same where two states of a large case are searched at once', async () => {
  const many = Array.from({ length: 5_000 }, (_, at) => hazard(`H-${at + 10}`, { name: 'Dose' }))
  const { change, search } = spaceOf(ALLERGY, ...many)
  const then = change(
    ...many.map((record) => ({ ...record, revision: 2, fields: { name: 'Allergy' } })),
    hazard('H-1000000', { name: 'Allergy' }),
  )
  const [now, before] = await Promise.all([search('allergy', 10_000), searchRecords(then, 'allergy', 10_000)])
  expect(now).toHaveLength(5_002)
  expect(before.map(({ record }) => record.ref)).toEqual(['H-1'])
})

test('puts a reference before a title, a title before other text, and ends at the limit', async () => {
  const inText = hazard('H-4', { name: 'Dose', description: 'As in room 12' })
  const inTitle = hazard('H-5', { name: 'Room 12' })
  const inReference = hazard('H-12', { name: 'Dose' })
  const { search } = spaceOf(inText, inTitle, inReference)
  expect(await search('12')).toEqual(['H-12', 'H-5', 'H-4'])
  expect(await search('12', 2)).toEqual(['H-12', 'H-5'])
})

test('holds no more of a record that was edited a thousand times', async () => {
  const { change, search } = spaceOf(ALLERGY)
  for (let revision = 2; revision < 1_100; revision += 1) {
    change({ ...ALLERGY, revision, fields: { name: `Version ${revision}` } })
    await search('version')
  }
  expect(await search('1099')).toEqual(['H-1'])
  expect(await search('1098')).toEqual([])
})

test('shows the text around the first word found, cut between words', async () => {
  const description = `${'before '.repeat(40)}the alert is hidden ${'after '.repeat(40)}`
  const [hit] = await spaceOf(hazard('H-1', { name: 'Alarm', description })).found('alerts')
  expect(hit?.excerpt).toMatch(/^before (before )+the alert is hidden (after )+after$/)
  expect(hit?.excerpt.length).toBeLessThanOrEqual(180)
})
