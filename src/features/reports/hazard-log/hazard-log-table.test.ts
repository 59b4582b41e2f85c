import { describe, expect, it } from 'vitest'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import type { Cell, Table } from '../../../platform/documents/blocks.ts'
import { readHazards } from '../hazard-queries.ts'
import { CaseBuilder } from '../report-case.test-support.ts'
import { logTable } from './hazard-log-table-report.ts'

function printed(build: (builder: CaseBuilder) => void, rows?: number): Table {
  const builder = new CaseBuilder()
  build(builder)
  const [table] = logTable(readHazards(builder.graph, DEFAULT_MATRIX), DEFAULT_MATRIX, rows)
  if (table?.type !== 'table') throw new Error('No table was printed.')
  return table
}

/** Each row of a table as its columns say it; what a cell above covers is a caret. */
function grid({ rows, columns }: Table): readonly (readonly string[])[] {
  const covered = columns.map(() => 0)
  return rows.map((row) => {
    const cells: Cell[] = [...row]
    return columns.map((_, at) => {
      if ((covered[at] ?? 0) > 0) {
        covered[at] = (covered[at] ?? 0) - 1
        return '^'
      }
      const cell = cells.shift()
      covered[at] = (cell?.rowSpan ?? 1) - 1
      return typeof cell?.text === 'string' ? cell.text : '?'
    })
  })
}

function threeOfTwoCauses(builder: CaseBuilder): void {
  for (const name of ['A', 'B', 'C']) {
    const to = builder.add('hazard', { name })
    for (const cause of ['One', 'Two']) builder.link(builder.add('cause', { name: cause }), 'leads-to', to)
  }
}

const widthsOf = ({ columns }: Table) => ({ hazard: columns[3]?.width ?? 0, harm: columns[4]?.width })

describe('logTable', () => {
  it('makes one blank of those that lie beneath each other in a hazard', () => {
    const table = printed((builder) => {
      for (const name of ['Wrong patient', 'Wrong dose']) {
        const to = builder.add('hazard', { name })
        const causes = ['One', 'Two', 'Three', 'Four'].map((cause) => builder.add('cause', { name: cause }))
        for (const from of causes) builder.link(from, 'leads-to', to)
        const control = builder.add('control', { statement: 'Ask', type: 'design', timing: 'additional' })
        builder.link(control, 'mitigates', causes[1] ?? to)
      }
    })
    const column = (at: number): readonly string[] => grid(table).map((row) => row[at] ?? '?')
    const once = [1, 2].flatMap(() => ['', 'Ask', '', '^'])
    expect(column(16)).toEqual(once)
    expect(column(6)).toEqual([1, 2].flatMap(() => ['', '^', '^', '^']))
    expect(column(5)).toEqual([1, 2].flatMap(() => ['One', 'Two', 'Three', 'Four']))
  })

  it('ends at the hazard that reaches the rows asked for, and says how many hazards it leaves out', () => {
    expect(printed(threeOfTwoCauses, 3)).toMatchObject({ rows: { length: 4 }, leftOut: 1 })
    expect(printed(threeOfTwoCauses, 6)).not.toHaveProperty('leftOut')
  })

  it('gives a column of long texts more of the width than one of short texts, and an empty one least', () => {
    const short = printed((builder) => builder.add('hazard', { name: 'Short' }))
    const long = printed((builder) => builder.add('hazard', { name: 'A hazard that is told at length. '.repeat(12) }))
    expect(widthsOf(short)).toEqual({ hazard: 18, harm: 9 })
    expect(widthsOf(long).hazard).toBeGreaterThan(30)
  })
})
