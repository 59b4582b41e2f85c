import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, Table } from '../blocks.ts'
import type { PrintedDocument } from '../printed-document.ts'
import { inPageRuns } from './page-runs.ts'

const DETAILS = {
  title: 'T',
  subject: '',
  organisation: 'O',
  reference: 'R',
  version: '1',
  status: 'S',
  date: '2026-01-01',
}

function documentOf(...blocks: readonly Block[]): PrintedDocument {
  return { details: DETAILS, sections: [{ page: 'a4-portrait', blocks }] }
}

function tableOf(rows: readonly (readonly Cell[])[]): Table {
  return { type: 'table', look: 'ruled', caption: 'All', columns: [{ width: 1 }, { width: 1 }], head: [], rows }
}

function tablesOf({ sections }: PrintedDocument): readonly Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
}

const row: Cell[] = [{ text: 'abcde' }, { text: 'fghij' }]
const title: Cell[] = [{ text: [{ text: 'H-1', bold: true }], role: 'head', colSpan: 2 }]

describe('inPageRuns', () => {
  it('leaves a document without a very long table as it is', () => {
    const document = documentOf({ type: 'page-break' }, tableOf([row, row]))
    expect(inPageRuns(document, 20)).toEqual(document)
  })

  it('gives each part of a long table a section, the first with what went before and the last with what follows', () => {
    const before: Block = { type: 'heading', level: 1, text: 'Before', numbered: true }
    const after: Block = { type: 'paragraph', text: 'After' }
    const { sections } = inPageRuns(documentOf(before, tableOf([row, row, row, row]), after), 20)
    const { caption: _caption, ...again } = tableOf([row, row])
    expect(sections).toEqual([
      { page: 'a4-portrait', blocks: [before, tableOf([row, row])] },
      { page: 'a4-portrait', blocks: [again, after] },
    ])
  })

  it('cuts before a row that is the title of those beneath', () => {
    const cut = inPageRuns(documentOf(tableOf([title, row, row, row, title, row])), 30)
    expect(tablesOf(cut).map(({ rows }) => rows)).toEqual([
      [title, row, row, row],
      [title, row],
    ])
  })

  it('lets words lead elsewhere in the document, but not in a table that it cuts', () => {
    const leading: Cell[] = [{ text: [{ text: 'abcde', to: 'H-1', bold: true }] }, { text: 'fghij' }]
    const short = documentOf(tableOf([leading]))
    expect(inPageRuns(short, 20)).toEqual(short)
    const words = tablesOf(inPageRuns(documentOf(tableOf([leading, row, leading])), 20)).map(({ rows }) => rows[0]?.[0])
    expect(words).toEqual([{ text: [{ text: 'abcde', bold: true }] }, { text: [{ text: 'abcde', bold: true }] }])
  })

  it('cuts no cell that reaches over several rows, and loses and moves no row', () => {
    const group = fc
      .integer({ min: 1, max: 4 })
      .map((rows): Cell[][] => [
        [{ text: 'abcde', rowSpan: rows }, { text: 'x' }],
        ...Array.from({ length: rows - 1 }, (): Cell[] => [{ text: 'y' }]),
      ])
    fc.assert(
      fc.property(fc.array(group, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (groups, most) => {
        const parts = tablesOf(inPageRuns(documentOf(tableOf(groups.flat())), most)).map(({ rows }) => rows)
        expect(parts.flat()).toEqual(groups.flat())
        expect(parts.every((rows) => rows[0]?.length === 2)).toBe(true)
      }),
    )
  })
})
