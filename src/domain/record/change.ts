import type { Link } from './link.ts'
import type { SafetyRecord } from './record.ts'

/** What one use case alters: the new version of each record and link it touched, in the order it touched them. */
export interface Change {
  readonly records: readonly SafetyRecord[]
  readonly links: readonly Link[]
}

/** The change that alters nothing. */
export const NO_CHANGE: Change = { records: [], links: [] }
