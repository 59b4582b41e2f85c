import { shownDate } from '../graph-queries.ts'
import type { LogColumn } from '../hazard-log-layout-queries.ts'
import type { LogHazard, LogRow } from '../hazard-log-queries.ts'

/** What the numbers in a printed log mean. */
export const NUMBERS_EXPLAINED =
  'Causes are numbered within their hazard. A number in brackets says which cause a control, or its evidence, is for; one for the hazard as a whole has “all” or no number.'

/** Whether the causes of a hazard are numbered, as they are when there are several. */
export function isNumbered({ rows }: LogHazard): boolean {
  return rows.filter(hasCause).length > 1
}

/**
 * What a hazard has to say in a column, all of it in the one cell that the template gives it: a line for each cause, and
 * one for each control with the numbers of the causes it acts on. Dates are as people write them, a level has its word.
 */
export function printedText(column: LogColumn, hazard: LogHazard): string {
  const [first] = hazard.rows
  if (first === undefined) return ''
  if (column.stands === 'row') return causeLines(column, hazard)
  if (column.stands === 'controls' && !hazard.controlsSpanRows) return controlLines(column, hazard)
  const { text } = column.cell(hazard, first)
  if (column.value === 'date') return shownDate(text)
  if (column.value !== 'level' || column.rating === undefined) return text
  const { word } = hazard[column.rating]
  return word === '' ? text : `${text}\n${word}`
}

function causeLines(column: LogColumn, hazard: LogHazard): string {
  const numbered = isNumbered(hazard)
  return hazard.rows
    .filter(hasCause)
    .map((row, place) => `${numbered ? `${place + 1}. ` : ''}${column.cell(hazard, row).text}`)
    .join('\n')
}

/** What one control or item of evidence is, and the places of the causes it is for; the hazard as a whole is null. */
interface ControlLine {
  readonly text: string
  readonly causes: (number | null)[]
}

/** A control of several causes is told once. */
function controlLines(column: LogColumn, hazard: LogHazard): string {
  const lines = new Map<string, ControlLine>()
  for (const [place, row] of hazard.rows.entries()) {
    const { text, ids } = column.cell(hazard, row)
    const texts = text === '' ? [] : text.split('\n')
    for (const [at, line] of texts.entries()) {
      // Two records may be worded alike, and one may be worded in two lines.
      const key = (texts.length === ids.length ? ids[at] : undefined) ?? line
      const known = lines.get(key) ?? { text: line, causes: [] }
      known.causes.push(hasCause(row) ? place + 1 : null)
      lines.set(key, known)
    }
  }
  const shown = [...lines.values()]
  if (!isNumbered(hazard)) return shown.map((line) => line.text).join('\n')
  return shown.map(({ text, causes }) => `(${causes.includes(null) ? 'all' : causes.join(', ')}) ${text}`).join('\n')
}

function hasCause({ cause }: LogRow): boolean {
  return cause.ids.length > 0
}
