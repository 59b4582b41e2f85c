import { LimitExceeded } from './limits.ts'

const PROGRAM =
  /^\s*[=+\-@].*(?:\b(?:cmd|powershell|mshta|rundll32|msexcel|wscript|cscript|dde)\b\s*(?:\.exe)?\s*['"]?\s*[|(]|\|\s*['"]?\s*\/c\b)/i
const FETCH = /^\s*[=+@]\s*(?:WEBSERVICE|IMPORTXML|IMPORTDATA|IMPORTHTML|IMPORTFEED|IMPORTRANGE)\s*\(/i

/** Stops the reading at a formula that starts a program or fetches from the network; no hazard log needs one. */
export function refuseActiveFormula(formula: string): void {
  const text = /^\s*[=+\-@]/.test(formula) ? formula : `=${formula}`
  if (PROGRAM.test(text) || FETCH.test(text)) {
    throw new LimitExceeded('holds a formula that starts a program or calls the network')
  }
}

/** The text of a CSV cell: `="text"` is its text, any other formula has no value here. */
export function csvCellText(cell: string): string {
  if (!/^\s*[=+\-@]/.test(cell)) return cell
  refuseActiveFormula(cell)
  const quoted = /^\s*="([^"]*)"\s*$/.exec(cell)
  if (quoted !== null) return quoted[1] ?? ''
  return /^\s*=[A-Z$(\d+-]/.test(cell) && /[()+*/\d]/.test(cell) ? '' : cell
}

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/

/** The text of a workbook cell as a person sees it; an error value is no value. */
export function bookCellText(value: unknown): string {
  if (typeof value === 'string') {
    if (ERROR_VALUE.test(value)) return ''
    return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value
  }
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10)
  return ''
}
