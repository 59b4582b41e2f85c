import type { FoundLog, StatedRating } from '../found-log.ts'

/** When a rating was made: before the additional controls or after them. */
export type Stage = 'initial' | 'residual'

/** A rating as a log words it, and how often it does; ten thousand hazards are rated in a few dozen wordings. */
export interface Wording {
  readonly rating: StatedRating
  readonly count: number
}

/** A text of one axis, and how often the log states it. */
export interface CountedText {
  readonly text: string | null
  readonly count: number
}

/** The same for all ratings in the same words; their justification is no part of the wording. */
export function wordingKey({ severity, likelihood, risk, isPartial }: StatedRating): string {
  return `${isPartial ? 'P' : ''}\u0001${severity ?? '\0'}\u0001${likelihood ?? '\0'}\u0001${risk ?? '\0'}`
}

/** The wordings of one stage by their key, in the order in which the log has them. */
export function wordingsOf({ hazards }: FoundLog, stage: Stage): ReadonlyMap<string, Wording> {
  const wordings = new Map<string, { rating: StatedRating; count: number }>()
  const count = (rating: StatedRating) => {
    const key = wordingKey(rating)
    const known = wordings.get(key)
    if (known === undefined) wordings.set(key, { rating, count: 1 })
    else known.count++
  }
  for (const hazard of hazards) {
    count(hazard[stage])
    for (const rating of hazard.alternatives[stage]) count(rating)
  }
  return wordings
}
