/** Limits that no honest hazard log reaches; a file beyond one of them is refused before it can do harm. */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes that a workbook may unpack to. */
  unpackedBytes: 200 * 1024 * 1024,
  /** How many times larger than packed one part of a workbook may be. */
  unpackedRatio: 400,
  /** Columns of one table. */
  columns: 2_000,
  /** Rows of all tables of one file. */
  rows: 200_000,
  /** Levels of nesting in JSON, YAML, HTML and lists. */
  depth: 100,
  /** Values met when walking JSON or YAML, aliases followed. */
  values: 3_000_000,
} as const

/** Thrown inside a reader when a file goes beyond a limit; the parse boundary turns it into a refusal. */
export class LimitExceeded extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'LimitExceeded'
  }
}

/** Stops the reading when a count goes beyond its limit. */
export function within(count: number, limit: number, what: string): void {
  if (count > limit) throw new LimitExceeded(what)
}
