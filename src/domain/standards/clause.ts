/** How binding a clause is, in the capitals of the specifications. */
export type Obligation = 'MUST' | 'SHOULD' | 'MAY'

/** One clause of a standard: where it stands, how it binds, and what it asks for in our own words. */
export interface Clause {
  /** Its number, or the name of its part where the standard numbers nothing, as `4.4.1`. */
  readonly id: string
  readonly section: string
  readonly obligation: Obligation
  readonly summary: string
}
