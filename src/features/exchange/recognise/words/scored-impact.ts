import { looksLikeScore } from '../../rate/score-text.ts'

/** The longest text that is a score with a few words beside it. */
const LONGEST = 40

/** Whether a "consequence" or "impact" is told as a score, and so may be the severity, and not as what comes of a hazard. */
export function isScoredImpact(label: string, text: string): boolean {
  return /consequence|impact/i.test(label) && text.length <= LONGEST && looksLikeScore(text)
}
