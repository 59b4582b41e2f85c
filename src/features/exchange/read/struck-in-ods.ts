import { odsAttribute, odsContent } from './ods-content.ts'
import { cellKey, type StruckCells } from './struck-rows.ts'
import type { ZipEntry } from './zip-directory.ts'

const STYLE = /<style:style\b([^>]*)>(.*?)<\/style:style>/gs
const STRIKES = /\bstyle:text-line-through-(?:style|type)="(?!none")/
const PARTS =
  /<table:(table|table-column|table-row)(?=[\s/>])([^>]*)>|<table:((?:covered-)?table-cell)(?=[\s/>])([^>]*?)(?:\/>|>(.*?)<\/table:\3>)/gs
const REMARKS = /<office:annotation\b.*?<\/office:annotation>/gs
const SPAN = /<text:span\b([^>]*)>[^<]*<\/text:span>/g
const TAG = /<[^>]*>/g
/** Cells repeated more often than this are the empty end of a sheet. */
const MOST_REPEATED = 1_000

/** The cells of each sheet of an OpenDocument workbook that are struck through, by their style or all of their text. */
export function struckInOds(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<string, StruckCells> {
  const xml = odsContent(bytes, entries)
  const sheets = new Map<string, Set<string>>()
  const styles = xml === null ? new Set<string>() : strikingStyles(xml)
  if (xml === null || styles.size === 0) return sheets
  let cells = new Set<string>()
  let columns: string[] = []
  let rowStyle = ''
  let [row, nextRow, column] = [0, 0, 0]
  for (const [, part, ofPart = '', , ofCell = '', content = ''] of xml.matchAll(PARTS)) {
    if (part === 'table') {
      cells = new Set()
      sheets.set(odsAttribute(ofPart, 'table:name'), cells)
      columns = []
      nextRow = 0
    } else if (part === 'table-column') {
      const style = odsAttribute(ofPart, 'table:default-cell-style-name')
      columns.push(...Array.from({ length: columnsOf(ofPart) }, () => style))
    } else if (part === 'table-row') {
      row = nextRow
      nextRow += Number(odsAttribute(ofPart, 'table:number-rows-repeated') || 1)
      rowStyle = odsAttribute(ofPart, 'table:default-cell-style-name')
      column = 0
    } else {
      const own = odsAttribute(ofCell, 'table:style-name')
      for (const end = column + columnsOf(ofCell); column < end; column++) {
        const style = own || rowStyle || (columns[column] ?? '')
        if (styles.has(style) || isStruck(content, styles)) cells.add(cellKey(row, column))
      }
    }
  }
  return sheets
}

function strikingStyles(xml: string): ReadonlySet<string> {
  const striking = [...xml.matchAll(STYLE)].filter(([, , properties = '']) => STRIKES.test(properties))
  return new Set(striking.map(([, style = '']) => odsAttribute(style, 'style:name')))
}

/** Whether all text of a cell stands in spans that are struck through. */
function isStruck(content: string, styles: ReadonlySet<string>): boolean {
  const text = content.replace(REMARKS, '')
  const left = text.replace(SPAN, (span: string, style: string) =>
    styles.has(odsAttribute(style, 'text:style-name')) ? '' : span,
  )
  return left !== text && left.replace(TAG, '').trim() === ''
}

function columnsOf(attributes: string): number {
  return Math.min(Number(odsAttribute(attributes, 'table:number-columns-repeated') || 1), MOST_REPEATED)
}
