import { readXlsx, type Sheet as ReadSheet } from 'hucre'
import { describe, expect, it } from 'vitest'
import { unzipText } from '../../../../test/documents/unzip.ts'
import { renderXlsx, sheetRange } from './render-xlsx.ts'
import type { SheetCell, Workbook } from './workbook.ts'

const body = (value: SheetCell['value']): SheetCell => ({ value, look: 'body' })

function workbook(words: readonly string[] = []): Workbook {
  return {
    title: 'Hazard log',
    organisation: 'Alder Vale Health',
    footer: 'HL-001 & 2',
    date: '2026-03-04',
    opensOn: 'Log',
    names: [{ name: 'Likelihood', sheet: "O'Matrix", range: '$A$1:$A$2' }],
    sheets: [
      {
        name: "O'Matrix",
        page: 'a4-landscape',
        columns: [{ width: 20 }],
        rows: [{ cells: [body('Low')] }, { cells: [body('High')] }],
      },
      {
        name: 'Log',
        page: 'a3-landscape',
        columns: [{ width: 12 }, { width: 30 }, { width: 8, hidden: true }],
        rows: [
          { height: 30, cells: [{ value: 'Group', look: 'banner', colSpan: 2 }, undefined, body('id')] },
          {
            cells: [
              { value: 'Low', look: 'centred', rowSpan: 2 },
              body({ formula: 'MATCH(A2,Likelihood,0)', result: 1 }),
            ],
          },
          { cells: [undefined, body({ date: '2026-02-03' }), body(5)] },
          ...words.map((word) => ({ cells: [body(word)] })),
        ],
        dropDowns: [
          { range: 'A2:A9', from: { name: 'Likelihood' } },
          { range: 'C2:C9', from: { words: ['Open', 'Closed'] } },
        ],
        levelRanges: ['B2:B9'],
        frozen: { rows: 1, columns: 1 },
        filter: 'A1:C1',
        repeatedRows: { first: 1, last: 1 },
      },
    ],
  }
}

async function logOf(made: Workbook): Promise<ReadSheet> {
  const read = await readXlsx(await renderXlsx(made), { readStyles: true })
  const sheet = read.sheets.find((candidate) => candidate.name === 'Log')
  if (sheet === undefined) throw new Error('The log is missing.')
  return sheet
}

describe('renderXlsx', () => {
  it('writes merged heads, hidden columns, frozen panes, drop-downs and an A3 page on its side', async () => {
    const sheet = await logOf(workbook())
    expect(sheet.merges).toEqual([
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
    ])
    expect(sheet.columns?.[2]?.hidden).toBe(true)
    expect(sheet.freezePane).toEqual({ rows: 1, columns: 1 })
    expect(sheet.dataValidations).toMatchObject([
      { range: 'A2:A9', formula1: 'Likelihood' },
      { range: 'C2:C9', values: ['Open', 'Closed'] },
    ])
    expect(sheet.pageSetup).toMatchObject({ paperSize: 'a3', orientation: 'landscape', printTitlesRow: '$1:$1' })
    expect(sheet.conditionalRules).toHaveLength(5)
  })

  it('names the rows repeated on every page in quotes, for an unquoted name of two words breaks the file', async () => {
    const made = workbook()
    const sheets = made.sheets.map((sheet) => (sheet.name === 'Log' ? { ...sheet, name: "Ward's log" } : sheet))
    const book = unzipText(await renderXlsx({ ...made, sheets })).get('xl/workbook.xml')
    expect(book).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="1">'Ward(?:'|&apos;){2}s log'!\$1:\$1</)
    const { sheets: read } = await readXlsx(await renderXlsx({ ...made, sheets }))
    expect(read[1]?.pageSetup?.printTitlesRow).toBe('$1:$1')
  })

  it('keeps a formula with the value it has now, and a date as a date', async () => {
    const sheet = await logOf(workbook())
    expect(sheet.cells?.get('1,1')).toMatchObject({ formula: 'MATCH(A2,Likelihood,0)', formulaResult: 1 })
    expect(sheet.rows[2]?.[1]).toEqual(new Date('2026-02-03T00:00:00Z'))
  })

  it('writes what looks like a formula as text', async () => {
    const words = ['=cmd()|calc', '+1', '-2', '@SUM(A1)', '=1+1']
    const bytes = await renderXlsx(workbook(words))
    const sheet = await logOf(workbook(words))
    expect(sheet.rows.slice(3).map((row) => row[0])).toEqual(words)
    expect(unzipText(bytes).get('xl/worksheets/sheet2.xml')?.match(/<f>/g)).toHaveLength(1)
    expect(sheet.cells?.get('3,0')?.style?.numFmt).toBe('@')
  })

  it('drops what the format cannot carry and cuts what a cell cannot hold, saying so', async () => {
    const sheet = await logOf(workbook(['nul \u0000 end 😀', 'x'.repeat(100_000)]))
    expect(sheet.rows[3]?.[0]).toBe('nul  end 😀')
    const cut = String(sheet.rows[4]?.[0])
    expect(cut).toHaveLength(32_767)
    expect(cut).toMatch(/cut: a spreadsheet cell holds no more]$/)
  })

  it('escapes the sheet name in a named range and the ampersand in the footer', async () => {
    const parts = unzipText(await renderXlsx(workbook()))
    expect(parts.get('xl/workbook.xml')).toContain(`'O''Matrix'!$A$1:$A$2`)
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('HL-001 &amp;&amp; 2')
  })

  it('makes the same bytes from the same workbook', async () => {
    const [first, second] = await Promise.all([renderXlsx(workbook()), renderXlsx(workbook())])
    expect(Buffer.compare(first, second)).toBe(0)
  })
})

describe('sheetRange', () => {
  it('counts from nought and writes as a spreadsheet does', () => {
    expect(sheetRange(4, 12, 9, 27)).toBe('M5:AB10')
  })
})
