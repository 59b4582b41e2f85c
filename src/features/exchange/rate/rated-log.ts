import type { HazardStatus, ImportQuestion, ImportRating } from '../exchange-contract.ts'
import type { FoundHazard, FoundLog } from '../found-log.ts'

/** A hazard with its ratings and status in the plan's words, as far as they are certain or answered. */
export interface RatedHazard {
  readonly found: FoundHazard
  readonly initial: ImportRating
  readonly residual: ImportRating
  readonly status: HazardStatus | null
}

/** A log read against a plan's matrix, with the questions that the source leaves open. */
export interface RatedLog {
  readonly found: FoundLog
  readonly hazards: readonly RatedHazard[]
  readonly questions: readonly ImportQuestion[]
}
