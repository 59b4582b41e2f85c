import { expect, test } from 'vitest'
import { exampleCells, exampleRow } from './example-row.ts'
import { ratingColumns } from './rating-columns.tsx'

const columns = ratingColumns('residual', exampleCells)
const both = columns[0]
const write = (text: string, row = exampleRow({ severity: 'Minor', likelihood: 'High' })) => {
  const written = both?.write?.(row, text)
  if (written === undefined) throw new Error('The column is not written.')
  return 'refusal' in written ? written.refusal : both?.text(written.row)
}

test('what the cell says can be written into another, also a word without its other', () => {
  const rows = [
    exampleRow(),
    exampleRow({ severity: 'Major' }),
    exampleRow({ likelihood: 'Low' }),
    exampleRow({ severity: 'Major', likelihood: 'Low' }),
  ]
  const texts = rows.map((row) => both?.text(row))
  expect(texts).toEqual(['', 'Major × –', '– × Low', 'Major × Low'])
  for (const text of texts) expect(write(text ?? '')).toBe(text)
})

test('a severity and a likelihood written at once are rated under the matrix today', () => {
  const written = both?.write?.(exampleRow(), 'major x high')
  expect(written).toMatchObject({
    row: {
      residual: {
        level: 3,
        rating: { severity: 'Major', likelihood: 'High', rater: 'A. Example', matrixVersion: 'test' },
      },
    },
  })
})

test.each(['Major', 'Low', 'Severe × Low', '4 × 2'])(
  '%s is refused with an example of what can stand there',
  (text) => {
    expect(write(text)).toBe(`“${text}” is no severity × likelihood of the plan: write it like “Major × High”.`)
  },
)

test('a rating that is kept from the reader, and one of a retired hazard, stay as they are', () => {
  expect(write('Major × Low', exampleRow({ withheld: ['residual'] }))).toBe(
    'This rating is kept from you until you have given your own.',
  )
  expect(write('Major × Low', exampleRow({ retired: true }))).toMatch(/restore it first/)
})

test('each word has a column of its own that comes hidden', () => {
  expect(columns.map(({ id, comesHidden = false }) => [id, comesHidden])).toEqual([
    ['residual-rating', false],
    ['residual-severity', true],
    ['residual-likelihood', true],
    ['residual-level', false],
  ])
})
