import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridColumn } from './grid-column.ts'
import { gridStrings } from './grid-strings.ts'
import { planWrites } from './write-plan.ts'

interface Sum {
  readonly a: number
  readonly b: number
}

const number = (part: 'a' | 'b'): GridColumn<Sum> => ({
  id: part,
  head: part,
  name: part,
  group: '',
  width: 10,
  text: (row) => String(row[part]),
  show: (row) => row[part],
  control: 'line',
  write: (row, text) => (/^\d+$/.test(text) ? { row: { ...row, [part]: Number(text) } } : { refusal: 'No number.' }),
})
const columns: readonly GridColumn<Sum>[] = [
  number('a'),
  number('b'),
  { id: 'sum', head: 'sum', name: 'Sum', group: '', width: 10, text: ({ a, b }) => String(a + b), show: () => null },
]
const rows = [
  { a: 1, b: 2 },
  { a: 3, b: 4 },
]

test('says each old and new text, and what cannot be written', () => {
  const { cells, changes } = planWrites(rows, columns, [
    { row: 0, column: 0, text: '5' },
    { row: 0, column: 1, text: 'x' },
    { row: 1, column: 1, text: '4' },
    { row: 2, column: 0, text: '9' },
  ])
  expect(cells).toEqual([
    { row: 0, column: 0, before: '1', after: '5', refusal: null },
    { row: 0, column: 1, before: '2', after: 'x', refusal: 'No number.' },
    { row: 2, column: 0, before: '', after: '9', refusal: gridStrings.outside },
  ])
  expect(changes).toEqual([{ before: rows[0], after: { a: 5, b: 2 } }])
})

const row = (sum: string) => [
  { row: 0, column: 0, text: '10' },
  { row: 0, column: 1, text: '20' },
  { row: 0, column: 2, text: sum },
]

test('a cell that is only read is judged on what the row says by then', () => {
  expect(planWrites(rows, columns, row('30')).cells.map(({ refusal }) => refusal)).toEqual([null, null])
  expect(planWrites(rows, columns, row('31')).cells[2]?.refusal).toBe('Sum cannot be written in this grid.')
})

describe('below the last row', () => {
  const fresh = { blank: () => ({ a: 0, b: 0 }), refusalOf: ({ a }: Sum) => (a === 0 ? 'No a.' : null) }

  test('rows are made of what is written, without the cells that cannot be', () => {
    const writes = [
      { row: 1, column: 0, text: '7' },
      { row: 2, column: 0, text: '5' },
      { row: 2, column: 1, text: 'x' },
      { row: 3, column: 0, text: '' },
      { row: 4, column: 0, text: '6' },
      { row: 4, column: 1, text: '8' },
    ]
    const plan = planWrites(rows, columns, writes, fresh)
    expect(plan.changes).toEqual([{ before: rows[1], after: { a: 7, b: 4 } }])
    expect(plan.made).toEqual([
      { a: 5, b: 0 },
      { a: 6, b: 8 },
    ])
    expect(plan.cells.filter((cell) => cell.row === 2).map(({ refusal }) => refusal)).toEqual([null, 'No number.'])
    expect(planWrites(rows, columns, writes).made).toEqual([])
  })

  test('a row that cannot stand is not made, and each of its cells says why', () => {
    const plan = planWrites(rows, columns, [{ row: 2, column: 1, text: '9' }], fresh)
    expect(plan.made).toEqual([])
    expect(plan.cells).toEqual([{ row: 2, column: 1, before: '0', after: '9', refusal: 'No a.' }])
  })

  test('as many rows are made as have a cell that can be written and stand for themselves', () => {
    const text = fc.constantFrom('', '0', '3', 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (pasted) => {
        const writes = pasted.flatMap(([a, b], at) => [
          { row: 2 + at, column: 0, text: a },
          { row: 2 + at, column: 1, text: b },
        ])
        const { made, cells } = planWrites(rows, columns, writes, fresh)
        expect(made).toHaveLength(pasted.filter(([a]) => a === '3').length)
        const good = new Set(cells.filter(({ refusal }) => refusal === null).map((cell) => cell.row))
        expect(good.size).toBe(made.length)
      }),
    )
  })
})
