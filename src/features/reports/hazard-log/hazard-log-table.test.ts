import { describe, expect, it } from 'vitest'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import type { Block, Table } from '../../../platform/documents/blocks.ts'
import { plainText } from '../../../platform/documents/text.ts'
import { HAZARD_LOG_COLUMNS } from '../hazard-log-layout-queries.ts'
import { readHazards } from '../hazard-queries.ts'
import { CaseBuilder, rating } from '../report-case.test-support.ts'
import { logTable } from './hazard-log-table-queries.ts'

function blocksOf(build: (builder: CaseBuilder) => void, most?: number): readonly Block[] {
  const builder = new CaseBuilder()
  build(builder)
  return logTable(readHazards(builder.graph, DEFAULT_MATRIX), DEFAULT_MATRIX, most)
}

function printed(build: (builder: CaseBuilder) => void, most?: number): Table {
  const table = blocksOf(build, most).at(-1)
  if (table?.type !== 'table') throw new Error('No table was printed.')
  return table
}

/** What each hazard says in a column, by the letter of the template. */
function column({ rows }: Table, letter: string): readonly string[] {
  const at = HAZARD_LOG_COLUMNS.findIndex((one) => one.letter === letter)
  return rows.map((row) => plainText(row[at]?.text ?? ''))
}

function threeOfTwoCauses(builder: CaseBuilder): void {
  for (const name of ['A', 'B', 'C']) {
    const to = builder.add('hazard', { name })
    for (const cause of ['One', 'Two']) builder.link(builder.add('cause', { name: cause }), 'leads-to', to)
  }
}

const widthsOf = ({ columns }: Table) => ({ hazard: columns[3]?.width ?? 0, harm: columns[4]?.width })

describe('logTable', () => {
  it('gives every hazard one row of 28 cells, its causes numbered and its controls with the numbers of theirs', () => {
    const table = printed((builder) => {
      const to = builder.add('hazard', { name: 'Wrong patient' })
      const [first = to, second = to, third = to] = ['One', 'Two', 'Three'].map((name) =>
        builder.add('cause', { name }),
      )
      for (const from of [first, second, third]) builder.link(from, 'leads-to', to)
      const control = (statement: string, ...on: readonly string[]): void => {
        const made = builder.add('control', { statement, type: 'design', timing: 'additional' })
        builder.link(builder.add('evidence', { name: `${statement}: test` }), 'shows-effective', made)
        for (const one of on) builder.link(made, 'mitigates', one)
      }
      control('Ask', first, third)
      control('Look', second)
      control('Stop', to)
      control('Look', third)
    })
    expect(table.rows.map(({ length }) => length)).toEqual([28])
    expect(column(table, 'F')).toEqual(['1. One\n2. Two\n3. Three'])
    expect(column(table, 'G')).toEqual([''])
    expect(column(table, 'Q')).toEqual(['(1, 3) Ask\n(2) Look\n(3) Look\n(all) Stop'])
    expect(column(table, 'R')).toEqual(['(1, 3) Ask: test\n(2) Look: test\n(3) Look: test\n(all) Stop: test'])
  })

  it('numbers nothing where a hazard has one cause, and no controls that are all of the whole', () => {
    const table = printed((builder) => {
      for (const causes of [['One'], ['One', 'Two']]) {
        const to = builder.add('hazard', { name: 'Wrong dose' })
        for (const name of causes) builder.link(builder.add('cause', { name }), 'leads-to', to)
        const control = builder.add('control', { statement: 'Ask', type: 'design', timing: 'additional' })
        builder.link(control, 'mitigates', to)
      }
    })
    expect(column(table, 'F')).toEqual(['One', '1. One\n2. Two'])
    expect(column(table, 'Q')).toEqual(['Ask', 'Ask'])
  })

  it('says what the numbers mean where there are any', () => {
    expect(blocksOf(threeOfTwoCauses)).toMatchObject([{ type: 'paragraph' }, { type: 'table' }])
    expect(blocksOf((builder) => builder.add('hazard', { name: 'Short' }))).toMatchObject([{ type: 'table' }])
  })

  it('ends at the number of hazards asked for, and says how many it leaves out', () => {
    expect(printed(threeOfTwoCauses, 2)).toMatchObject({ rows: { length: 2 }, leftOut: 1 })
    expect(printed(threeOfTwoCauses, 3)).not.toHaveProperty('leftOut')
  })

  it('gives a column of single words room for the longest', () => {
    const table = printed((builder) => builder.add('hazard', { name: 'A', initial: rating('Considerable', 'Low') }))
    expect(table.columns[12]?.width).toBe(20)
    expect(table.columns[13]?.width).toBe(14)
  })

  it('gives a column of long texts more of the width than one of short texts, and an empty one what its head needs', () => {
    const short = printed((builder) => builder.add('hazard', { name: 'Short' }))
    const long = printed((builder) => builder.add('hazard', { name: 'A hazard that is told at length. '.repeat(12) }))
    expect(widthsOf(short)).toEqual({ hazard: 18, harm: 9 })
    expect(short.columns[6]?.width).toBe(17)
    expect(widthsOf(long).hazard).toBeGreaterThan(30)
  })
})
