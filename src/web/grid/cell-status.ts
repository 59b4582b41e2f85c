/** What a screen says about a cell beside what it holds: on its way, or not stored and why. */
export interface CellStatus {
  readonly isSaving: boolean
  readonly fault: string | null
}
