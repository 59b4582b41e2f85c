import { remembering } from '../remembering.ts'
import { looksLikeScore, plainWord, readPair, type PairText } from './score-text.ts'
import { isOnly, placeOf } from './scale-words.ts'

const PAIR =
  /^([^/×*,|=→()]{2,40}?)\s*(?:[/×*,|]|\bx\b)\s*([^/×*,|=→()]{2,40}?)\s*(?:(?:[/=→,|]|=>)\s*(.{1,60})|\((.{1,60})\))?$/s

/**
 * Severity and likelihood found together in one text, named (`Severity 4 · Likelihood 3`) or as words that can only be one
 * of each (`Major / Low / 3`); null when it is not certain which is which.
 */
export const readRatingText = remembering((text): PairText | null => {
  const named = readPair(text)
  if (named !== null || text.length > 120) return named
  const found = PAIR.exec(text.trim())
  const [first, second] = [found?.[1]?.trim() ?? '', found?.[2]?.trim() ?? '']
  const risk = found?.[3]?.trim() ?? found?.[4]?.trim() ?? null
  if (!looksLikeScore(first) || !looksLikeScore(second)) return null
  if (isSeverity(first) && isLikelihood(second)) return { severity: first, likelihood: second, risk }
  return isSeverity(second) && isLikelihood(first) ? { severity: second, likelihood: first, risk } : null
})

const bare = (text: string) => plainWord(text.replace(/\d/g, ''))
const isSeverity = (text: string) => isOnly('severity', bare(text))
const isLikelihood = (text: string) => placeOf('likelihood', bare(text)) !== null && !isSeverity(text)
