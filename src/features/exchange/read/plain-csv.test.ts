import { isDeepStrictEqual } from 'node:util'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainRows } from './plain-csv.ts'

const PIECES = ['a', ' ', ',', ',', '"', '""', '"b"', '"c,d"', '"e\nf"', '"g""h"', '\n', '\n', '\r\n', '\r', 'é', ';']
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''))

function generalRows(csv: string): string[][] {
  return parse(csv, { delimiter: ',', relax_quotes: true, relax_column_count: true, skip_empty_lines: false })
}

test('reads a text as the general parser does, or not at all', () => {
  fc.assert(
    fc.property(text, (csv) => {
      const rows = plainRows(csv, ',')
      return rows === null || isDeepStrictEqual(rows, generalRows(csv))
    }),
    { numRuns: 5_000 },
  )
})

const cells = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ') }), { minLength: 2, maxLength: 4 }),
)

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

test.each(['\n', '\r\n', '\r'])('reads whatever a program writes with the line end %j', (lineEnd) => {
  fc.assert(
    fc.property(cells, (rows) => {
      const csv = rows.map((row) => row.map(quoted).join(',') + lineEnd).join('')
      expect(plainRows(csv, ',')).toEqual(rows)
    }),
  )
})

test.each(['a,"b" c\n', 'a,"never closed\n', 'a,b\r\nc\nd,e\r\n'])('leaves %j to the general parser', (csv) => {
  expect(plainRows(csv, ',')).toBeNull()
})
