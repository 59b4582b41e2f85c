import { expect, test } from 'vitest'
import { MemoryGraph } from '../../domain/record/graph.ts'
import type { Fields } from '../../domain/record/json.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { searchRecords } from './records-search-queries.ts'

function hazard(ref: string, fields: Fields): SafetyRecord {
  const kept = { id: `id of ${ref}`, kind: 'hazard', ref, revision: 1, state: 'open', fields }
  return { ...kept, retired: null, origin: null, recordedAt: '2026-07-01T09:00:00.000Z' }
}

function spaceOf(...records: readonly SafetyRecord[]) {
  const graph = new MemoryGraph({ id: 'space', type: 'manufacturer-case', name: 'Referrals' })
  graph.apply({ records, links: [] })
  const at = { graph, sequence: 1, context: { registry: REGISTRY } }
  const change = (...versions: readonly SafetyRecord[]) => {
    graph.apply({ records: versions, links: [] })
    at.sequence += versions.length
  }
  const found = (text: string, limit = 10) => searchRecords(at, text, limit)
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
