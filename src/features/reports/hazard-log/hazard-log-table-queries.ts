import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { Block, Cell, Table } from '../../../platform/documents/blocks.ts'
import { prose } from '../../../platform/documents/shorthand.ts'
import { HAZARD_LOG_COLUMNS, HAZARD_LOG_HEAD, type LogColumn } from '../hazard-log-layout-queries.ts'
import { hazardLog, type LogHazard } from '../hazard-log-queries.ts'
import type { HazardReading } from '../hazard-queries.ts'
import { shadeOfRating } from '../risk-matrix-queries.ts'
import { isNumbered, NUMBERS_EXPLAINED, printedText } from './hazard-log-words-queries.ts'

/**
 * The hazard log for paper: a table of its 28 columns with one row for each hazard, up to a number of hazards, and what
 * its numbers mean; nothing where there is no hazard.
 */
export function logTable(listed: readonly HazardReading[], matrix: RiskMatrix, most?: number): readonly Block[] {
  if (listed.length === 0) return []
  const hazards = hazardLog(listed, matrix, most)
  const texts = hazards.map((hazard) => HAZARD_LOG_COLUMNS.map((column) => printedText(column, hazard)))
  const leftOut = listed.length - hazards.length
  const table: Table = {
    type: 'table',
    look: 'dense',
    columns: HAZARD_LOG_COLUMNS.map((column, at) => ({
      width: printedWidth(
        column,
        texts.map((row) => row[at] ?? ''),
      ),
    })),
    head: HAZARD_LOG_HEAD.map((row) =>
      row.map(({ look, ...cell }): Cell => ({ ...cell, role: look === 'banner' ? 'banner' : 'head', align: 'centre' })),
    ),
    rows: hazards.map((hazard, place) =>
      HAZARD_LOG_COLUMNS.map((column, at) => printedCell(column, hazard, texts[place]?.[at] ?? '', matrix)),
    ),
    ...(leftOut === 0 ? {} : { leftOut }),
  }
  return [...(hazards.some(isNumbered) ? prose(NUMBERS_EXPLAINED) : []), table]
}

/** Widths of columns in which there is nothing to read, and of the widest. */
const NARROW = 9
const WIDE = 50
/** Columns at least so wide in the template hold prose; the others a word, a date or a number. */
const PROSE = 18
/** What a letter of the longest word needs, one of a head, which is set smaller, and the most that one word is given. */
const LETTER = 1.75
const HEAD_LETTER = 1.35
const LONG_WORD = 20

/**
 * A column of prose is as wide as its texts are long, or the longest would make every row tall; a column of single words
 * has room for the longest. One in which no hazard has anything gives its width to the others, and its head stays, unbroken.
 */
function printedWidth(column: LogColumn, texts: readonly string[]): number {
  const said = texts.filter((text) => text !== '')
  if (said.length === 0) return Math.max(NARROW, Math.ceil(2 + HEAD_LETTER * longestWord([column.name])))
  if (column.width < PROSE) return Math.max(column.width, Math.min(LONG_WORD, Math.ceil(LETTER * longestWord(said))))
  const average = said.reduce((sum, { length }) => sum + length, 0) / said.length
  return Math.min(WIDE, Math.max(PROSE, Math.round(1.8 * Math.sqrt(average))))
}

function longestWord(texts: readonly string[]): number {
  const words = [...new Set(texts)].flatMap((text) => text.split(/\s+/))
  return words.reduce((longest, { length }) => Math.max(longest, length), 0)
}

function printedCell(column: LogColumn, hazard: LogHazard, text: string, matrix: RiskMatrix): Cell {
  const { rating, value } = column
  const level = value === 'level' && rating !== undefined ? shadeOfRating(hazard[rating], matrix) : null
  return level === null ? { text } : { text, level, align: 'centre' }
}
