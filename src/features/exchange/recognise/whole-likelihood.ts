import type { FoundHazard } from '../found-log.ts'
import type { RatingStage } from './label.ts'

/** P2 is only the way from the situation to the harm; P1 × P2 is all of it, and a likelihood is what was made of that. */
export function wholeness(label: string): number {
  if (/^p\s?1\W*p?\s?2\b/i.test(label)) return 1
  return /^p\s?2\b/i.test(label) ? 0 : 2
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
    if (known === undefined || own === known.wholeness) return true
    const rating = hazard[stage ?? 'initial']
    if (rating.likelihood !== null) hazard.notes.push({ label: known.label, text: rating.likelihood })
    rating.likelihood = null
    return true
  }
}
