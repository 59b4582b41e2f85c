import type { HazardRow } from '../../hazard-log-contract.ts'
import { gridCellStrings } from './grid-cell-strings.ts'

/** Why nothing can be written into this hazard, or null. */
export function refusalOfRetired(row: HazardRow): { readonly refusal: string } | null {
  return row.retired ? { refusal: gridCellStrings.retired } : null
}
