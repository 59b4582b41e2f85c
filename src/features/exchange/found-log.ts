import type { Party } from '../../domain/safety-case/control-party.ts'
import type { AccountedRow } from './exchange-contract.ts'

/** What a rating is stated in. */
export const SCORES = ['severity', 'likelihood', 'risk'] as const
export type Score = (typeof SCORES)[number]

/** Whether what a label holds is a score of a rating. */
export function isScore(role: string): role is Score {
  return SCORES.some((score) => score === role)
}

/** A rating as the source words it; null where the source is silent. */
export interface StatedRating {
  severity: string | null
  likelihood: string | null
  risk: string | null
  justification: string | null
  /** Whether the likelihood is only part of one after ISO 14971: P1 or P2, which alone are not the likelihood of harm. */
  isPartial: boolean
}

/** Where a control stands in time: already there when the initial risk was rated, or added to reduce it. */
export type ControlStage = 'existing' | 'additional'

/** The kinds of control in NHS order (DCB0129 6.2), with information for safety (ISO 14971 7.1). */
export type ControlKind = 'design' | 'test' | 'training' | 'business-process' | 'information'

/** A cause read from the source; `key` is its id there, by which others may point at it. */
export interface FoundCause {
  text: string
  key: string | null
  where: string
}

/** A control read from the source; one with a `key` is the same control wherever that key is named. */
export interface FoundControl {
  text: string
  key: string | null
  kind: ControlKind | null
  stage: ControlStage | null
  evidence: string[]
  /** Text of the causes it acts on; empty when the source gives it to the hazard as a whole. */
  causes: string[]
  where: string
  /** Who puts it in place, by the label it stands under: "Deployer controls"; absent where that names nobody. */
  party?: Party
}

/** A column or heading without a field of its own: kept with the source's label so that nothing is lost. */
export interface FoundNote {
  label: string
  text: string
}

/** The prose a hazard may carry. */
export const HAZARD_PROSE = ['description', 'effect', 'situation', 'harm', 'category', 'date'] as const
export type HazardProse = (typeof HAZARD_PROSE)[number]

/** How one sheet or file rates a hazard. */
export interface PlacedRating {
  /** The name of the sheet or file. */
  readonly place: string
  readonly initial: StatedRating
  readonly residual: StatedRating
}

/** What makes a residual rating a guess: columns that nobody named, or a second heading that names no stage. */
export type DoubtedResidual = 'unnamed' | { readonly first: string; readonly second: string }

/** The column that may name the hazards of a table where none is called after them, and others that may do so instead. */
export interface TitleGuess {
  readonly label: string
  readonly others: readonly OtherTitle[]
}

/** A column that may name a hazard, and what it tells of it else. */
export interface OtherTitle {
  readonly label: string
  readonly role: HazardProse | 'cause' | 'note'
}

/** One hazard as the source tells it, before anything is decided about scales. */
export interface FoundHazard {
  ref: string | null
  /** The number that its heading bears in the order of a page, 1.2; absent where there is none. */
  numbered?: string
  title: string
  /** What its title may be taken from; absent where a column is called after the hazard. */
  titleGuess?: TitleGuess
  where: string
  prose: Partial<Record<HazardProse, string>>
  owner: string | null
  status: string | null
  causes: FoundCause[]
  controls: FoundControl[]
  initial: StatedRating
  residual: StatedRating
  /** Further ratings of the same hazard where the source rates each harm or cause apart; the worst one counts. */
  alternatives: { initial: StatedRating[]; residual: StatedRating[] }
  notes: FoundNote[]
  /** Every rating of it with its place, where several sheets or files contradict each other; else empty. */
  ratedAt: PlacedRating[]
  /** The id this hazard had in Safecase when it was exported, from the hidden column of our own workbook. */
  stableId: string | null
  /** Its rows as they stand in a workbook of our own; empty for any other source. */
  exported: ExportedRow[]
}

/** A row of a workbook that Safecase exported: its cells, and the ids of the records behind them by column letter. */
export interface ExportedRow {
  readonly cells: readonly string[]
  readonly parts: Readonly<Record<string, readonly string[]>>
}

/** One step of a scale: its number, its word, or both; the word as it is compared, empty where the source has none. */
export interface ScaleStep {
  readonly number: number | null
  readonly word: string
}

/** A scale that the source itself declares, least first as far as the source says. */
export interface DeclaredScale {
  readonly axis: 'severity' | 'likelihood'
  /** Its steps; empty where a header only says how many there are: "Severity (1–4)". */
  readonly steps: readonly ScaleStep[]
  /** How many steps it has. */
  readonly size: number
  /** Whether its numbers run the other way, 1 for the worst. */
  readonly isTurned: boolean
}

/** Everything the readers took from the files: hazards, what became of each row, and the scales the files declare. */
export interface FoundLog {
  format: string
  /** What the files call the system that the log is about; absent where they say nothing of it. */
  name?: string
  hazards: FoundHazard[]
  rows: number
  merged: number
  ignored: AccountedRow[]
  rejected: AccountedRow[]
  scales: DeclaredScale[]
  /** Why what was taken for a residual rating may be another one; null where the log names it so. */
  doubtedResidual: DoubtedResidual | null
}

/** A rating about which the source says nothing. */
export const noRating = (): StatedRating => ({
  severity: null,
  likelihood: null,
  risk: null,
  justification: null,
  isPartial: false,
})

/** Whether the source says anything about this rating. */
export function isStated(rating: StatedRating): boolean {
  return rating.severity !== null || rating.likelihood !== null || rating.risk !== null
}

/** A hazard about which only its title and place are known. */
export function newFoundHazard(title: string, where: string): FoundHazard {
  return {
    ref: null,
    title,
    where,
    prose: {},
    owner: null,
    status: null,
    causes: [],
    controls: [],
    initial: noRating(),
    residual: noRating(),
    alternatives: { initial: [], residual: [] },
    notes: [],
    ratedAt: [],
    stableId: null,
    exported: [],
  }
}
