import type { CellStatus } from '../../../../web/grid/cell-status.ts'
import type { MatrixView } from '../../../living/living-contract.ts'
import type { FieldDraft } from '../../../records/web/record-drafts.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { withField } from './hazard-fields.ts'

/** Makes a row what the person wrote, until the log has read the revision that holds it; the same row each time. */
export function drafter(drafts: readonly FieldDraft[], matrix: MatrixView): (stored: HazardRow) => HazardRow {
  const byHazard = new Map<string, FieldDraft[]>()
  for (const draft of drafts) byHazard.set(draft.target.id, [...(byHazard.get(draft.target.id) ?? []), draft])
  const drafted = new WeakMap<HazardRow, HazardRow>()
  const draftedOf = (stored: HazardRow) => {
    let row = stored
    for (const { draft, field } of byHazard.get(stored.id) ?? []) {
      if (draft === null || (draft.acknowledged !== null && draft.acknowledged <= stored.revision)) continue
      row = { ...withField(row, field, draft.value, matrix), revision: Math.max(row.revision, draft.acknowledged ?? 0) }
    }
    return row
  }
  return (stored) => {
    const row = drafted.get(stored) ?? draftedOf(stored)
    drafted.set(stored, row)
    return row
  }
}

/** How the field in a column stands; a rating's columns stand for one field. */
export function statusIn(drafts: readonly FieldDraft[], row: HazardRow, column: string): CellStatus | null {
  const field = column.split('-')[0]
  const draft = drafts.find((one) => one.target.id === row.id && one.field === field)
  if (draft === undefined || draft.state === 'saved' || draft.state === 'clean') return null
  return { isSaving: draft.state !== 'failed', fault: draft.error?.message ?? null }
}
