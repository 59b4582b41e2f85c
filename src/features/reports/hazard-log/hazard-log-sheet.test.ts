import { existsSync, readFileSync } from 'node:fs'
import { readXlsx, type CellValue, type Sheet } from 'hucre'
import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../../test/documents/sample-picture.ts'
import { documentRenderers } from '../../../platform/documents/document-renderers.ts'
import type { ReportSnapshot } from '../case-queries.ts'
import { REPORT_MAKERS } from '../report-makers.ts'
import { CaseBuilder, rating } from '../report-case.test-support.ts'
import { createReportsService } from '../reports-service.ts'
import { wholeCase } from '../whole-case.test-support.ts'

const TEMPLATE = '../shared/samples/hl-nhsd-templates/clinical_safety_hazard_log_template.xlsx'
const service = createReportsService(REPORT_MAKERS, documentRenderers({ pdfChild: 'dist/typst-child.js' }))

async function exported(snapshot: ReportSnapshot) {
  const made = await service.renderReport({ report: 'hazard-log', format: 'xlsx', snapshot, today: '2026-03-04' })
  if ('refused' in made) throw new Error(made.sentence)
  return readXlsx(made.bytes, { readStyles: true })
}

async function sheetOf(snapshot: ReportSnapshot, name = 'Hazard Log'): Promise<Sheet> {
  const sheet = (await exported(snapshot)).sheets.find((candidate) => candidate.name === name)
  if (sheet === undefined) throw new Error(`No sheet ${name}.`)
  return sheet
}

const isLog = ({ name }: Sheet): boolean => name === 'Hazard Log'

describe('the hazard log workbook', () => {
  it('has the five sheets of the template', async () => {
    const { sheets } = await exported(wholeCase())
    expect(sheets.map(({ name }) => name)).toEqual([
      'Cover Page',
      'Version History',
      'Hazard Log',
      'Risk Matrix',
      'References',
    ])
  })

  it('stands after the letterhead of an organisation that has one, and is the same without', async () => {
    const letterhead = { organisation: 'Alder Vale Health', logo: pictureOf(900, 60), coverText: '=1+1\nCompany 1' }
    const plain = await exported(wholeCase())
    const { sheets } = await exported({ ...wholeCase(), letterhead })
    expect(sheets[0]).toMatchObject({
      name: 'Letterhead',
      images: [{ type: 'png', altText: 'Logo of Alder Vale Health', anchor: { to: { row: 1, col: 1 } } }],
    })
    expect(sheets[0]?.rows.map(([first]) => first)).toEqual(['', 'Alder Vale Health', '=1+1', 'Company 1'])
    expect(sheets.find(isLog)).toEqual(plain.sheets.find(isLog))
    expect(sheets.map(({ name }) => name)).toEqual(['Letterhead', ...plain.sheets.map(({ name }) => name)])
  })

  it('looks levels up in the matrix and keeps what they are now', async () => {
    const builder = new CaseBuilder()
    builder.add('hazard', { name: 'Rated', initial: rating('Major', 'Low'), residual: rating('Major', 'Very Low') })
    const sheet = await sheetOf(builder.snapshot())
    expect(sheet.rows[4]?.slice(12, 15)).toEqual(['Major', 'Low', 3])
    expect(sheet.cells?.get('4,14')).toMatchObject({
      formula:
        'IF(OR(ISBLANK(M5),ISBLANK(N5)),"",INDEX(\'Risk Matrix\'!$D$2:$H$6,MATCH(N5,Likelihood,0),MATCH(M5,Consequence,0)))',
      formulaResult: 3,
    })
  })

  it('names the ranges where the matrix sheet has the words', async () => {
    const { namedRanges } = await exported(wholeCase())
    expect(namedRanges).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Likelihood', range: "'Risk Matrix'!$C$2:$C$6" }),
        expect.objectContaining({ name: 'Consequence', range: "'Risk Matrix'!$D$7:$H$7" }),
      ]),
    )
    const matrix = await sheetOf(wholeCase(), 'Risk Matrix')
    expect(matrix.rows.slice(1, 6).map((row) => row[2])).toEqual(['Very High', 'High', 'Medium', 'Low', 'Very Low'])
    expect(matrix.rows[6]?.slice(3, 8)).toEqual(['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'])
    expect(matrix.rows[1]?.slice(3, 8)).toEqual([3, 4, 4, 5, 5])
  })

  it('keeps a level that contradicts the matrix, as a number and not a formula', async () => {
    const builder = new CaseBuilder()
    builder.add('hazard', { name: 'Contradicts', initial: { ...rating('Major', 'Low'), level: 1 } })
    const sheet = await sheetOf(builder.snapshot())
    expect(sheet.rows[4]?.[14]).toBe(1)
    expect(sheet.cells?.get('4,14')?.formula).toBeUndefined()
  })

  it('carries the ids of every row in hidden columns, and merges a hazard over its causes', async () => {
    const sheet = await sheetOf(wholeCase(1))
    expect(sheet.columns?.slice(28, 30).map((column) => column.hidden)).toEqual([true, true])
    expect(sheet.rows[0]?.slice(28, 30)).toEqual(['Safecase id', 'Safecase parts'])
    expect(sheet.rows.slice(4, 6).map((row) => row[28])).toEqual(['H-1', 'H-1'])
    expect(JSON.parse(String(sheet.rows[4]?.[29]))).toMatchObject({ F: ['C-1'], G: ['CTL-1'] })
    expect(sheet.merges).toContainEqual({ startRow: 4, startCol: 3, endRow: 5, endCol: 3 })
  })

  it('is set up as the template is: A3 on its side, heads repeated and frozen, drop-downs from the matrix', async () => {
    const sheet = await sheetOf(wholeCase())
    expect(sheet.pageSetup).toMatchObject({ paperSize: 'a3', orientation: 'landscape', printTitlesRow: '$1:$4' })
    expect(sheet.freezePane).toEqual({ rows: 4, columns: 2 })
    expect(sheet.dataValidations?.map(({ formula1, values }) => formula1 ?? values)).toEqual([
      'Consequence',
      'Consequence',
      'Likelihood',
      'Likelihood',
      ['Open', 'Closed', 'Transferred'],
    ])
  })

  it('writes a hazard that begins like a formula as text, and lists the retired one last', async () => {
    const sheet = await sheetOf(wholeCase(1))
    const named = sheet.rows
      .slice(4)
      .flatMap((row) => (typeof row[3] === 'string' && row[3] !== '' ? [[row[3], row[27]]] : []))
    expect(named).toContainEqual(['=1+1 is how this hazard begins', 'Open'])
    expect(named.at(-1)).toEqual(['A hazard of a function that was removed', 'Retired: The fax gateway was removed'])
  })
})

function head(sheet: Sheet | undefined): string[][] {
  return (sheet?.rows ?? []).slice(0, 4).map((row) => Array.from({ length: 28 }, (_, at) => wordsOf(row[at])))
}

function wordsOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : ''
}

/** The merges of the head but the two empty cells in the corner, which we join and the template leaves apart. */
function merges(sheet: Sheet | undefined): string[] {
  return (sheet?.merges ?? [])
    .filter(({ endRow, startCol, endCol }) => endRow < 4 && startCol < 28 && endCol !== 1)
    .map((merge) => Object.values(merge).join(','))
    .toSorted()
}

const found = existsSync(TEMPLATE)
if (!found) process.stdout.write(`Skipped: the NHS template is not at ${TEMPLATE}.\n`)
describe.runIf(found)('beside the NHS template', () => {
  it('has the same head cells in the same places', async () => {
    const template = (await readXlsx(readFileSync(TEMPLATE))).sheets[2]
    const ours = await sheetOf(wholeCase())
    expect(head(ours)).toEqual(head(template))
  })

  it('merges the same head cells', async () => {
    const template = (await readXlsx(readFileSync(TEMPLATE))).sheets[2]
    const ours = await sheetOf(wholeCase())
    expect(merges(ours)).toEqual(merges(template))
  })
})
