import { describe, expect, it } from 'vitest'
import type { Link } from '../../domain/record/link.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { isCaseFile, readCaseFile, writeCaseFile, type CaseFile } from './exchange-case-file.ts'

const seen = { by: 'A. Example', at: '2026-01-02T00:00:00.000Z', answer: 'still-valid' } as const
const aLink = (id: string, more: Partial<Link>): Link => ({
  id,
  role: 'leads-to',
  from: 'h1',
  to: 'h2',
  seen: null,
  ended: null,
  ...more,
})

const aCase: CaseFile = {
  space: { id: 's1', type: 'manufacturer-case', name: 'Ward list' },
  records: ['h1', 'h2'].map((id) => ({
    id,
    kind: 'hazard',
    ref: id.toUpperCase(),
    revision: 1,
    state: 'open',
    fields: { name: `Hazard ${id}` },
    retired: null,
    origin: null,
    recordedAt: '2026-01-01T00:00:00.000Z',
  })),
  links: [
    aLink('l1', {}),
    aLink('l2', { seen: { from: 'print of h1', to: 'print of h2', ...seen } }),
    aLink('l3', { seen: { from: 'print of h1', to: 'an earlier print', ...seen } }),
    aLink('l4', {
      from: 'h2',
      to: 'h1',
      ended: { reason: 'Double', by: 'A. Example', at: '2026-01-03T00:00:00.000Z' },
    }),
  ],
}

const written = writeCaseFile(aCase, ({ id }) => `print of ${id}`)
const inFormOne = `{"safecase":1,"space":${JSON.stringify(aCase.space)},"records":${JSON.stringify(aCase.records)},"links":${JSON.stringify(aCase.links)}}`
const fileOf = (text: string) => ({ name: 'case.json', bytes: new TextEncoder().encode(text) })

function read(text: string) {
  const file = readCaseFile(fileOf(text))
  if (isRefusal(file)) throw new Error(file.sentence)
  const { graph, knownFingerprint } = file
  const records = [...graph.records()]
  return {
    space: graph.space,
    records,
    links: [...graph.links()],
    fingerprints: records.map((record) => knownFingerprint?.(record)),
  }
}

describe('a case file', () => {
  it('reads back what it wrote', () => {
    expect(isCaseFile(fileOf(written))).toBe(true)
    expect(read(written)).toEqual({ ...aCase, fingerprints: ['print of h1', 'print of h2'] })
  })

  it('keeps a look at both ends as they stand once for all links that share it, by the references of the ends', () => {
    expect(written).toContain('{"id":"l2","role":"leads-to","from":"H1","to":"H2","look":0}')
    expect(written.split('still-valid').length - 1).toBe(2)
  })

  it('reads the form of earlier versions, which has no fingerprints', () => {
    expect(read(inFormOne)).toEqual({ ...aCase, fingerprints: [undefined, undefined] })
  })

  it('vouches for no fingerprint once somebody has altered the file, and keeps what was seen', () => {
    const altered = read(written.replace('"Hazard h1"', '"Another hazard"'))
    expect(altered.fingerprints).toEqual([undefined, undefined])
    expect(altered.links).toEqual(aCase.links)
  })

  it('knows another JSON file', () => {
    expect(isCaseFile(fileOf('{"hazards":[]}'))).toBe(false)
  })

  it.each([
    ['a cut file', written.slice(0, -20)],
    ['another form', written.replace('"safecase":2', '"safecase":9')],
    ['a record without fields', written.replace('"fields":{"name":"Hazard h1"},', '')],
    ['a link to nothing', written.replace('"to":"H2"', '"to":"H9"')],
    ['a look that is not there', written.replace('"look":0', '"look":7')],
    ['two records of one id', written.replace('"id":"h2"', '"id":"h1"')],
    ['two records of one reference', written.replace('"ref":"H2"', '"ref":"H1"')],
    ['an unknown type of space', written.replace('manufacturer-case', 'bicycle')],
  ])('refuses %s', (_, text) => {
    const refused = readCaseFile(fileOf(text))
    expect(isRefusal(refused) && refused.code).toBe('FILE_UNREADABLE')
  })
})
