import type { LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'

/** A column whose one use is still being settled among the others. */
export interface ColumnDraft {
  readonly index: number
  readonly label: string
  role: Role
  meaning: LabelMeaning
}

/** What is written in a column below its label, blanks left out, as far as it takes to judge it. */
export type Sample = (index: number) => readonly string[]

/** How many rows or values of a column tell what it holds. */
export const SAMPLE = 60
