import { spreadCells } from './merged-cells.ts'

/** Marks a table as copied from here, so that its exact text is taken from beside it. */
const OWN = 'data-safecase'
const OWN_TABLE = /<table[^>]*\sdata-safecase[\s=>]/i
/** Longer tables are read from the text that always comes beside them. */
const LONGEST = 4_000_000

// What begins with an equals sign or a nought stays text: each program has its own way to be told so.
const TEXT_IN_CALC = 'sdnum="1033;0;@"'
const TEXT_IN_EXCEL = "mso-number-format:'\\@'"

const ESCAPES: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Cells as a table that spreadsheets take over: line breaks stay in their cell, and nothing becomes a formula. */
export function htmlOfCells(rows: readonly (readonly string[])[]): string {
  const body = rows.map((row) => `<tr>${row.map(htmlOfCell).join('')}</tr>`).join('')
  return `<meta charset="utf-8"><table ${OWN}>${body}</table>`
}

function htmlOfCell(text: string): string {
  const content = text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">')
  return `<td ${TEXT_IN_CALC} style="${TEXT_IN_EXCEL};white-space:pre-wrap">${content}</td>`
}

/** The cells of the first table that a spreadsheet copied, or null when the text beside it says as much. */
export function cellsOfHtml(html: string): readonly (readonly string[])[] | null {
  if (html.length > LONGEST || !/<table/i.test(html) || OWN_TABLE.test(html)) return null
  // A document made by the parser runs no script and loads nothing.
  const table = new DOMParser().parseFromString(withoutLooks(html), 'text/html').querySelector('table')
  if (table === null || table.rows.length === 0) return null
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: cellText(cell), wide: cell.colSpan, high: cell.rowSpan })),
  )
  return spreadCells(rows)
}

/** Without what says how it looks: the page allows no styles of others, and the browser would report each of them. */
function withoutLooks(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
}

function cellText(cell: Element): string {
  return textIn(cell)
    .replace(/[^\S\n\u00A0]*\n[^\S\n\u00A0]*/g, '\n')
    .replaceAll('\u00A0', ' ')
    .trim()
}

function textIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[^\S\u00A0]+/g, ' ')
  const name = node.nodeName.toLowerCase()
  if (name === 'br') return '\n'
  if (name === 'script' || name === 'style') return ''
  const text = [...node.childNodes].map(textIn).join('')
  return (name === 'p' || name === 'div') && node.nextSibling !== null ? `${text}\n` : text
}
