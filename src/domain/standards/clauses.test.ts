import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../registry.ts'
import { clauseCited, STANDARDS } from './clauses.ts'

const CITATION = /^(?<standard>[A-Z]+ ?\d+) (?<clause>\d+(?:\.\d+)*)$/u

describe('the catalogue of clauses', () => {
  it('holds every clause of DCB0129 v4.2', () => {
    expect(STANDARDS.find((standard) => standard.name === 'DCB0129')?.clauses).toHaveLength(61)
  })

  it.each(STANDARDS.map((standard) => [standard.name, standard] as const))(
    'gives %s no number twice',
    (_name, { clauses }) => {
      expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length)
      for (const { section, summary } of clauses) {
        expect(section).not.toBe('')
        expect(summary).toMatch(/\.$/u)
      }
    },
  )

  it('knows every clause that a state table cites', () => {
    const cited = REGISTRY.kinds.flatMap((kind) => kind.states?.transitions.map((row) => row.clause) ?? [])
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((citation) => !CITATION.test(citation) || clauseCited(citation) === undefined)).toEqual([])
  })

  it('does not know what no standard says', () => {
    expect(clauseCited('DCB0129 9.9.9')).toBeUndefined()
    expect(clauseCited('ISO 99999 4.1')).toBeUndefined()
  })
})
