import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../registry.ts'
import { citedIn, clauseCited, STANDARDS } from './clauses.ts'
import { DCB0160 } from './dcb0160.ts'

const CITATION = /^DCB0129 \d+(?:\.\d+)*$/u

/** The clauses of DCB0160 whose number a public source that quotes the specification gives. */
const CONFIRMED = '2.2.2 2.3.1 2.3.2 2.3.3 2.3.4 2.5.1 2.6.1 3.2.1 3.3.1 3.5.1 4.2.3 4.3.1 7.1.1 7.1.2 7.1.3'.split(' ')

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

  it('holds what is known of DCB0160 v3.2, with no number that is not confirmed', () => {
    expect(DCB0160).toHaveLength(66)
    const numbered = DCB0160.filter(({ id }) => /\d/u.test(id)).map(({ id }) => id)
    expect(numbered).toEqual(CONFIRMED)
    const named = DCB0160.filter(({ id }) => !CONFIRMED.includes(id))
    expect(named.filter(({ id, section }) => id !== section && !id.startsWith(`${section}: `))).toEqual([])
  })

  it('knows every clause that a state table cites, and has one for each move of a manufacturer', () => {
    const rows = REGISTRY.kinds.flatMap((kind) => kind.states?.transitions ?? [])
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.flatMap((row) => row.clauses).filter((citation) => clauseCited(citation) === undefined)).toEqual([])
    expect(rows.filter((row) => !row.clauses.some((citation) => CITATION.test(citation)))).toEqual([])
  })

  it('cites to whoever keeps a case what is asked of them', () => {
    const everywhere = [
      'DCB0129 6.3.2',
      'DCB0160 Clinical risk control: verified in place',
      'ISO 14971 7.2',
      'GSN v3 core',
    ]
    expect(citedIn('manufacturer-case', everywhere)).toEqual(['DCB0129 6.3.2', 'ISO 14971 7.2', 'GSN v3 core'])
    expect(citedIn('deployment-case', everywhere)).toEqual([
      'DCB0160 Clinical risk control: verified in place',
      'GSN v3 core',
    ])
    expect(citedIn('deployment-case', ['DCB0129 2.2.2'])).toEqual([])
    expect(citedIn('manufacturer-case', ['DCB0129 9.9.9'])).toEqual([])
  })

  it('does not know what no standard says', () => {
    expect(clauseCited('DCB0129 9.9.9')).toBeUndefined()
    expect(clauseCited('ISO 99999 4.1')).toBeUndefined()
  })
})
