import type { DeclaredScale } from '../found-log.ts'
import { plainWord, readScore } from '../rate/score-text.ts'
import type { Grid } from '../read/document.ts'
import { labelMeaning } from './label.ts'

const MOST_WORDS = 10

/** The scale that a small table declares, one word a row under "Severity" or "Likelihood"; null when it declares none. */
export function declaredScale(grid: Grid): DeclaredScale | null {
  const [header, ...body] = grid.rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const axis = axisOf(header?.[0] ?? '')
  if (axis === null || body.length < 3 || body.length > MOST_WORDS) return null
  const words = body.map((cells) => plainWord(readScore(cells[0] ?? '')?.written ?? '')).filter((word) => word !== '')
  return words.length >= 3 ? { axis, words: [...new Set(words)] } : null
}

/** Which axis a label such as "Severity level" names. */
export function axisOf(label: string): DeclaredScale['axis'] | null {
  const role = labelMeaning([label])?.role
  if (role === 'severity' || role === 'likelihood') return role
  return role === 'effect' && /consequence/i.test(label) ? 'severity' : null
}
