import type { CellStatus } from '../../../../web/grid/cell-status.ts'
import type { MatrixView } from '../../../living/living-contract.ts'
import type { FieldDraft } from '../../../records/web/record-drafts.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { withField } from './hazard-fields.ts'

/** Rows as the person wrote them, until the log has read the revision that holds what was written. */
export function draftedRows(
  hazards: readonly HazardRow[],
  drafts: readonly FieldDraft[],
  matrix: MatrixView,
): readonly HazardRow[] {
  if (drafts.length === 0) return hazards
  return hazards.map((stored) => {
    let row = stored
    for (const { draft, field, target } of drafts) {
      if (target.id !== stored.id || draft === null) continue
      if (draft.acknowledged !== null && draft.acknowledged <= stored.revision) continue
      row = { ...withField(row, field, draft.value, matrix), revision: Math.max(row.revision, draft.acknowledged ?? 0) }
    }
    return row
  })
}

/** How the field in a column stands; a rating's columns stand for one field. */
export function statusIn(drafts: readonly FieldDraft[], row: HazardRow, column: string): CellStatus | null {
  const field = column.split('-')[0]
  const draft = drafts.find((one) => one.target.id === row.id && one.field === field)
  if (draft === undefined || draft.state === 'saved' || draft.state === 'clean') return null
  return { isSaving: draft.state !== 'failed', fault: draft.error?.message ?? null }
}
