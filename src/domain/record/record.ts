import type { Fields, IsoDate, IsoInstant } from './json.ts'

/** Identifies a record, link or space; unique within its organisation. */
export type Id = string

/** Why and when a record left the living case; it is never deleted (DCB0129 3.3.1 keeps the log whole). */
export interface Retirement {
  readonly reason: string
  readonly on: IsoDate
  readonly by: string
}

/** Where a record came from when it was not typed here: a file or a package, its id there, and its fingerprint then. */
export interface Origin {
  readonly source: string
  readonly sourceId: string
  readonly fingerprint?: string | undefined
}

/** One record of a space at one revision; `ref` is what people say (`H-12`), `revision` counts from 1. */
export interface SafetyRecord {
  readonly id: Id
  readonly kind: string
  readonly ref: string
  readonly revision: number
  /** A state of the kind's state table, or the empty string for a kind without states. */
  readonly state: string
  readonly fields: Fields
  readonly retired: Retirement | null
  readonly origin: Origin | null
  /** When this revision was recorded; the date something occurred is a field. */
  readonly recordedAt: IsoInstant
}

/** Whether a record still counts in the living case. */
export function isLiving(record: SafetyRecord): boolean {
  return record.retired === null
}

/** A text field's value, or the empty string where it is absent or no text. */
export function textOf(record: SafetyRecord, name: string): string {
  const value = record.fields[name]
  return typeof value === 'string' ? value : ''
}
