import { expect, test } from 'vitest'
import { grouped, matching, type PaletteEntry } from './palette-entry.ts'

const entry = (id: string, text: string, group = 'Go to', mark = ''): PaletteEntry => ({
  id,
  text,
  group,
  mark,
  reason: null,
  run: () => {},
})

const ENTRIES = [
  entry('matrix', 'Risk matrix'),
  entry('log', 'Hazard log'),
  entry('new', 'New hazard', 'Do'),
  entry('h12', 'Dose shown for another person', 'Records', 'H-12'),
]

const ids = (entries: readonly PaletteEntry[]) => entries.map(({ id }) => id)

test('every word must be there, in any order, and what begins with them comes first', () => {
  expect(ids(matching(ENTRIES, 'hazard'))).toEqual(['log', 'new'])
  expect(ids(matching(ENTRIES, 'log haz'))).toEqual(['log'])
  expect(ids(matching(ENTRIES, 'h-12'))).toEqual(['h12'])
  expect(ids(matching(ENTRIES, 'new'))).toEqual(['new'])
  expect(ids(matching(ENTRIES, ' '))).toHaveLength(4)
  expect(matching(ENTRIES, 'nowhere')).toEqual([])
})

test('what was chosen lately stands first and only once', () => {
  const groups = grouped(ENTRIES, ['h12', 'gone', 'log'], 'Recent')
  expect(groups.map(([heading, entries]) => [heading, ids(entries)])).toEqual([
    ['Recent', ['h12', 'log']],
    ['Go to', ['matrix']],
    ['Do', ['new']],
  ])
})
