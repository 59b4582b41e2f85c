import type { AccountedRow } from '../exchange-contract.ts'
import type { DeclaredScale, DoubtedResidual, FoundCause, FoundControl, FoundHazard } from '../found-log.ts'

/** A hazard, or parts of one, as one table, section or file tells it. */
export interface Finding {
  readonly hazard: FoundHazard
  /** Ids of the hazards these parts belong to; empty for a hazard that stands for itself. */
  readonly refs: readonly string[]
  /** The table or file it came from; the same id with another title in the same source is another hazard. */
  readonly source: string
  /** The kind of layout it was read from, as the result's `format` names it. */
  readonly format: string
  /** How many rows were folded into it. */
  rows: number
}

/** The file that something was found in. */
export function fileOf({ source }: Finding): string {
  return source.split('#', 1)[0] ?? ''
}

/** A control or cause that is described by itself and named elsewhere by its key. */
export interface Definition {
  readonly control: FoundControl | null
  readonly cause: FoundCause | null
  readonly where: string
}

/** What the recognisers collect from all files, before anything is brought together. */
export interface Findings {
  /** Rows met, counted apart from what becomes of them, so that the two can be compared. */
  rows: number
  readonly hazards: Finding[]
  readonly definitions: Definition[]
  readonly ignored: AccountedRow[]
  readonly rejected: AccountedRow[]
  readonly scales: DeclaredScale[]
  /** Why the residual rating of a table may be another one; of several tables that of the first. */
  doubtedResidual: DoubtedResidual | null
}

/** Nothing collected yet. */
export const noFindings = (): Findings => ({
  rows: 0,
  hazards: [],
  definitions: [],
  ignored: [],
  rejected: [],
  scales: [],
  doubtedResidual: null,
})
