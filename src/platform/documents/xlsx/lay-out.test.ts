import { describe, expect, it } from 'vitest'
import { layOut } from './lay-out.ts'
import { rowHeights } from './row-heights.ts'
import type { SheetCell } from './workbook.ts'

const cell = (value: string, spans: Partial<SheetCell> = {}): SheetCell => ({ value, look: 'body', ...spans })

function letters(rows: readonly (readonly SheetCell[])[], width: number): string[] {
  return layOut(rows, width).map((row) =>
    row.map((placed) => (typeof placed?.value === 'string' ? placed.value : '.')).join(''),
  )
}

describe('layOut', () => {
  it('leaves out what a span to the right or from above covers', () => {
    const rows = [
      [cell('a', { rowSpan: 2 }), cell('b', { colSpan: 2 }), cell('c')],
      [cell('d'), cell('e'), cell('f')],
      [cell('g')],
    ]
    expect(letters(rows, 4)).toEqual(['ab.c', '.def', 'g...'])
  })

  it('covers a block of rows and columns', () => {
    const rows = [
      [cell('a', { rowSpan: 3, colSpan: 2 }), cell('b')],
      [cell('c')],
      [cell('d')],
      [cell('e'), cell('f'), cell('g')],
    ]
    expect(letters(rows, 3)).toEqual(['a.b', '..c', '..d', 'efg'])
  })

  it('refuses a row with more cells than columns', () => {
    expect(() => layOut([[cell('a'), cell('b')]], 1)).toThrow('more cells')
  })
})

describe('rowHeights', () => {
  const columns = [{ width: 10 }, { width: 10 }]

  it('grows with the text and with its line breaks', () => {
    const [short = 0, long = 0, broken = 0] = rowHeights(
      [[cell('a')], [cell('x'.repeat(40))], [cell('a\nb\nc')]],
      columns,
    )
    expect(long).toBeGreaterThan(broken)
    expect(broken).toBeGreaterThan(short)
  })

  it('stretches the last row under a span that needs more', () => {
    const [first = 0, second = 0] = rowHeights(
      [
        [cell('x'.repeat(90), { rowSpan: 2 }), cell('a')],
        [undefined, cell('b')],
      ],
      columns,
    )
    expect(first + second).toBeGreaterThan(100)
    expect(second).toBeGreaterThan(first)
  })

  it('stays below what a spreadsheet shows', () => {
    expect(rowHeights([[cell('x'.repeat(100_000))]], columns)).toEqual([409])
  })
})
