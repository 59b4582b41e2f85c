import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GridLine, type GridLines, lineAfter, linesBetween, rowAbove, rowsAmong } from './grid-line.ts'

const line: fc.Arbitrary<GridLine<number>> = fc.oneof(
  fc.record({ is: fc.constant('row' as const), row: fc.nat() }),
  fc.record({ is: fc.constant('unread' as const) }),
  fc.record({
    is: fc.constant('group' as const),
    key: fc.string(),
    name: fc.string(),
    head: fc.constant(null),
    count: fc.nat(),
    isFolded: fc.boolean(),
  }),
)
const holdsRow = ({ is }: GridLine<number>) => is === 'row' || is === 'unread'
const countIn = (lines: readonly GridLine<number>[]) => lines.filter(holdsRow).length

const linesOf = (lines: readonly GridLine<number>[]): GridLines<number> => ({
  count: lines.length,
  at: (place) => lines[place],
  keyAt: (place) => place,
  countRows: (first, last) => countIn(lines.slice(first, last + 1)),
})

test('so many rows from a line on end where the last of them stands, whatever heads stand between', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.nat(30), fc.integer({ min: 1, max: 30 }), (lines, at, count) => {
      const from = at % lines.length
      const last = lineAfter(linesOf(lines), from, count)
      const there = countIn(lines.slice(from))
      expect(countIn(lines.slice(from, last + 1))).toBe(Math.min(count, there))
      expect(there >= count && lines[last]?.is === 'group').toBe(false)
    }),
  )
})

test('the row above a line is the nearest one, past the heads of groups', () => {
  fc.assert(
    fc.property(fc.array(line), fc.nat(30), (lines, from) => {
      const above = rowAbove(linesOf(lines), from)
      expect(above).toBeLessThan(from)
      expect(lines.slice(above + 1, from).some(holdsRow)).toBe(false)
      expect(lines.slice(Math.max(0, above), above + 1).every(holdsRow)).toBe(true)
    }),
  )
})

test('only rows that are read have a row, and no line stands beyond the last', () => {
  fc.assert(
    fc.property(fc.array(line), fc.nat(30), fc.nat(40), (lines, first, last) => {
      const between = linesBetween(linesOf(lines), first, last)
      expect(between).toEqual(lines.slice(first, last + 1))
      expect(rowsAmong(between)).toHaveLength(between.filter(({ is }) => is === 'row').length)
    }),
  )
})
