import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOfText, delimitedText } from './delimited-text.ts'

const awkward = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '=', 'é'), maxLength: 8 })
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((wide) => fc.array(fc.array(awkward, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 5 }))

test('whatever cells are copied come back the same', () => {
  fc.assert(
    fc.property(table, (cells) => {
      expect(cellsOfText(delimitedText(cells))).toEqual(cells)
    }),
  )
})

test('any text is read, and every sign of it that is no separator or quote is in some cell', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      const read = cellsOfText(text).flat().join('')
      expect(read.replace(/[\t\r\n"]/g, '')).toBe(text.replace(/[\t\r\n"]/g, ''))
    }),
  )
})

test('a line break in quotes stays in its cell, and a quote that closes nowhere is text', () => {
  expect(cellsOfText('"two\nlines"\tone\r\nlast\t"open\r\n')).toEqual([
    ['two\nlines', 'one'],
    ['last', '"open'],
  ])
  expect(cellsOfText('"said" so\tnext')).toEqual([['"said" so', 'next']])
})

test('formulas are text', () => {
  expect(cellsOfText('=1+1\t@now\n')).toEqual([['=1+1', '@now']])
})
