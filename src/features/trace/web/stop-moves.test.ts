import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stopAfter, stopNear } from './stop-moves.ts'

/** Three rows: the middle cell of the first holds three stops, the second has none in its last two columns. */
const STOPS = [
  [2, 3, 0, 1],
  [1, 0, 0, 0],
  [1, 0, 2, 1],
]
const stopsOf = (row: number) => STOPS[row] ?? []
const at = (row: number, column: number, place = 0) => ({ row, column, place })

test.each([
  ['ArrowRight', at(0, 1, 2), at(0, 3)],
  ['ArrowRight', at(0, 3), null],
  ['ArrowLeft', at(0, 3), at(0, 1)],
  ['ArrowDown', at(0, 1), at(0, 1, 1)],
  ['ArrowDown', at(0, 1, 2), at(1, 0)],
  ['ArrowDown', at(2, 3), null],
  ['ArrowUp', at(2, 2, 1), at(2, 2)],
  ['ArrowUp', at(1, 0), at(0, 0, 1)],
  ['Home', at(2, 3), at(2, 0)],
  ['End', at(0, 0, 1), at(0, 3)],
  ['PageDown', at(0, 3), at(2, 3)],
  ['x', at(0, 0), null],
] as const)('%s from %j leads to %j', (key, from, to) => {
  expect(stopAfter(from, key, false, STOPS.length, stopsOf)).toEqual(to)
})

test('with Ctrl, Home and End lead to the first and the last row', () => {
  expect(stopAfter(at(2, 3), 'Home', true, STOPS.length, stopsOf)).toEqual(at(0, 0))
  expect(stopAfter(at(0, 3), 'End', true, STOPS.length, stopsOf)).toEqual(at(2, 3))
})

test('whatever is asked for, the stop nearest to it is there, and is itself where it is there already', () => {
  const wanted = fc.record({ row: fc.nat(9), column: fc.nat(9), place: fc.nat(9) })
  fc.assert(
    fc.property(wanted, (stop) => {
      const near = stopNear(stop, STOPS.length, stopsOf)
      expect(near.place).toBeLessThan(stopsOf(near.row)[near.column] ?? 0)
      expect(stopNear(near, STOPS.length, stopsOf)).toEqual(near)
    }),
  )
})
