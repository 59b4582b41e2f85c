import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CellBox, heightOf, widthOf } from './cell-range.ts'
import { emptied, filledDown, pastedOn } from './cell-writes.ts'

const box = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(5), fc.nat(5))
  .map(([top, left, down, across]): CellBox => ({ top, left, bottom: top + down, right: left + across }))

test('one cell pasted onto a box fills all of it', () => {
  fc.assert(
    fc.property(box, (there) => {
      const writes = pastedOn([['x']], there)
      expect(writes).toHaveLength(heightOf(there) * widthOf(there))
      expect(writes.map(({ row, column }) => ({ row, column }))).toEqual(
        emptied(there).map(({ row, column }) => ({ row, column })),
      )
    }),
  )
})

test('cells that do not fit the box are pasted once, from its first cell on', () => {
  const cells = [
    ['a', 'b'],
    ['c', 'd'],
  ]
  expect(pastedOn(cells, { top: 3, left: 1, bottom: 5, right: 1 })).toEqual([
    { row: 3, column: 1, text: 'a' },
    { row: 3, column: 2, text: 'b' },
    { row: 4, column: 1, text: 'c' },
    { row: 4, column: 2, text: 'd' },
  ])
})

test('cells that fit several times are repeated', () => {
  const writes = pastedOn([['a'], ['b']], { top: 0, left: 0, bottom: 3, right: 0 })
  expect(writes.map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b'])
})

test('filling down copies the first row of the box into the others', () => {
  fc.assert(
    fc.property(box, (there) => {
      for (const { row, column, text } of filledDown(there, (at) => `${at.row}/${at.column}`)) {
        const source = heightOf(there) === 1 ? there.top - 1 : there.top
        expect(text).toBe(`${source}/${column}`)
        expect(row).toBeGreaterThan(source)
      }
    }),
  )
  expect(filledDown({ top: 0, left: 0, bottom: 0, right: 2 }, () => 'x')).toEqual([])
})
