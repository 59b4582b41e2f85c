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

/** A control of several causes is told once. */
function controlLines(column: LogColumn, hazard: LogHazard): string {
  const causesOf = new Map<string, (number | null)[]>()
  for (const [place, row] of hazard.rows.entries()) {
    for (const line of column.cell(hazard, row).text.split('\n')) {
      if (line === '') continue
      const causes = causesOf.get(line) ?? []
      causes.push(hasCause(row) ? place + 1 : null)
      causesOf.set(line, causes)
    }
  }
  if (!isNumbered(hazard)) return [...causesOf.keys()].join('\n')
  return [...causesOf]
    .map(([line, causes]) => `(${causes.includes(null) ? 'all' : causes.join(', ')}) ${line}`)
    .join('\n')
}

function hasCause({ cause }: LogRow): boolean {
  return cause.ids.length > 0
}
