import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countRows, type GridLine, holdsRow, lineAfter, rowAbove, rowsAmong } from './grid-line.ts'

const line: fc.Arbitrary<GridLine<number>> = fc.oneof(
  fc.record({ is: fc.constant('row' as const), key: fc.string(), row: fc.nat() }),
  fc.record({ is: fc.constant('unread' as const), key: fc.string() }),
  fc.record({
    is: fc.constant('group' as const),
    key: fc.string(),
    name: fc.string(),
    head: fc.constant(null),
    count: fc.nat(),
    isFolded: fc.boolean(),
  }),
)

test('so many rows from a line on end where the last of them stands, whatever heads stand between', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.nat(30), fc.integer({ min: 1, max: 30 }), (lines, at, count) => {
      const from = at % lines.length
      const last = lineAfter(lines, from, count)
      const spanned = countRows(lines.slice(from, last + 1))
      const there = countRows(lines.slice(from))
      expect(spanned).toBe(Math.min(count, there))
      expect(there >= count && lines[last]?.is === 'group').toBe(false)
    }),
  )
})

test('the row above a line is the nearest one, past the heads of groups', () => {
  fc.assert(
    fc.property(fc.array(line), fc.nat(30), (lines, from) => {
      const above = rowAbove(lines, from)
      expect(above).toBeLessThan(from)
      expect(lines.slice(above + 1, from).some(holdsRow)).toBe(false)
      expect(lines.slice(Math.max(0, above), above + 1).every(holdsRow)).toBe(true)
    }),
  )
})

test('only rows that are read have a row', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(rowsAmong(lines)).toHaveLength(lines.filter(({ is }) => is === 'row').length)
    }),
  )
})
