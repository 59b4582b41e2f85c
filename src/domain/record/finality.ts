import type { Fields } from './json.ts'

/** From when on what records of a kind say is final: in these states, or once a field is there that the product alone writes. */
export interface Finality {
  readonly states: readonly string[]
  readonly field: string | null
  /** Fields that people may write even then. */
  readonly open: readonly string[]
}

/** Whether a record has said its last word, but for the fields that stay open. */
export function isFinal(
  { states, field }: Finality,
  record: { readonly state: string; readonly fields: Fields },
): boolean {
  return states.includes(record.state) || (field !== null && record.fields[field] !== undefined)
}
