import { expect, test } from 'vitest'
import { refuse } from '../../domain/record/refusal.ts'
import { refusalText } from './refusal-text.ts'

const LOCKED = refuse(
  'DATABASE_LOCKED',
  'The data directory is in use by process 4711 on a machine with quite a long name.',
  'Stop it first, or delete /var/lib/safecase/data/database/safecase.lock if that machine is gone.',
)

test('where nobody looks, the sentence and the remedy each have a line of their own', () => {
  expect(refusalText(LOCKED, null).split('\n')).toEqual([`DATABASE_LOCKED: ${LOCKED.sentence}`, LOCKED.remedy])
})

test.each([
  [200, 80],
  [80, 80],
  [50, 50],
])('a terminal of %i columns is given lines of at most %i', (columns, longest) => {
  const lines = refusalText(LOCKED, columns).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(longest)
  expect(lines.join(' ')).toBe(`DATABASE_LOCKED: ${LOCKED.sentence} ${LOCKED.remedy}`)
  expect(lines).toContain(lines.find((line) => line.startsWith('Stop it first')))
})
