import type { SafetyRecord } from './record.ts'

/**
 * One permitted move; `clauses` are the authority for it, in each standard that asks for it, `needs` the fields that must be
 * filled before it.
 */
export interface Transition {
  readonly from: string
  readonly action: string
  readonly to: string
  readonly clauses: readonly string[]
  readonly needs?: readonly string[]
}

/** The states of a kind with their labels, the first state, and every permitted move. */
export interface StateTable {
  readonly first: string
  readonly labels: { readonly [state: string]: string }
  readonly transitions: readonly Transition[]
}

/** The moves that the table permits from the record's present state. */
export function movesFrom(table: StateTable, record: SafetyRecord): readonly Transition[] {
  return table.transitions.filter((row) => row.from === record.state)
}

/** The word people read for a state; the state itself where its kind has none for it. */
export function labelOfState(states: StateTable | null | undefined, state: string): string {
  return states?.labels[state] ?? state
}
