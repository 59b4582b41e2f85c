import type { Json } from './json.ts'
import type { RefusalCode } from './refusal-catalogue.ts'

/** An expected "no": a stable code, one sentence saying what is wrong, and what the person can do about it. */
export interface Refusal {
  readonly refused: true
  readonly code: RefusalCode
  readonly sentence: string
  readonly remedy: string
  /** Machine-readable particulars, such as both versions of a clash. */
  readonly details?: { readonly [name: string]: Json }
}

/** Makes a refusal; the code fixes its HTTP status and exit code. */
export function refuse(
  code: RefusalCode,
  sentence: string,
  remedy: string,
  details?: { readonly [name: string]: Json },
): Refusal {
  return details === undefined
    ? { refused: true, code, sentence, remedy }
    : { refused: true, code, sentence, remedy, details }
}

/** Tells a refusal from any result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}
