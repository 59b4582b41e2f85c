import { expect, test } from 'vitest'
import { LIMITS } from '../../read/limits.ts'
import type { Grid } from '../../read/document.ts'
import { labelRows } from './small-table.ts'
import { turnedTable } from './turned-table.ts'

test('a table as long as any may be holds no labels down its side', () => {
  const grid: Grid = {
    name: 'log',
    rows: Array.from({ length: LIMITS.rows }, () => ['Wrong dose', 'Overdose']),
    merges: [],
    headed: false,
    where: String,
  }
  expect([turnedTable(grid), labelRows(grid)]).toEqual([null, null])
})
