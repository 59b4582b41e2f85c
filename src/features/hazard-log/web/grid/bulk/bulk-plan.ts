import type { Written } from '../../../../../web/grid/grid-column.ts'
import type { HazardRow } from '../../../hazard-log-contract.ts'

/** What would become of many hazards, before anything is written. */
export interface BulkPlan {
  readonly changes: readonly { readonly before: HazardRow; readonly after: HazardRow }[]
  /** Those that are so already. */
  readonly same: number
  readonly refused: readonly { readonly row: HazardRow; readonly why: string }[]
}

/** Plans the same write for each of some hazards; `isSame` tells whether it changes nothing. */
export function planBulk(
  rows: readonly HazardRow[],
  write: (row: HazardRow) => Written<HazardRow>,
  isSame: (before: HazardRow, after: HazardRow) => boolean,
): BulkPlan {
  const changes: { before: HazardRow; after: HazardRow }[] = []
  const refused: { row: HazardRow; why: string }[] = []
  let same = 0
  for (const before of rows) {
    const written = write(before)
    if ('refusal' in written) refused.push({ row: before, why: written.refusal })
    else if (isSame(before, written.row)) same += 1
    else changes.push({ before, after: written.row })
  }
  return { changes, same, refused }
}
