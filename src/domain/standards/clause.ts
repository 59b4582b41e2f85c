/** How binding a clause is, in the capitals of the specifications. */
export type Obligation = 'MUST' | 'SHOULD' | 'MAY'

/** One clause of a standard: where it stands, how it binds, and what it asks for in our own words. */
export interface Clause {
  /** Its number, as `4.4.1`; or a name, as `core`, where the standard numbers nothing or its number is not confirmed. */
  readonly id: string
  readonly section: string
  readonly obligation: Obligation
  readonly summary: string
}
