import { splitIdentifier } from '../words/identifier.ts'
import type { RowShape } from './row-shape.ts'

/** A hazard that a row by itself names for the rows below it. */
export interface HazardBand {
  readonly ref: string | null
  readonly rest: string
}

const NAMED = /^(?:hazard|risk)\s*[:–—-]\s*(\S.*)$/is

/** The hazard that a row of nothing but "Hazard 1: …" or "Hazard: …" names; null for any other row. */
export function hazardBand({ first, isAlike, filled }: RowShape): HazardBand | null {
  if (filled === 0 || !isAlike || !/^(?:hazard|risk)\b/i.test(first)) return null
  const named = splitIdentifier(first)
  if (named !== null && named.rest !== '') return named
  const name = NAMED.exec(first)?.[1]
  return name === undefined ? null : { ref: null, rest: name }
}
