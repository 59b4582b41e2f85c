import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ITableBordersOptions,
  type ITableCellBorders,
} from 'docx'
import { isTitleRow, type Cell, type Table } from '../blocks.ts'
import { BANNER, HEAD, INK, LEVEL_SHADES, RULE, STRONG_RULE, type Shade } from '../palette.ts'
import { plainText } from '../text.ts'
import { docxRuns } from './docx-runs.ts'
import { STYLE } from './docx-styles.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: RULE }
const FIRM = { style: BorderStyle.SINGLE, size: 8, color: STRONG_RULE }

/** A table as wide as the page, whose head rows are repeated and whose rows stay whole. */
export function docxTable(table: Table, pageWidth: number): DocxTable {
  const widths = columnWidths(table, pageWidth)
  const short = isShort(table)
  return new DocxTable({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: bordersOf(table.look),
    margins: table.look === 'dense' ? { left: 40, right: 40 } : { left: 100, right: 100 },
    rows: [
      ...table.head.map((cells, place) =>
        tableRow(table, cells, { place: place === table.head.length - 1 ? 'last-head' : 'head', withNext: true }),
      ),
      ...table.rows.map((cells, place) =>
        tableRow(table, cells, {
          place: 'body',
          withNext: isTitleRow(cells, table) || (short && place < table.rows.length - 1),
        }),
      ),
    ],
  })
}

/** A short table stays on one page, as it does in a PDF. */
function isShort({ rows }: Table): boolean {
  const characters = rows.flat().reduce((sum, { text }) => sum + plainText(text).length, 0)
  return rows.length <= 12 && characters <= 1200
}

function columnWidths(table: Table, pageWidth: number): number[] {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0)
  return table.columns.map((column) => Math.floor((pageWidth * column.width) / shares))
}

function bordersOf(look: Table['look']): ITableBordersOptions {
  const upright = look === 'ruled' ? NONE : HAIRLINE
  return {
    top: look === 'ruled' ? FIRM : HAIRLINE,
    bottom: HAIRLINE,
    insideHorizontal: HAIRLINE,
    left: upright,
    right: upright,
    insideVertical: upright,
  }
}

/** Where a row stands, and whether it stays on the page of the row beneath it. */
interface RowStand {
  readonly place: 'head' | 'last-head' | 'body'
  readonly withNext: boolean
}

function tableRow(table: Table, cells: readonly Cell[], { place, withNext }: RowStand): TableRow {
  const borders = table.look === 'ruled' && place === 'last-head' ? { bottom: FIRM } : undefined
  return new TableRow({
    tableHeader: place !== 'body',
    cantSplit: cells.every((cell) => cell.text.length < 900),
    children: cells.map((cell) => tableCell(table, cell, borders, withNext)),
  })
}

function tableCell(table: Table, cell: Cell, borders: ITableCellBorders | undefined, withNext: boolean): TableCell {
  const shade = shadeOf(cell, table.look)
  const strong = typeof cell.text === 'string' && (cell.level !== undefined || (cell.role ?? 'body') !== 'body')
  return new TableCell({
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
    ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade.fill } }),
    ...(borders === undefined ? {} : { borders }),
    ...(cell.align === 'centre' ? { verticalAlign: VerticalAlign.CENTER } : {}),
    children: [
      new Paragraph({
        style: table.look === 'dense' ? STYLE.denseText : STYLE.tableText,
        ...(withNext ? { keepNext: true } : {}),
        ...(cell.align === 'centre' ? { alignment: AlignmentType.CENTER } : {}),
        children: docxRuns(cell.text, {
          ...(strong ? { bold: true } : {}),
          ...(shade === undefined || shade.ink === INK ? {} : { color: shade.ink }),
        }),
      }),
    ],
  })
}

function shadeOf(cell: Cell, look: Table['look']): Shade | undefined {
  if (cell.level !== undefined) return LEVEL_SHADES[cell.level]
  if (cell.role === 'banner') return BANNER
  return cell.role === 'head' && look !== 'ruled' ? HEAD : undefined
}
