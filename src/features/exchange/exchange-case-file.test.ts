import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../domain/record/refusal.ts'
import { isCaseFile, readCaseFile, writeCaseFile, type CaseFile } from './exchange-case-file.ts'

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
  links: [{ id: 'l1', role: 'leads-to', from: 'h1', to: 'h2', seen: null, ended: null }],
}

const fileOf = (text: string) => ({ name: 'case.json', bytes: new TextEncoder().encode(text) })

describe('a case file', () => {
  it('reads back what it wrote', () => {
    const file = fileOf(writeCaseFile(aCase))
    expect(isCaseFile(file)).toBe(true)
    const graph = readCaseFile(file)
    if (isRefusal(graph)) throw new Error(graph.sentence)
    expect({ space: graph.space, records: [...graph.records()], links: [...graph.links()] }).toEqual(aCase)
  })

  it('knows another JSON file', () => {
    expect(isCaseFile(fileOf('{"hazards":[]}'))).toBe(false)
  })

  it.each([
    ['a cut file', writeCaseFile(aCase).slice(0, -20)],
    ['another form', writeCaseFile(aCase).replace('"safecase":1', '"safecase":9')],
    ['a record without fields', writeCaseFile(aCase).replace('"fields":{"name":"Hazard h1"},', '')],
    ['a link to nothing', writeCaseFile(aCase).replace('"to":"h2"', '"to":"h9"')],
    ['an unknown type of space', writeCaseFile(aCase).replace('manufacturer-case', 'bicycle')],
  ])('refuses %s', (_, text) => {
    const read = readCaseFile(fileOf(text))
    expect(isRefusal(read) && read.code).toBe('FILE_UNREADABLE')
  })
})
