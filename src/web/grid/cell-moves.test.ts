import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenBy, moved } from './cell-moves.ts'
import { rangeAt } from './cell-range.ts'

const press = fc.record({
  key: fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'),
  ctrlKey: fc.boolean(),
  shiftKey: fc.boolean(),
})

test('no key leads out of the grid, and only Shift keeps where the choice began', () => {
  fc.assert(
    fc.property(
      fc.array(press),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 30 }),
      (keys, rows, columns) => {
        let range = rangeAt({ row: 0, column: 0 })
        for (const key of keys) {
          const next = chosenBy(range, key, { rows, columns }, 8)
          expect(next).not.toBeNull()
          if (next === null) return
          expect(next.anchor).toEqual(key.shiftKey ? range.anchor : next.head)
          expect(next.head.row).toBeGreaterThanOrEqual(0)
          expect(next.head.row).toBeLessThan(rows)
          expect(next.head.column).toBeGreaterThanOrEqual(0)
          expect(next.head.column).toBeLessThan(columns)
          range = next
        }
      },
    ),
  )
})

test('Ctrl leads to the edge, Shift+Space chooses the row and Ctrl+A everything', () => {
  const size = { rows: 10, columns: 4 }
  const at = { row: 3, column: 1 }
  const plain = { ctrlKey: false, shiftKey: false }
  expect(moved(at, { ...plain, key: 'ArrowDown', ctrlKey: true }, size, 8)).toEqual({ row: 9, column: 1 })
  expect(moved(at, { ...plain, key: 'End' }, size, 8)).toEqual({ row: 3, column: 3 })
  expect(moved(at, { ...plain, key: 'Home', ctrlKey: true }, size, 8)).toEqual({ row: 0, column: 0 })
  expect(chosenBy(rangeAt(at), { ...plain, key: ' ', shiftKey: true }, size, 8)).toEqual({
    anchor: { row: 3, column: 0 },
    head: { row: 3, column: 3 },
  })
  expect(chosenBy(rangeAt(at), { ...plain, key: 'a', ctrlKey: true }, size, 8)?.head).toEqual({ row: 9, column: 3 })
  expect(chosenBy(rangeAt(at), { ...plain, key: 'x' }, size, 8)).toBeNull()
})
