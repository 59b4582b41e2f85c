import { isStated, noRating, type DeclaredScale, type FoundHazard, type StatedRating } from '../found-log.ts'
import { looksLikeScore, readPair, readScore } from '../rate/score-text.ts'
import { scaleInLabel } from './declared-scale.ts'
import { putScore } from './field.ts'
import type { RatingStage } from './words/label.ts'
import { beforeAndAfter, isOfBothStages, productFactors } from './words/score-list.ts'

const NUMBER_IN_LABEL = /\(\s*(\d{1,2})\s*\)$/

/** The scores that a section tells, put into the initial and the residual rating of its hazard as they are read. */
export class CandidateScores {
  /** The scales whose length its labels tell. */
  readonly scales: DeclaredScale[] = []
  readonly #hazard: FoundHazard
  /** The rating of the outcome that is being read, when another is rated already. */
  #outcome: StatedRating | null = null
  #repeats: Partial<Record<'severity' | 'likelihood' | 'risk', string>> = {}

  constructor(hazard: FoundHazard) {
    this.#hazard = hazard
  }

  /** What follows rates one of several outcomes: beside the rating of the first, if that is told. */
  beginOutcome(): void {
    this.#outcome = isStated(this.#hazard.initial) ? noRating() : null
  }

  /** What follows rates the hazard again. */
  endOutcomes(): void {
    this.#outcome = null
  }

  /** Its label may hold the score ("Severity (4): because …") or name the factors of a product ("L × S: 2 × 4"). */
  put(part: 'severity' | 'likelihood' | 'risk', label: string, stage: RatingStage | null, text: string): void {
    const scale = scaleInLabel(part, label)
    if (scale !== null) this.scales.push(scale)
    if (isOfBothStages(label)) {
      const [initial, residual] = beforeAndAfter(text) ?? [text, text]
      this.#putScore(part, 'initial', initial)
      this.#putScore(part, 'residual', residual)
      return
    }
    const number = isWord(text) ? undefined : NUMBER_IN_LABEL.exec(label)?.[1]
    const factors = part === 'risk' ? productFactors(label, text) : null
    if (factors !== null) {
      for (const factor of ['severity', 'likelihood'] as const) this.#putScore(factor, stage, factors[factor])
      this.#putScore('risk', stage, text)
    } else if (number !== undefined) {
      this.#putScore(part, stage, number)
      putScore(this.#hazard, 'justification', stage ?? 'initial', text)
    } else this.#putScore(part, stage, text)
  }

  /** A score without a stage is the initial one; the same label again with another value is the residual one. */
  #putScore(part: 'severity' | 'likelihood' | 'risk', stage: RatingStage | null, text: string): void {
    const both = stage === null ? beforeAndAfter(text) : null
    if (both !== null) {
      putScore(this.#hazard, part, 'initial', both[0])
      putScore(this.#hazard, part, 'residual', both[1])
    } else if (stage !== null) putScore(this.#hazard, part, stage, text)
    else if (this.#outcome !== null) this.#rateOutcome(this.#outcome, part, text)
    else if (this.#hazard.initial[part] === null) putScore(this.#hazard, part, 'initial', text)
    else this.#repeats[part] = text
  }

  #rateOutcome(outcome: StatedRating, part: 'severity' | 'likelihood' | 'risk', text: string): void {
    if (!isStated(outcome)) this.#hazard.alternatives.initial.push(outcome)
    outcome[part] ??= text
  }

  /** Repeated labels rate the residual risk, once it is clear that they do not merely repeat the initial one. */
  settleRepeats(): void {
    const { initial, residual } = this.#hazard
    const repeats = Object.entries(this.#repeats)
    const differs = repeats.some(
      ([part, text]) => (part === 'severity' || part === 'likelihood' || part === 'risk') && initial[part] !== text,
    )
    if (!differs && repeats.length < 2) return
    for (const part of ['severity', 'likelihood', 'risk'] as const) residual[part] ??= this.#repeats[part] ?? null
    residual.isPartial ||= initial.isPartial
  }

  /** Takes scores told in sentences where no field gives them; whether there were any. */
  settleProse(prose: string): boolean {
    let isTold = false
    for (const sentence of prose.split(/\n|(?<=\.)\s+/)) {
      const pair = readPair(sentence)
      if (pair === null || readScore(pair.severity) === null) continue
      const rating = this.#hazard[/\b(residual|after|remaining|mitigated)\b/i.test(sentence) ? 'residual' : 'initial']
      if (rating.severity !== null || rating.likelihood !== null) continue
      rating.severity = pair.severity
      rating.likelihood = pair.likelihood
      rating.risk ??= pair.risk
      isTold = true
    }
    return isTold
  }
}

/** Whether a text is a score by itself, as "Almost certain" is and "Rare, but it has been seen" is not. */
function isWord(text: string): boolean {
  return looksLikeScore(text) && text.split(' ').length <= 2
}
