import { isStated, type PlacedRating, type StatedRating } from '../../found-log.ts'
import { readScore } from '../../rate/score-text.ts'
import { fileOf, type Finding } from '../finding.ts'
import { sheetOf } from './sheet-edition.ts'

/** The ratings of one hazard on each sheet or in each file, where those contradict each other; none where they agree. */
export function contradictingRatings(accounts: readonly Finding[]): PlacedRating[] {
  const rated = new Map<string, PlacedRating>()
  for (const account of accounts) {
    const { where, initial, residual } = account.hazard
    const place = sheetOf(where) || fileOf(account)
    if (!rated.has(place) && (isStated(initial) || isStated(residual))) rated.set(place, { place, initial, residual })
  }
  const [first, ...others] = [...rated.values()]
  if (first === undefined) return []
  const isOtherwise = others.some(
    (other) => contradicts(first.initial, other.initial) || contradicts(first.residual, other.residual),
  )
  return isOtherwise ? [first, ...others] : []
}

/** Whether two ratings cannot both be right. A risk that both reckon from the same severity and likelihood may be worded otherwise. */
function contradicts(one: StatedRating, other: StatedRating): boolean {
  if (isOtherScore(one.severity, other.severity) || isOtherScore(one.likelihood, other.likelihood)) return true
  const isReckoned = [one, other].every(({ severity, likelihood }) => severity !== null && likelihood !== null)
  return !isReckoned && isOtherScore(one.risk, other.risk)
}

/** Whether two scores differ in their numbers, or in their words where they have no numbers to compare. */
function isOtherScore(one: string | null, other: string | null): boolean {
  const [a, b] = [readScore(one), readScore(other)]
  if (a === null || b === null) return false
  if (a.number !== null && b.number !== null) return a.number !== b.number
  return a.word !== '' && b.word !== '' && a.word !== b.word
}
