import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { REGISTRY } from '../registry.ts'
import { hazard } from '../safety-case/hazard.ts'
import { changeFields, createRecord, moveRecord, restoreRecord, retireRecord, type Decider } from './decide.ts'
import { canonicalJson, fingerprintOf } from './fingerprint.ts'
import type { Fields } from './json.ts'
import { changedFields, clashesOf } from './merge.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { SafetyRecord } from './record.ts'

const by: Decider = {
  registry: REGISTRY,
  actor: 'Clinical Safety Officer',
  now: '2026-11-21T09:00:00.000Z',
  today: '2026-11-21',
}
const jsonOf = (text: string) => z.json().parse(JSON.parse(text))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function settled<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.code}: ${result.sentence}`)
  return result
}

function newHazard(fields: Fields): SafetyRecord {
  return settled(createRecord('hazard', 'manufacturer-case', { id: 'h1', ref: 'H-1', fields }, by))
}

describe('deciding about one record', () => {
  it('creates it at revision 1 in the first state of its kind', () => {
    const record = newHazard({ name: 'Wrong patient shown' })
    expect(record).toMatchObject({ revision: 1, state: 'open', retired: null })
  })

  it('refuses a field the kind does not have, naming it', () => {
    const refused = createRecord(
      'hazard',
      'manufacturer-case',
      { id: 'h1', ref: 'H-1', fields: { name: 'A', colour: 'red' } },
      by,
    )
    expect(refused).toMatchObject({ code: 'INVALID_FIELDS', details: { field: 'colour' } })
  })

  it('refuses a kind that does not belong in the space', () => {
    const wanted = { id: 'h1', ref: 'H-1', fields: { name: 'A' } }
    expect(createRecord('hazard', 'register', wanted, by)).toMatchObject({ code: 'KIND_NOT_HERE' })
    expect(createRecord('unicorn', 'register', wanted, by)).toMatchObject({ code: 'UNKNOWN_KIND' })
  })

  it('writes what nobody writes by hand for the product alone', () => {
    const fields = { of: 'initial', rater: { person: '11111111-1111-4111-8111-111111111111', name: 'Ada' } }
    const make = (decider: Decider) =>
      createRecord('blind-rating', 'manufacturer-case', { id: 'b1', ref: 'BR-1', fields }, decider)
    expect(make(by)).toMatchObject({ code: 'NOT_BY_HAND' })
    const given = settled(make({ ...by, byProduct: true }))
    expect(moveRecord(given, 'manufacturer-case', 'show', by)).toMatchObject({ code: 'NOT_BY_HAND' })
    expect(changeFields(given, { rating: {} }, by)).toMatchObject({ code: 'NOT_BY_HAND' })
    expect(settled(moveRecord(given, 'manufacturer-case', 'show', { ...by, byProduct: true })).state).toBe('shown')
  })

  it('changes no field in a state that is fixed', () => {
    const wanted = { id: 'w1', ref: 'WS-1', fields: { name: 'A', minutes: 'Said' } }
    const held = settled(createRecord('workshop', 'manufacturer-case', wanted, by))
    const filed = { ...held, state: 'filed' }
    expect(changeFields(filed, { minutes: 'Otherwise' }, by)).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    expect(settled(changeFields({ ...held, state: 'ended' }, { minutes: 'Otherwise' }, by)).revision).toBe(2)
  })

  it('takes a field away with null and counts the revision', () => {
    const changed = settled(changeFields(newHazard({ name: 'A', harm: 'Delay' }), { harm: null }, by))
    expect(changed.fields).toEqual({ name: 'A' })
    expect(changed.revision).toBe(2)
  })

  it('closes a hazard only once its residual risk is recorded', () => {
    const open = newHazard({ name: 'A' })
    expect(moveRecord(open, 'manufacturer-case', 'close', by)).toMatchObject({ code: 'ACTION_NOT_ALLOWED' })
    const rated = settled(changeFields(open, { residual: { severity: 'Minor', likelihood: 'Low' } }, by))
    expect(settled(moveRecord(rated, 'manufacturer-case', 'close', by)).state).toBe('closed')
  })

  it('retires with a reason, takes no change then, and comes back', () => {
    const open = newHazard({ name: 'A' })
    expect(retireRecord(open, '  ', by)).toMatchObject({ code: 'REASON_NEEDED' })
    const retired = settled(retireRecord(open, 'Merged into H-2', by))
    expect(changeFields(retired, { name: 'B' }, by)).toMatchObject({ code: 'RECORD_RETIRED' })
    expect(settled(restoreRecord(retired, 'Not the same after all', by)).retired).toBeNull()
  })
})

describe('fingerprint', () => {
  it('counts material fields and nothing else', () => {
    const record = newHazard({ name: 'A', harm: 'Delay' })
    const print = fingerprintOf(hazard, record, sha256)
    expect(fingerprintOf(hazard, { ...record, fields: { ...record.fields, owner: 'Team' } }, sha256)).toBe(print)
    expect(fingerprintOf(hazard, { ...record, fields: { ...record.fields, harm: 'Death' } }, sha256)).not.toBe(print)
  })

  it('does not depend on member order, line ends or Unicode form', () => {
    expect(canonicalJson({ b: 'x\r\ny', a: 'é' })).toBe(canonicalJson({ a: 'é', b: 'x\ny' }))
  })

  it('is the text JSON.parse reads back to the same value', () => {
    fc.assert(
      fc.property(fc.json(), (source) => {
        const text = canonicalJson(jsonOf(source))
        expect(canonicalJson(jsonOf(text))).toBe(text)
      }),
    )
  })
})

describe('merging', () => {
  it('finds no clash in disjoint fields and one in an overlap', () => {
    const base = { name: 'A', harm: 'Delay' }
    expect(clashesOf(base, { name: 'B', harm: 'Delay' }, { harm: 'Death' })).toEqual([])
    expect(clashesOf(base, { name: 'B', harm: 'Delay' }, { name: 'C' })).toEqual([
      { field: 'name', base: 'A', yours: 'C', theirs: 'B' },
    ])
  })

  it('finds no clash where both emptied the field, by an empty text or by none', () => {
    const base = { name: 'A', harm: 'Delay' }
    expect(clashesOf(base, { name: 'A' }, { harm: '' })).toEqual([])
    expect(clashesOf(base, { name: 'A' }, { harm: null })).toEqual([])
    expect(clashesOf(base, { name: 'A', harm: 'Death' }, { harm: '' })).toHaveLength(1)
  })

  it('never lets a patch overwrite what somebody else changed unless both agree', () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3'))
    fc.assert(
      fc.property(fields, fields, fields, (base, current, patch) => {
        const clashing = new Set(clashesOf(base, current, patch).map((clash) => clash.field))
        const merged: Fields = { ...current, ...patch }
        const safe = changedFields(base, current).filter((name) => !clashing.has(name))
        expect(safe.map((name) => merged[name])).toEqual(safe.map((name) => current[name]))
      }),
    )
  })
})
