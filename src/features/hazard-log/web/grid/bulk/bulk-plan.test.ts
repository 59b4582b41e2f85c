import { expect, test } from 'vitest'
import { exampleCells, exampleRow } from '../example-row.ts'
import { rateRow } from '../rate-row.ts'
import { planBulk } from './bulk-plan.ts'

const rows = [
  exampleRow({ ref: 'H-1' }),
  exampleRow({ ref: 'H-2', retired: true }),
  exampleRow({ ref: 'H-3', withheld: ['residual'] }),
  exampleRow({ ref: 'H-4', severity: 'Major' }),
]

test('tells apart what changes, what is so already, and what may not be written, before anything is', () => {
  const plan = planBulk(
    rows,
    (row) => rateRow(row, 'residual', { severity: 'Major' }, exampleCells),
    (before, after) => before.residual.rating?.severity === after.residual.rating?.severity,
  )
  expect(plan.changes.map(({ before }) => before.ref)).toEqual(['H-1'])
  expect(plan.same).toBe(1)
  expect(plan.refused.map(({ row, why }) => `${row.ref}: ${why}`)).toEqual([
    'H-2: A retired hazard stays as it is: restore it first.',
    'H-3: This rating is kept from you until you have given your own.',
  ])
})

test('what is not said of a risk stays as each hazard has it, and the level is looked up', () => {
  const row = exampleRow({ severity: 'Minor', likelihood: 'High', rationale: 'As before.' })
  const written = rateRow(row, 'residual', { severity: 'Major' }, exampleCells)
  expect(written).toMatchObject({
    row: {
      residual: {
        level: 3,
        rating: { severity: 'Major', likelihood: 'High', level: 3, rationale: 'As before.', rater: 'A. Example' },
      },
    },
  })
})

test('a rating whose words are both taken away is no rating any more, unless it gives a reason', () => {
  const none = { severity: undefined, likelihood: undefined }
  const bare = rateRow(exampleRow({ severity: 'Minor' }), 'residual', none, exampleCells)
  expect(bare).toMatchObject({ row: { residual: { rating: null, level: null } } })
  const reasoned = rateRow(exampleRow({ severity: 'Minor', rationale: 'Why.' }), 'residual', none, exampleCells)
  expect(reasoned).toMatchObject({ row: { residual: { rating: { rationale: 'Why.' }, level: null } } })
})
