import { describe, expect, it } from 'vitest'
import type { Fields } from '../record/json.ts'
import type { Kind, SpaceType } from '../record/kind.ts'
import type { Link } from '../record/link.ts'
import type { SafetyRecord } from '../record/record.ts'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import { caseDifference, linkDifference } from './case-difference.ts'
import { control } from './control.ts'
import { evidence } from './evidence.ts'
import { hazard } from './hazard.ts'
import { plan } from './plan.ts'

const record = (kind: Kind, fields: Fields, state = kind.states?.first ?? ''): SafetyRecord => ({
  id: 'r1',
  kind: kind.name,
  ref: `${kind.prefix}-1`,
  revision: 1,
  state,
  fields,
  retired: null,
  origin: null,
  recordedAt: '2026-11-21T09:00:00.000Z',
})

const rated = (severity: string, likelihood: string) =>
  record(hazard, { name: 'Wrong patient', residual: { severity, likelihood } })

const readIn = (type: SpaceType) => ({ space: { id: 's1', type, name: 'Ward system' }, matrix: DEFAULT_MATRIX })

const meaning = (kind: Kind, before: SafetyRecord | null, after: SafetyRecord, type: SpaceType = 'manufacturer-case') =>
  caseDifference(kind, { before, after }, readIn(type))?.meaning ?? null

const of = (party: string) => record(control, { statement: 'Check', party })

const affects = (before: SafetyRecord, after: SafetyRecord) =>
  caseDifference(hazard, { before, after }, readIn('manufacturer-case'))?.affectsResidualRisk

describe('what a difference means', () => {
  it.each([
    ['risk raised', hazard, rated('Major', 'Low'), rated('Major', 'High')],
    ['risk lowered', hazard, rated('Major', 'High'), rated('Major', 'Very Low')],
    ['wording', hazard, rated('Major', 'Low'), record(hazard, { ...rated('Major', 'Low').fields, harm: 'Delay' })],
    ['bookkeeping', hazard, record(hazard, { name: 'A' }), record(hazard, { name: 'A', owner: 'Team' })],
    ['moved', hazard, record(hazard, { name: 'A' }), record(hazard, { name: 'A' }, 'closed')],
    [
      'control weakened',
      control,
      record(control, { statement: 'Check', type: 'design' }),
      record(control, { statement: 'Check', type: 'training' }),
    ],
    [
      'control weakened',
      control,
      record(control, { statement: 'Check', party: 'manufacturer' }),
      record(control, { statement: 'Check', party: 'deployer' }),
    ],
    [
      'control strengthened',
      control,
      record(control, { statement: 'Check' }, 'agreed'),
      record(control, { statement: 'Check' }, 'in-place'),
    ],
    [
      'evidence failed',
      evidence,
      record(evidence, { name: 'Run', result: 'passed' }),
      record(evidence, { name: 'Run', result: 'failed' }),
    ],
    [
      'evidence replaced',
      evidence,
      record(evidence, { name: 'Run', digest: 'a' }),
      record(evidence, { name: 'Run', digest: 'b' }),
    ],
  ] as const)('%s', (expected, kind, before, after) => {
    expect(meaning(kind, before, after)).toBe(expected)
  })

  it('is no weaker control that passes between manufacturer and deployer in the deployer’s case, which counts both', () => {
    expect(meaning(control, of('manufacturer'), of('deployer'), 'deployment-case')).toBe('changed')
    expect(meaning(control, of('deployer'), of('manufacturer'), 'deployment-case')).toBe('changed')
    expect(meaning(control, of('user'), of('manufacturer'))).toBe('control strengthened')
  })

  it('is nothing when nothing differs, and says what is new or gone', () => {
    const plain = record(hazard, { name: 'A' })
    const retired = { ...plain, retired: { reason: 'Merged', on: '2026-11-21', by: 'CSO' } }
    expect(meaning(hazard, plain, plain)).toBeNull()
    expect(meaning(hazard, null, plain)).toBe('added')
    expect(meaning(hazard, plain, retired)).toBe('retired')
    expect(meaning(hazard, retired, plain)).toBe('restored')
  })

  it('filters to what can alter a residual risk', () => {
    expect(affects(rated('Major', 'Low'), rated('Major', 'High'))).toBe(true)
    expect(affects(record(hazard, { name: 'A' }), record(hazard, { name: 'B' }))).toBe(false)
  })
})

const link = (ended: Link['ended']): Link => ({ id: 'l', role: 'mitigates', from: 'c', to: 'h', seen: null, ended })

describe('what the making or ending of a link means', () => {
  const ended = { reason: 'No more', by: 'A', at: '2026-11-21T09:00:00.000Z' }
  const ends = { from: 'control', to: 'hazard' }

  it.each([
    ['linked', null, null],
    ['unlinked', link(null), ended],
    [null, link(null), null],
    [null, null, ended],
  ] as const)('%s', (means, before, endedAfter) => {
    const turn = { before, after: link(endedAfter) }
    expect(linkDifference({ rests: 'to-on-from' }, turn, ends)?.meaning ?? null).toBe(means)
  })

  it('bears on risk only where one end rests on the other and both bear on it', () => {
    const turn = { before: null, after: link(null) }
    expect(linkDifference({ rests: 'to-on-from' }, turn, ends)?.affectsResidualRisk).toBe(true)
    expect(linkDifference({ rests: 'neither' }, turn, ends)?.affectsResidualRisk).toBe(false)
    expect(linkDifference({ rests: 'to-on-from' }, turn, { ...ends, from: 'action' })?.affectsResidualRisk).toBe(false)
  })

  it('of a plan says that its matrix changed', () => {
    const [before, after] = ['1', '2'].map((version) => record(plan, { name: 'Plan', matrix: { version } }))
    expect(before && after && meaning(plan, before, after)).toBe('matrix changed')
  })
})
