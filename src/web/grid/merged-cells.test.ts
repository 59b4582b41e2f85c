import { expect, test } from 'vitest'
import { spreadCells } from './merged-cells.ts'

const cell = (text: string, wide = 1, high = 1) => ({ text, wide, high })

test('what stands beside a cell merged over rows stays in its own column', () => {
  const rows = [
    [cell('Wrong dose', 1, 2), cell('Harm one')],
    [cell('Harm two')],
    [cell('Late dose'), cell('Harm three')],
  ]
  expect(spreadCells(rows)).toEqual([
    ['Wrong dose', 'Harm one'],
    ['', 'Harm two'],
    ['Late dose', 'Harm three'],
  ])
})

test('a cell merged both ways covers its block, and one merged to the end covers no more than the table', () => {
  expect(
    spreadCells([[cell('Block', 2, 2), cell('a')], [cell('b')], [cell('c', 1, 0), cell('d')], [cell('e')]]),
  ).toEqual([
    ['Block', '', 'a'],
    ['', '', 'b'],
    ['c', 'd'],
    ['', 'e'],
  ])
})

test('a merge reaching beyond the last row makes no rows', () => {
  expect(spreadCells([[cell('Alone', 1, 65_534)]])).toEqual([['Alone']])
})
