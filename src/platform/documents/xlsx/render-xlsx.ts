import {
  rangeRef,
  writeXlsx,
  type Cell,
  type ConditionalRule,
  type DataValidation,
  type MergeRange,
  type NamedRange,
  type PageSetup,
  type SheetImage,
  type WriteSheet,
} from 'hucre'
import { LEVEL_SHADES } from '../palette.ts'
import { carriable } from '../text.ts'
import { CELL_STYLES, solid } from './cell-styles.ts'
import type { DropDown, PlacedPicture, Sheet, SheetCell, Workbook } from './workbook.ts'

/** The longest text that a spreadsheet cell holds; a longer one makes the file unreadable. */
const LONGEST_TEXT = 32_767
const CUT = ' … [cut: a spreadsheet cell holds no more]'

/** Renders a workbook to XLSX. Equal workbooks make equal bytes. */
export async function renderXlsx(workbook: Workbook): Promise<Uint8Array> {
  const made = new Date(`${workbook.date}T00:00:00Z`)
  return writeXlsx({
    properties: {
      title: carriable(workbook.title),
      creator: carriable(workbook.organisation),
      created: made,
      modified: made,
    },
    defaultFont: { name: 'Arial', size: 10 },
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex((sheet) => sheet.name === workbook.opensOn),
    ),
    namedRanges: [
      ...workbook.names.map((named) => ({ name: named.name, range: `${quoted(named.sheet)}!${named.range}` })),
      ...workbook.sheets.flatMap(printTitles),
    ],
    sheets: workbook.sheets.map((sheet) => xlsxSheet(sheet, workbook)),
  })
}

/** The rows repeated on every page. Under the page setup the writer would name their sheet without quotes. */
function printTitles({ name, repeatedRows }: Sheet): NamedRange[] {
  if (repeatedRows === undefined) return []
  const { first, last } = repeatedRows
  return [{ name: '_xlnm.Print_Titles', range: `${quoted(name)}!$${first}:$${last}`, scope: name }]
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

function xlsxSheet(sheet: Sheet, workbook: Workbook): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const merges: MergeRange[] = []
  const heights = new Map<number, { height: number }>()
  sheet.rows.forEach((row, rowPlace) => {
    if (row.height !== undefined) heights.set(rowPlace, { height: row.height })
    row.cells.forEach((cell, columnPlace) => {
      if (cell === undefined) return
      cells.set(`${rowPlace},${columnPlace}`, xlsxCell(cell))
      const merge = spanOf(cell, rowPlace, columnPlace)
      if (merge !== undefined) coverSpan(merge, cell, cells, merges)
    })
  })
  return {
    name: sheet.name,
    // Without rows of its own the writer would not reach the cells beyond the first.
    rows: sheet.rows.map((row) => row.cells.map(() => null)),
    columns: sheet.columns.map((column) => ({
      width: column.width,
      ...(column.hidden === true ? { hidden: true } : {}),
    })),
    cells,
    merges,
    rowDefs: heights,
    dataValidations: (sheet.dropDowns ?? []).map(validation),
    conditionalRules: (sheet.levelRanges ?? []).flatMap(levelRules),
    ...(sheet.filter === undefined ? {} : { autoFilter: { range: sheet.filter } }),
    ...(sheet.frozen === undefined ? {} : { freezePane: sheet.frozen }),
    ...(sheet.pictures === undefined ? {} : { images: sheet.pictures.map(image) }),
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: `&L${footerText(workbook.footer)}&RPage &P of &N` },
    view: { showGridLines: false },
  }
}

function image({ picture, row, column }: PlacedPicture): SheetImage {
  return {
    data: Buffer.from(picture.content, 'base64'),
    type: picture.format,
    anchor: { from: { row, col: column }, to: { row: row + 1, col: column + 1 } },
    width: picture.width,
    height: picture.height,
    altText: carriable(picture.alt),
  }
}

function xlsxCell(cell: SheetCell): Partial<Cell> {
  const style = CELL_STYLES[cell.look]
  const { value } = cell
  if (typeof value === 'number') return { value, type: 'number', style }
  if (typeof value === 'string') {
    // As text in a text format, so that nothing is calculated even when somebody edits the cell.
    const guarded = /^[=+\-@\t]/.test(value) ? { ...style, numFmt: '@' } : style
    return { value: fitting(value), type: 'string', style: guarded }
  }
  if ('date' in value) {
    return { value: new Date(`${value.date}T00:00:00Z`), type: 'date', style: { ...style, numFmt: 'dd/mm/yyyy' } }
  }
  return { value: null, type: 'formula', formula: value.formula, formulaResult: value.result, style }
}

function fitting(text: string): string {
  const carried = carriable(text)
  return carried.length <= LONGEST_TEXT ? carried : carried.slice(0, LONGEST_TEXT - CUT.length) + CUT
}

function spanOf(cell: SheetCell, startRow: number, startCol: number): MergeRange | undefined {
  const { rowSpan = 1, colSpan = 1 } = cell
  if (rowSpan === 1 && colSpan === 1) return undefined
  return { startRow, startCol, endRow: startRow + rowSpan - 1, endCol: startCol + colSpan - 1 }
}

/** Every cell under a span gets its style, or the borders of the merged cell would have gaps. */
function coverSpan(merge: MergeRange, cell: SheetCell, cells: Map<string, Partial<Cell>>, merges: MergeRange[]): void {
  merges.push(merge)
  for (let row = merge.startRow; row <= merge.endRow; row += 1) {
    for (let column = merge.startCol; column <= merge.endCol; column += 1) {
      const key = `${row},${column}`
      if (row === merge.startRow && column === merge.startCol) continue
      cells.set(key, { value: null, type: 'empty', style: CELL_STYLES[cell.look] })
    }
  }
}

function validation(dropDown: DropDown): DataValidation {
  const offered = 'name' in dropDown.from ? { formula1: dropDown.from.name } : { values: [...dropDown.from.words] }
  return {
    type: 'list',
    ...offered,
    range: dropDown.range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Not in the list',
    errorMessage: 'Choose one of the values offered.',
  }
}

function levelRules(range: string): ConditionalRule[] {
  return ([1, 2, 3, 4, 5] as const).map((level) => ({
    type: 'cellIs',
    operator: 'equal',
    formula: String(level),
    priority: level,
    range,
    style: { font: { bold: true, color: { rgb: LEVEL_SHADES[level].ink } }, fill: solid(LEVEL_SHADES[level].fill) },
  }))
}

function pageSetup(sheet: Sheet): PageSetup {
  return {
    paperSize: sheet.page === 'a3-landscape' ? 'a3' : 'a4',
    orientation: sheet.page === 'a4-portrait' ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: sheet.onOnePage === true ? 1 : 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
}

/** In a footer `&` begins a command, and a digit after it would set the size of the print. */
function footerText(text: string): string {
  return carriable(text).replaceAll('&', '&&').slice(0, 200)
}

/** The range from one cell to another, both counted from 0, as `B5:B40`. */
export function sheetRange(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string {
  return rangeRef(firstRow, firstColumn, lastRow, lastColumn)
}
