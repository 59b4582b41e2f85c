import type { FoundHazard } from '../../found-log.ts'
import type { RatingStage } from './label.ts'

const P1 = /\bp\s?1\b(?!\s*[-–]\s*p?\s?\d)/i
const P2 = /\bp\s?2\b/i

/**
 * How much of a likelihood a label of ISO 14971 names: P1 the way to the hazardous situation, P2 the way on from there to the
 * harm, P1 × P2 all of it, and a likelihood without either what was made of that.
 */
export function wholeness(label: string): number {
  const [first, second] = [P1.test(label), P2.test(label)]
  if (first && second) return 2
  return first ? 0 : second ? 1 : 3
}

/** Whether what stands below this label is only part of a likelihood. */
export function isPartialLikelihood(label: string): boolean {
  return wholeness(label) < 2
}

/** Where fields tell several likelihoods of one rating, as after ISO 14971, the most whole one counts. */
export class WholeLikelihood {
  readonly #known = new Map<RatingStage | null, { readonly label: string; readonly wholeness: number }>()

  /** Whether the likelihood below this label counts; a less whole one that stood there before it becomes a note. */
  counts(hazard: FoundHazard, label: string, stage: RatingStage | null): boolean {
    const known = this.#known.get(stage)
    const own = wholeness(label)
    if (known !== undefined && own < known.wholeness) return false
    this.#known.set(stage, { label, wholeness: own })
    hazard[stage ?? 'initial'].isPartial = isPartialLikelihood(label)
    if (known === undefined || own === known.wholeness) return true
    const rating = hazard[stage ?? 'initial']
    if (rating.likelihood !== null) hazard.notes.push({ label: known.label, text: rating.likelihood })
    rating.likelihood = null
    return true
  }
}
