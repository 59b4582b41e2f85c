const QUOTE = 34
const LF = 10
const CR = 13

/**
 * The rows of separated text as programs write it: quotation marks around whole fields, doubled inside, one kind of line
 * end. Null for anything looser, which the general parser understands at nine times the cost.
 */
export function plainRows(text: string, separator: string): string[][] | null {
  const separatorCode = separator.charCodeAt(0)
  const rows: string[][] = []
  let row: string[] = []
  let lineEnd = ''
  let at = 0
  while (at < text.length || row.length > 0) {
    const quoted = text.charCodeAt(at) === QUOTE
    const end = quoted ? endOfQuoted(text, at) : endOfBare(text, at, separatorCode)
    if (end === null) return null
    row.push(quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end))
    if (text.charCodeAt(end) === separatorCode) {
      at = end + 1
      continue
    }
    rows.push(row)
    row = []
    if (lineEnd === '') lineEnd = lineEndAt(text, end)
    if (end < text.length && !(lineEnd !== '' && text.startsWith(lineEnd, end))) return null
    at = end + lineEnd.length
  }
  return rows
}

/** The place behind the closing quotation mark, or null when the field is never closed. */
function endOfQuoted(text: string, start: number): number | null {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2)
  return close < 0 ? null : close + 1
}

function endOfBare(text: string, start: number, separatorCode: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === separatorCode || code === LF || code === CR) return at
  }
  return text.length
}

function lineEndAt(text: string, at: number): string {
  if (text.startsWith('\r\n', at)) return '\r\n'
  const code = text.charCodeAt(at)
  return code === LF || code === CR ? text.charAt(at) : ''
}
