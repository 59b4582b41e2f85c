import { expect, test } from 'vitest'
import { MemoryGraph } from '../../../domain/record/graph.ts'
import { OwnReferences } from './own-reference.ts'

test('keeps what a log calls its hazards, once each', () => {
  const references = new OwnReferences(null, [])
  expect(['FHIR001', 'RISK-004', 'HAZ-12'].map((ref) => references.keep(ref))).toEqual([
    'FHIR001',
    'RISK-004',
    'HAZ-12',
  ])
  expect(references.keep('FHIR001')).toBeNull()
})

test('keeps the numbers of a log that counts as Safecase does, and counts past them', () => {
  const references = new OwnReferences(null, ['H-07', 'H-2'])
  expect(['H-07', 'H-2', 'H-7'].map((ref) => references.keep(ref))).toEqual(['H-07', 'H-2', null])
  let last = 0
  const fresh = () => references.fresh(() => `H-${++last}`)
  expect(Array.from({ length: 7 }, fresh)).toEqual(['H-1', 'H-3', 'H-4', 'H-5', 'H-6', 'H-8', 'H-9'])
})

test('keeps no number of another kind, no date, no bare number and no sentence', () => {
  const references = new OwnReferences(null, [])
  const kept = ['C-12', 'CTL-1', 'H-20260101', '7', 'the third one', null].map((ref) => references.keep(ref))
  expect(kept).toEqual([null, null, null, null, null, null])
})

test('gives no reference that the case has already', () => {
  const present = new MemoryGraph({ id: 's', type: 'manufacturer-case', name: 'Case' })
  const known = { id: 'a', kind: 'hazard', ref: 'FHIR001', revision: 1, state: 'open', fields: {} }
  present.apply({
    records: [{ ...known, retired: null, origin: null, recordedAt: '2026-11-21T09:00:00.000Z' }],
    links: [],
  })
  expect(new OwnReferences(present, []).keep('FHIR001')).toBeNull()
})
