/** What a workbook hides without the library that reads its cells telling: sheets, and rows of a sheet counted from nought. */
export interface HiddenParts {
  readonly sheets: ReadonlySet<string>
  readonly rows: ReadonlyMap<string, readonly number[]>
}

/** Nothing hidden. */
export const NOTHING_HIDDEN: HiddenParts = { sheets: new Set(), rows: new Map() }
