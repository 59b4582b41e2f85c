import type { DeclaredScale } from '../found-log.ts'
import { placeOf, type Axis } from '../rate/scale-words.ts'
import { plainWord, readScore, type ScoreText } from '../rate/score-text.ts'
import type { Grid } from '../read/document.ts'
import { labelMeaning } from './label.ts'
import type { Role } from './label-words.ts'
import { pureLabel } from './pure-label.ts'
import type { RowShape } from './row-shape.ts'

const MOST_WORDS = 10

/** The scale that a small table declares, one word a row under "Severity" or "Likelihood"; null when it declares none. */
export function declaredScale(grid: Grid): DeclaredScale | null {
  const [header, ...body] = grid.rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const axis = axisOf(header?.[0] ?? '')
  if (axis === null || body.length < 3 || body.length > MOST_WORDS) return null
  return scaleOf(
    axis,
    body.map((cells) => readScore(cells[0] ?? '')).filter((score) => score !== null),
  )
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
  const words = scores.map(({ written }) => plainWord(written)).filter((word) => word !== '')
  return words.length >= 3 ? { axis, words: [...new Set(words)], isTurned: isTurned(axis, scores) } : null
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
export function axisOf(label: string): DeclaredScale['axis'] | null {
  const role = labelMeaning([label])?.role
  if (role === 'severity' || role === 'likelihood') return role
  return role === 'effect' && /consequence/i.test(label) ? 'severity' : null
}
