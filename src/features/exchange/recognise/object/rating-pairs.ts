import { isStated, noRating, type FoundHazard, type StatedRating } from '../../found-log.ts'
import { putProse } from '../field.ts'
import { stageOf } from '../table/small-table.ts'
import { labelMeaning, type RatingStage } from '../words/label.ts'
import { partText } from './plain-part.ts'
import { textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import type { PointedParts } from './pointed-parts.ts'

/** The member of a rating that says of which stage it is, and those that are its risk among a severity and a likelihood. */
const NAMES_STAGE = /^(?:stage|phase|type|kind|when|point|step|name|label)$/i
const RATES = /^(?:level|rating|score)$/i

/** The ratings that a hazard lists, one for each harm or stage. */
export class RatingPairs {
  readonly #hazard: FoundHazard
  readonly #pointed: PointedParts
  readonly #pairs: Record<RatingStage, StatedRating[]> = { initial: [], residual: [] }

  constructor(hazard: FoundHazard, pointed: PointedParts) {
    this.#hazard = hazard
    this.#pointed = pointed
  }

  /** A pair of likelihood and severity for one harm or stage; either may sit on an object that the pair points at. */
  read(item: PlainRecord): boolean {
    const rating = noRating()
    const harms: string[] = []
    let stage: RatingStage = 'initial'
    const take = (object: PlainRecord) => {
      for (const [key, value] of Object.entries(object)) {
        const text = textOfPlain(value)
        if (NAMES_STAGE.test(key)) stage = stageOf(text) ?? stage
        const role = RATES.test(key) ? 'risk' : labelMeaning([key])?.role
        if ((role === 'severity' || role === 'likelihood' || role === 'risk') && text !== '') rating[role] ??= text
      }
    }
    take(item)
    for (const [key, value] of Object.entries(item)) {
      for (const object of this.#pointed.followed(key, value) ?? []) {
        take(object)
        harms.push(partText(object))
      }
    }
    if (rating.likelihood === null || rating.severity === null) return false
    this.#pairs[stage].push(rating)
    for (const harm of harms) putProse(this.#hazard, 'harm', harm)
    return true
  }

  /** Puts the first pair of each stage where the hazard has no rating of its own, and the others beside it. */
  settle(): void {
    for (const stage of ['initial', 'residual'] as const) {
      const [first, ...more] = this.#pairs[stage]
      if (first === undefined) continue
      const isRated = isStated(this.#hazard[stage])
      this.#hazard.alternatives[stage].push(...(isRated ? [first] : []), ...more)
      if (!isRated) this.#hazard[stage] = first
    }
  }
}
