import type { z } from 'zod'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { gridCellStrings } from './grid-cell-strings.ts'

interface Refused {
  readonly refusal: string
}

/** A text that its field refuses, which is one of too many characters. */
export function refusalOfLength(text: string, { issues }: z.ZodError): Refused {
  const most = issues.flatMap((issue) => (issue.code === 'too_big' ? [Number(issue.maximum)] : []))[0]
  return { refusal: gridCellStrings.tooLong(text.length, most) }
}

/** Why nothing can be written into this hazard, or null. */
export function refusalOfRetired(row: HazardRow): Refused | null {
  return row.retired ? { refusal: gridCellStrings.retired } : null
}

/** Why this rating of the hazard cannot be written by whoever is shown it, or null. */
export function refusalOfRating(row: HazardRow, field: 'initial' | 'residual'): Refused | null {
  return refusalOfRetired(row) ?? (row.withheld.includes(field) ? { refusal: gridCellStrings.keptFromYou } : null)
}
