import { expect, test } from 'vitest'
import { rangeAt } from './cell-range.ts'
import type { GridLine } from './grid-line.ts'
import { meaningOf } from './press-meaning.ts'
import type { RowAction } from './row-action.ts'

const retire: RowAction<number> = {
  id: 'retire',
  label: 'Retire',
  name: () => 'Retire',
  letter: 'X',
  against: null,
  run: () => {},
}
const row: GridLine<number> = { is: 'row', row: 1 }
const group = (isFolded: boolean): GridLine<number> => ({
  is: 'group',
  key: 'open',
  name: 'Open',
  head: null,
  count: 3,
  isFolded,
})

function meaning(keys: string, line = row) {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return meaningOf(
    {
      key: key === 'Space' ? ' ' : key,
      code: `Key${key.toUpperCase()}`,
      altKey: parts.includes('Alt'),
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
    },
    { line, range: rangeAt({ row: 2, column: 1 }), size: { rows: 10, columns: 4 }, actions: [retire] },
  )
}

test('a sign begins to write, a space and a sign with Ctrl do not', () => {
  expect(meaning('a')).toEqual({ does: 'type', text: 'a' })
  expect(meaning('Space')).toBeNull()
  expect(meaning('Ctrl+q')).toBeNull()
  expect(meaning('F5')).toBeNull()
})

test('moving keeps the rows chosen apart; Ctrl+A and Escape let them go; Ctrl+Space adds or takes away', () => {
  const below = rangeAt({ row: 3, column: 1 })
  expect(meaning('ArrowDown')).toEqual({ does: 'choose', range: below, letsGo: false })
  expect(meaning('Ctrl+a')).toMatchObject({ does: 'choose', letsGo: true })
  expect(meaning('Escape')).toMatchObject({ does: 'choose', letsGo: true })
  expect(meaning('Ctrl+Space')).toEqual({ does: 'pick' })
})

test('Alt calls what is done to rows, and widens with Shift', () => {
  expect(meaning('Alt+x')).toEqual({ does: 'act', action: retire })
  expect(meaning('Alt+Shift+ArrowLeft')).toEqual({ does: 'widen', by: -1 })
  expect(meaning('Alt+ArrowDown')).toBeNull()
})

test('the head of a group is folded once and unfolded once, and arrows up and down leave it', () => {
  expect(meaning('ArrowLeft', group(false))).toEqual({ does: 'fold', group: 'open' })
  expect(meaning('ArrowLeft', group(true))).toEqual({ does: 'nothing' })
  expect(meaning('Enter', group(true))).toEqual({ does: 'fold', group: 'open' })
  expect(meaning('ArrowDown', group(true))).toMatchObject({ does: 'choose' })
})
