import { expect, test } from 'vitest'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { adoptCase } from './case-adoption.ts'
import { writeCaseFile } from './exchange-case-file.ts'

const SPACE = { id: 'there', type: 'manufacturer-case', name: 'Medicines' } as const
const RECORD: SafetyRecord = {
  id: 'r1',
  kind: 'hazard',
  ref: 'H-7',
  revision: 4,
  state: 'closed',
  fields: { name: 'Dose doubled' },
  retired: null,
  origin: null,
  recordedAt: '2026-05-04T09:00:00.000Z',
}
const CAUSE: SafetyRecord = {
  ...RECORD,
  id: 'r2',
  kind: 'cause',
  ref: 'C-3',
  state: '',
  fields: { name: 'Two clicks' },
}
const BASELINE: SafetyRecord = {
  ...RECORD,
  id: 'r3',
  kind: 'baseline',
  ref: 'BL-1',
  state: '',
  fields: {
    name: 'First',
    madeOn: '2026-05-04',
    sequence: 12,
    digest: 'd',
    size: 1,
    records: 1,
    links: 0,
    matrix: '1',
    findings: { broken: 0, blocker: 0, attention: 0, note: 0 },
    findingsDigest: 'f',
    ruleSet: '1',
  },
}
const LEADS = { id: 'l1', role: 'leads-to', from: 'r2', to: 'r1', seen: null, ended: null }

function adopted(records: readonly SafetyRecord[], links = [LEADS]) {
  let ids = 0
  const bytes = new TextEncoder().encode(writeCaseFile({ space: SPACE, records, links }, ({ id }) => id))
  return adoptCase({ name: 'case.json', bytes }, { registry: REGISTRY, newId: () => `new${(ids += 1)}` })
}

test('a case begins anew under its references, in its states, and says where it came from', () => {
  expect(adopted([RECORD, CAUSE])).toMatchObject({
    about: { name: 'Medicines', records: 2, links: 1, baselinesLeft: 0 },
    change: {
      records: [
        { id: 'new1', ref: 'H-7', revision: 1, state: 'closed', origin: { source: 'Medicines', sourceId: 'r1' } },
        { id: 'new2', ref: 'C-3', revision: 1 },
      ],
      links: [{ id: 'new3', from: 'new2', to: 'new1' }],
    },
  })
})

test('where a record first came from stays', () => {
  const origin = { source: 'log.xlsx', sourceId: 'H01' }
  expect(adopted([{ ...RECORD, origin }], [])).toMatchObject({ change: { records: [{ origin }] } })
})

test('a baseline stays with the history that it speaks of, and is counted', () => {
  expect(adopted([RECORD, BASELINE], [])).toMatchObject({ about: { records: 1, baselinesLeft: 1 } })
})

test.each([
  ['an unknown kind', { kind: 'dragon' }, 'H-7 is of an unknown kind "dragon"'],
  ['a state of another kind', { state: 'draft' }, 'H-7 is in a state that its kind does not have, "draft"'],
  ['a missing field', { fields: {} }, 'H-7 has a wrong "name", which is missing'],
  ['a NUL character', { fields: { name: 'a\0' } }, 'H-7 holds a NUL character or half of a surrogate pair'],
  ['a reference twice', { ref: 'C-3' }, 'more than one of its records is called C-3'],
])('%s refuses the whole file', (_what, change, what) => {
  const refused = adopted([CAUSE, { ...RECORD, ...change }], [])
  expect(isRefusal(refused) && [refused.code, refused.sentence]).toEqual([
    'FILE_UNREADABLE',
    `case.json is a damaged case file: ${what}.`,
  ])
})

test('a link in a role that its kind does not have refuses the whole file', () => {
  const refused = adopted([RECORD, CAUSE], [{ ...LEADS, role: 'mitigates' }])
  expect(isRefusal(refused) && refused.sentence).toBe(
    'case.json is a damaged case file: a link of C-3 has no role "mitigates".',
  )
})
