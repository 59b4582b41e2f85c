import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

test('every cell is read back as it was, but for the mark before what could be a formula', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '-2', '@SUM', 'a,"b"', 'two\nlines', "'=kept"))
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 })
  fc.assert(
    fc.property(rows, (written) => {
      const read = parse(csvText(written), { bom: true, record_delimiter: '\r\n' })
      const marked = written.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)))
      expect(read).toEqual(marked)
    }),
  )
})
