import type { DeclaredScale, ScaleStep } from '../found-log.ts'
import { placeOf, type Axis } from '../rate/scale-words.ts'
import { plainWord, readScore, type ScoreText } from '../rate/score-text.ts'
import type { Grid, Plain } from '../read/document.ts'
import { labelMeaning } from './words/label.ts'
import type { Role } from './words/label-words.ts'
import { isList, isRecord, textOfPlain } from '../read/plain-value.ts'
import { pureLabel } from './words/pure-label.ts'
import type { RowShape } from './table/row-shape.ts'

const MOST_WORDS = 10

/**
 * The scales that a small table declares, one step a row: that under "Severity" or "Likelihood", or both where its steps have a
 * column for each; where its first column is only called "Level" or "Score", that of the axis named `above` it.
 */
export function declaredScales(grid: Grid, above: Axis | null = axisNamed(grid.name)): readonly DeclaredScale[] {
  const rows = grid.rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const both = scalesOfColumns(rows)
  if (both.length > 0) return both
  const only = scaleOfRows(rows, above)
  return only === null ? [] : [only]
}

/** The scales of both axes that stand in one table, their steps numbered in its first column; none for any other table. */
function scalesOfColumns([header, ...body]: readonly (readonly string[])[]): readonly DeclaredScale[] {
  if (header === undefined || !STEP.test(header[0]?.trim() ?? '') || header.some(isOfLog)) return []
  if (body.length < 3 || body.length > MOST_WORDS) return []
  const axes = header.map((label, column) => ({ axis: column === 0 ? null : axisNamed(label), column }))
  const columns = axes.filter((told): told is { axis: Axis; column: number } => told.axis !== null)
  if (columns.length !== 2 || columns[0]?.axis === columns[1]?.axis) return []
  const numbers = body.map((cells) => readScore(cells[0] ?? '')?.number ?? null)
  if (numbers.includes(null)) return []
  return columns.flatMap(({ axis, column }) => {
    const words = body.map((cells) => readScore(cells[column] ?? '')?.written ?? '')
    // What is defined and not named, as "injury that heals", has a length and no words of a scale.
    const isNamed = words.every((word) => word.split(' ').length <= 3)
    return (
      scaleOf(
        axis,
        numbers.map((number, row) => wordedScore(number, isNamed ? (words[row] ?? '') : '')),
      ) ?? []
    )
  })
}

function wordedScore(number: number | null, written: string): ScoreText {
  return { number, word: plainWord(written), written }
}

function scaleOfRows([header, ...body]: readonly (readonly string[])[], above: Axis | null): DeclaredScale | null {
  const label = header?.[0] ?? ''
  const axis = axisNamed(label) ?? (STEP.test(label.trim()) ? above : null)
  if (axis === null || header?.some(isOfLog) === true || body.length < 3 || body.length > MOST_WORDS) return null
  return scaleOf(
    axis,
    body.map((cells) => stepOf(axis, cells)).filter((score) => score !== null),
  )
}

const OF_LOG: ReadonlySet<Role> = new Set<Role>([
  'hazard',
  'name',
  'cause',
  'control',
  'failure-mode',
  'owner',
  'status',
])

/** Whether a column is one that a log has and a scale has not. */
function isOfLog(label: string): boolean {
  const role = labelMeaning([label])?.role
  return role !== undefined && OF_LOG.has(role)
}

/** What the first column of a scale is called when it does not name the axis. */
const STEP =
  /^(?:levels?|scores?|ratings?|values?|grades?|class(?:es)?|ranks?|categor(?:y|ies)|numbers?|no\.?|codes?|[spl#])?$/i

/** One row of a scale: its number and word stand in one cell, or side by side. */
function stepOf(axis: Axis, cells: readonly string[]): ScoreText | null {
  const first = readScore(cells[0] ?? '')
  if (first === null || first.word !== '') return first
  const beside = cells.slice(1).map((cell) => readScore(cell))
  const named = beside.find((score) => score !== null && placeOf(axis, score.word) !== null)
  return named === undefined || named === null ? first : { ...named, number: first.number }
}

const RANGE = /(?<![\d.,])1\s*(?:[-–—]|\.{2,3}|…|to)\s*(\d{1,2})(?![\d.,%])/i

/** The steps that a label tells in brackets or on lines below it, from the first number on. */
const STEPS_TOLD = /[(（[\n][^\d]*?(\d{1,2}\s*[=:.–-]?\s*\p{L}[^()（）[\]]*)/u

/** The scale that a label tells, all of it or only its length, as "Severity (1–4)" does; null for any other label. */
export function scaleInLabel(role: Role, label: string): DeclaredScale | null {
  if (role !== 'severity' && role !== 'likelihood') return null
  const told = scaleInLine(role, (STEPS_TOLD.exec(label)?.[1] ?? '').replace(/\s*\n\s*/g, '; '))
  if (told !== null) return told
  const size = Number(RANGE.exec(label)?.[1] ?? 0)
  return size >= 3 && size <= MOST_WORDS ? { axis: role, steps: [], size, isTurned: false } : null
}

const DIVIDED = /\s*[|·•;,/]\s*/

/** The scale that one line declares, as "Severity: 1 Minor · 2 Significant · …" does; null when it is no list of at least three. */
export function scaleInLine(role: Role, value: string): DeclaredScale | null {
  if (role !== 'severity' && role !== 'likelihood') return null
  const scores = value
    .split(DIVIDED)
    .map((part) => readScore(part.replace(/\.$/, '')))
    .filter((score) => score !== null)
  const numbers = new Set(scores.map(({ number }) => number))
  return numbers.size < 3 || numbers.has(null) || scores.some(({ word }) => word === '') ? null : scaleOf(role, scores)
}

function scaleOf(axis: Axis, scores: readonly ScoreText[]): DeclaredScale | null {
  const steps = scores.map(({ number, written }): ScaleStep => ({ number, word: plainWord(written) }))
  const worded = steps.filter(({ word }) => word !== '')
  if (worded.length >= 3) return { axis, steps: worded, size: sizeOf(worded), isTurned: isTurned(axis, scores) }
  return isCounted(steps) ? { axis, steps: [], size: steps.length, isTurned: false } : null
}

/** How many steps a scale has: as many as it counts, else as many as it names. */
function sizeOf(steps: readonly ScaleStep[]): number {
  const words = new Set(steps.map(({ word }) => word)).size
  return steps.every(({ number }) => number !== null)
    ? Math.max(words, ...steps.map(({ number }) => number ?? 0))
    : words
}

/** Whether the steps are numbered from one without a gap, rising or falling. */
function isCounted(steps: readonly ScaleStep[]): boolean {
  const numbers = steps.map(({ number }) => number ?? 0).toSorted((one, other) => one - other)
  return numbers.length >= 3 && numbers.every((number, index) => number === index + 1)
}

/** Whether a greater number stands for less: "1 Catastrophic … 5 Minor". */
function isTurned(axis: Axis, scores: readonly ScoreText[]): boolean {
  const placed = scores
    .filter(({ number, word }) => number !== null && placeOf(axis, word) !== null)
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
  const [first, last] = [placed[0], placed.at(-1)].map((score) =>
    score === undefined ? null : placeOf(axis, score.word),
  )
  return (first ?? 0) > (last ?? 0)
}

const AXES: readonly Axis[] = ['severity', 'likelihood']

/** Whether a row is the first of a scale or matrix: it begins with the name of an axis, or lists three words of one. */
export function beginsScale(cells: readonly string[], { filled, first }: RowShape): boolean {
  if (filled < 2 || filled > MOST_WORDS + 2) return false
  const role = pureLabel(first)?.role
  if (role === 'severity' || role === 'likelihood') return true
  const words = [...new Set(cells.map((cell) => readScore(cell)?.word ?? '').filter((word) => word !== ''))]
  return AXES.some((axis) => words.filter((word) => placeOf(axis, word) !== null).length >= Math.max(3, filled - 1))
}

/** Which axis a label such as "Severity level" names. */
function axisOf(label: string): DeclaredScale['axis'] | null {
  const role = labelMeaning([label])?.role
  if (role === 'severity' || role === 'likelihood') return role
  return role === 'effect' && /consequence/i.test(label) ? 'severity' : null
}

const LIKELIHOOD = /likelihood|probabilit|frequenc|occurrence/i

/** Which axis a title such as "3.1 Severity scale" names; null when it names both or none. */
export function axisNamed(title: string): Axis | null {
  const axis = axisOf(title)
  return axis === 'severity' && LIKELIHOOD.test(title) ? null : axis
}

/** The scale that a list or object under a name such as `risk_severity_levels` declares; null when it is none. */
export function scaleInPlain(name: string, value: Plain): DeclaredScale | null {
  const axis = axisOf(name)
  if (axis === null) return null
  const scores = isList(value)
    ? value.map((item) => readScore(spelledStep(item)))
    : Object.entries(isRecord(value) ? value : {}).map(([key, item]) => readScore(`${key} ${spelledStep(item)}`))
  const known = scores.filter((score) => score !== null)
  if (known.length > MOST_WORDS || (!isList(value) && known.some(({ number, word }) => number === null || word === '')))
    return null
  return scaleOf(axis, known)
}

/** The scales that a file declares beside its lists, however deep in objects. */
export function scalesWithin(value: Plain): readonly DeclaredScale[] {
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const scale = scaleInPlain(name, member)
    return scale === null ? scalesWithin(member) : [scale]
  })
}

function spelledStep(item: Plain): string {
  if (!isRecord(item)) return textOfPlain(item)
  const number = textOfPlain(item['value'] ?? item['score'] ?? item['number'] ?? item['level'] ?? null)
  const word = textOfPlain(item['label'] ?? item['name'] ?? item['title'] ?? item['level'] ?? null)
  return number === word ? word : `${number} ${word}`.trim()
}
