import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { exampleMatrix as matrix } from './example-row.ts'
import { fieldsBetween, withField } from './hazard-fields.ts'

const rated = fc
  .option(
    fc.record({ severity: fc.constantFrom(...matrix.severities), likelihood: fc.constantFrom(...matrix.likelihoods) }),
  )
  .map((rating) => {
    const cell = matrix.cells.find((one) => one.severity === rating?.severity && one.likelihood === rating.likelihood)
    return { rating, level: cell?.level ?? null }
  })
const row: fc.Arbitrary<HazardRow> = fc.record({
  id: fc.constant('1'),
  ref: fc.constant('H-1'),
  revision: fc.constant(1),
  name: fc.constantFrom('a', 'b'),
  effect: fc.constantFrom('', 'c'),
  harm: fc.constantFrom('', 'd', 'e'),
  state: fc.constant('open'),
  owner: fc.constantFrom('', 'f'),
  retired: fc.constant(false),
  outlook: fc.constant('holds' as const),
  causes: fc.constant([]),
  controls: fc.constant([]),
  initial: rated,
  residual: rated,
  withheld: fc.constant([]),
})

test('the fields between two states lead from each to the other', () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const { before, after } = fieldsBetween(one, other)
      const laid = (start: HazardRow, fields: typeof before) =>
        Object.entries(fields).reduce((now, [field, value]) => withField(now, field, value, matrix), start)
      expect(laid(one, after)).toEqual(other)
      expect(laid(other, before)).toEqual(one)
    }),
  )
})
