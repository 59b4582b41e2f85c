import type { Fields, IsoDate, Json } from '../../../domain/record/json.ts'
import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { ImportRating } from '../exchange-contract.ts'
import type { ControlKind } from '../found-log.ts'

const LONGEST_LINE = 2_000
const LONGEST_TEXT = 100_000

/** How the kinds of control are called in the control's own field. */
export const CONTROL_TYPES: Readonly<Record<ControlKind, string>> = {
  design: 'design',
  test: 'test',
  training: 'training',
  'business-process': 'business process',
  information: 'information',
}

/** A text as one line for a name, and what does not fit there for a longer field. */
export function splitLine(text: string): { line: string; rest: string } {
  const whole = text.trim()
  if (whole.length <= LONGEST_LINE && !whole.includes('\n')) return { line: whole, rest: '' }
  const line = whole
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, LONGEST_LINE)
    .trim()
  return { line, rest: whole.length > LONGEST_LINE ? whole.slice(0, LONGEST_TEXT) : '' }
}

const UNSTORABLE = /[\0\p{Surrogate}]/gu

function storable(text: string): string {
  const trimmed = text.trim()
  const fitting = trimmed.length > LONGEST_TEXT ? trimmed.slice(0, LONGEST_TEXT) : trimmed
  return fitting.isWellFormed() && !fitting.includes('\0') ? fitting : fitting.replaceAll(UNSTORABLE, '\uFFFD')
}

/** Fields without those that are empty; texts are cut at what a field can hold, and what no database holds is marked. */
export function filled(fields: { readonly [name: string]: Json | undefined }): Fields {
  const kept: { [name: string]: Json } = {}
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (value === undefined || value === null || value === '') continue
    const fitting = typeof value === 'string' ? storable(value) : value
    if (fitting !== '') kept[name] = fitting
  }
  return kept
}

/** A rating for a hazard's field, or undefined when the source says nothing about it. `rater`: who is known to have judged. */
export function ratingFields(
  rating: ImportRating,
  justification: string | null,
  matrix: RiskMatrix,
  rater: string | null,
): Json | undefined {
  const stated = filled({
    severity: rating.stated.severity,
    likelihood: rating.stated.likelihood,
    risk: rating.stated.risk,
  })
  const rated = filled({
    severity: rating.severity,
    likelihood: rating.likelihood,
    level: rating.level,
    rationale: justification,
    stated: Object.keys(stated).length === 0 ? undefined : stated,
  })
  if (Object.keys(rated).length === 0) return undefined
  const judged = rater === null ? rated : { ...rated, rater }
  return rating.severity === null && rating.likelihood === null ? judged : { ...judged, matrixVersion: matrix.version }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date as people in the NHS write it (day first), or null when it is none that can be read for certain. */
export function dateOf(text: string, today: IsoDate): IsoDate | null {
  const plain = text.trim()
  if (plain === '') return null
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(plain)
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(plain)
  if (numbers !== null) return calendarDate(fullYear(Number(numbers[3]), today), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*[\s,-]+(\d{4}|\d{2})$/i.exec(plain)
  if (words === null) return null
  return calendarDate(
    fullYear(Number(words[3]), today),
    MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1,
    Number(words[1]),
  )
}

function fullYear(year: number, today: IsoDate): number {
  if (year >= 100) return year
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  return century + year > Number(today.slice(0, 4)) + 1 ? century - 100 + year : century + year
}

function calendarDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const valid = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return valid ? date.toISOString().slice(0, 10) : null
}
