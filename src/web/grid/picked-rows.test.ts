import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GridLine, linesBetween } from './grid-line.ts'
import { NONE_PICKED, pickable, rowsOf, turned } from './picked-rows.ts'

const rows = fc.uniqueArray(fc.nat(60), { maxLength: 40 })
const picks = fc.array(fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 4 }), { maxLength: 8 })
const keyOf = (row: number) => `row ${row}`
const lineOf = (row: number): GridLine<number> => ({ is: 'row', row })
const picking = (some: readonly number[]) => pickable(some.map(lineOf), 0, keyOf)

test('rows are added, and taken away again by the same move', () => {
  fc.assert(
    fc.property(picks, fc.uniqueArray(fc.nat(60), { minLength: 1 }), (moves, last) => {
      const before = moves.reduce((all, some) => turned(all, picking(some)), NONE_PICKED)
      const isIn = last.every((row) => before.has(keyOf(row)))
      const after = turned(before, picking(last))
      for (const row of last) expect(after.has(keyOf(row))).toBe(!isIn)
      const others = [...before.keys()].filter((key) => !last.some((row) => keyOf(row) === key))
      expect(others.every((key) => after.has(key))).toBe(true)
    }),
  )
})

test('whatever moved, went or is not read any more since, exactly the picked rows that are there are come at', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.uniqueArray(fc.nat(60)), fc.nat(4), async (before, after, chosen, unread) => {
      const picked = new Map(
        [...pickable(before.map(lineOf), 0, keyOf)].filter(([key]) => chosen.some((row) => keyOf(row) === key)),
      )
      const all = after.map(lineOf)
      const lines = {
        count: all.length,
        at: (line: number): GridLine<number> | undefined => (line % 5 === unread ? { is: 'unread' } : all[line]),
      }
      const read = (first: number, last: number) =>
        Promise.resolve(linesBetween({ count: all.length, at: (line) => all[line] }, first, last))
      expect(await rowsOf(picked, lines, keyOf, { read, readAll: () => Promise.resolve(after) })).toEqual(
        after.filter((row) => picked.has(keyOf(row))),
      )
    }),
  )
})
