import { expect, test } from 'vitest'
import { MemoryGraph } from '../../../domain/record/graph.ts'
import { OwnReferences } from './own-reference.ts'

test('keeps what a log calls its hazards, once each', () => {
  const references = new OwnReferences(null)
  expect(['FHIR001', 'RISK-004', 'HAZ-12'].map((ref) => references.keep(ref))).toEqual([
    'FHIR001',
    'RISK-004',
    'HAZ-12',
  ])
  expect(references.keep('FHIR001')).toBeNull()
})

test('keeps no number of its own counting, no bare number and no sentence', () => {
  const references = new OwnReferences(null)
  expect(['H-12', '7', 'the third one', null].map((ref) => references.keep(ref))).toEqual([null, null, null, null])
})

test('gives no reference that the case has already', () => {
  const present = new MemoryGraph({ id: 's', type: 'manufacturer-case', name: 'Case' })
  const known = { id: 'a', kind: 'hazard', ref: 'FHIR001', revision: 1, state: 'open', fields: {} }
  present.apply({
    records: [{ ...known, retired: null, origin: null, recordedAt: '2026-11-21T09:00:00.000Z' }],
    links: [],
  })
  expect(new OwnReferences(present).keep('FHIR001')).toBeNull()
})
