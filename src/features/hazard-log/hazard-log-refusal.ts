import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { levelsOf, type RiskMatrix } from '../../domain/risk/matrix.ts'
import { hazard } from '../../domain/safety-case/hazard.ts'
import type { Rating } from '../../domain/risk/rating.ts'
import type { HazardLogQuery } from './hazard-log-contract.ts'

/** What a hazard without a level is found under. */
const WITHOUT_LEVEL = ['unrated', 'withheld']

/**
 * Why the log cannot be narrowed as asked: a word that no hazard can have would silently give nothing. Ratings may have
 * been made under an earlier matrix, whose words are asked for last, because that looks through them all.
 */
export function refusalOfLog(
  { state, level, severity, likelihood }: HazardLogQuery,
  matrix: RiskMatrix,
  ratings: () => readonly Rating[],
): Refusal | null {
  const states = Object.keys(hazard.states?.labels ?? {})
  if (state !== undefined && !states.includes(state)) return unknown('state', state, states)
  const levels = [...levelsOf(matrix).map(String), ...WITHOUT_LEVEL]
  return (
    unlessKnown('level', level, levels, () => ratings().map((rating) => String(rating.level))) ??
    unlessKnown('severity', severity, matrix.severities, () => ratings().map((rating) => rating.severity)) ??
    unlessKnown('likelihood', likelihood, matrix.likelihoods, () => ratings().map((rating) => rating.likelihood))
  )
}

function unlessKnown(
  what: string,
  word: string | undefined,
  words: readonly string[],
  earlier: () => readonly (string | undefined)[],
): Refusal | null {
  return word === undefined || words.includes(word) || earlier().includes(word) ? null : unknown(what, word, words)
}

function unknown(what: string, word: string, words: readonly string[]): Refusal {
  return refuse('INVALID_REQUEST', `There is no ${what} "${word}" in a hazard log.`, `It has ${words.join(', ')}.`)
}
