import { describe, expect, test } from 'vitest'
import type { PortfolioRow } from '../portfolio-contract.ts'
import { chosenCases } from './chosen-cases.ts'
import { compareWorst } from './compare-worst.ts'
import { heldCases } from './held-cases.ts'
import type { PortfolioSearch } from './portfolio-search.ts'

const row = (name: string, parts: Partial<PortfolioRow> = {}): PortfolioRow => ({
  space: { id: name, type: 'manufacturer-case', name },
  standard: 'DCB0129',
  product: null,
  version: null,
  cso: null,
  nextDue: null,
  standing: 'holds',
  sentence: '',
  hazards: 0,
  levels: { broken: 0, blocker: 0, attention: 0, note: 0 },
  ...parts,
})

const CASES = [
  row('Ward 10', { version: '10.1', nextDue: '2026-03-01', standing: 'lapsed', hazards: 3 }),
  row('Ward 9', { version: '9.2', nextDue: '2026-03-20', cso: 'A. Example', hazards: 12 }),
  row('Clinic', { standard: 'DCB0160', standing: 'needs attention' }),
]

const names = (search: Partial<PortfolioSearch>) =>
  chosenCases(
    CASES,
    { q: undefined, standard: undefined, standing: undefined, due: undefined, sort: undefined, ...search },
    '2026-03-10',
  ).map(({ space }) => space.name)

describe('the cases of the portfolio', () => {
  test('stand with the worst first unless another order is asked for', () => {
    expect(names({})).toEqual(['Ward 10', 'Clinic', 'Ward 9'])
    expect(names({ sort: 'system' })).toEqual(['Clinic', 'Ward 9', 'Ward 10'])
    expect(names({ sort: '-hazards' })).toEqual(['Ward 9', 'Ward 10', 'Clinic'])
    expect(names({ sort: 'standing' })[0]).toBe('Ward 10')
  })

  test('of one standing begin with what is broken, then what blocks, then what falls due', () => {
    const levels = { broken: 0, blocker: 0, attention: 9, note: 0 }
    const lapsed = { standing: 'lapsed', levels } as const
    const alike = [
      row('Later', { ...lapsed, nextDue: '2026-06-01' }),
      row('Sooner', { ...lapsed, nextDue: '2026-03-01' }),
      row('Unplanned', lapsed),
      row('Blocked', { ...lapsed, levels: { ...levels, blocker: 2 } }),
      row('Broken', { ...lapsed, levels: { ...levels, broken: 1 } }),
    ]
    const order = [...alike].toSorted(compareWorst).map(({ space }) => space.name)
    expect(order).toEqual(['Broken', 'Blocked', 'Sooner', 'Later', 'Unplanned'])
  })

  test('put what is missing last, whichever way they are sorted', () => {
    expect(names({ sort: '-cso' })[0]).toBe('Ward 9')
    expect(names({ sort: '-nextDue' })).toEqual(['Ward 9', 'Ward 10', 'Clinic'])
    expect(names({ sort: 'nextDue' })).toEqual(['Ward 10', 'Ward 9', 'Clinic'])
    expect(names({ sort: 'version' })).toEqual(['Ward 9', 'Ward 10', 'Clinic'])
  })

  test('are narrowed by words, standard, standing and what is due', () => {
    expect(names({ q: 'ward example' })).toEqual(['Ward 9'])
    expect(names({ standard: 'DCB0160' })).toEqual(['Clinic'])
    expect(names({ standing: 'lapsed' })).toEqual(['Ward 10'])
    expect(names({ due: 'overdue' })).toEqual(['Ward 10'])
    expect(names({ due: 'month' })).toEqual(['Ward 9'])
    expect(names({ due: 'none' })).toEqual(['Clinic'])
  })
})

const held = (cases: readonly PortfolioRow[], person = '') => heldCases(cases, person).map(({ space }) => space.name)

describe('the cases somebody holds', () => {
  test('begin with those they are the officer in post of, whatever their standing', () => {
    const cases = [row('Clinic', { standing: 'lapsed' }), row('Ward', { cso: 'Ada Osei' })]
    expect(held(cases)).toEqual(['Clinic', 'Ward'])
    expect(held(cases, 'Ada Osei')).toEqual(['Ward', 'Clinic'])
  })

  test('go from the worst standing, then by what is due first, with what has no day last', () => {
    const cases = [
      row('No day'),
      row('Later', { nextDue: '2026-09-01' }),
      row('Sooner', { nextDue: '2026-03-01' }),
      row('Doubtful', { standing: 'needs attention' }),
    ]
    expect(held(cases)).toEqual(['Doubtful', 'Sooner', 'Later', 'No day'])
  })
})
