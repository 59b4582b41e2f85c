import type { Fields } from '../../../../domain/record/json.ts'
import { type FieldsChange, type Reversible, reversibleBatch } from '../../../records/web/reversible-change.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { blankRow } from './blank-row.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { changesOf, fieldsBetween } from './hazard-fields.ts'

type Change = FieldsChange & { readonly made: null }

/** A hazard that is made: taken back it is retired, and made again it is restored. */
interface Making {
  readonly kind: 'hazard'
  readonly id: string
  readonly revision: number
  readonly made: Fields
}

/** What is pasted over hazards and below the last of them: one batch, taken back as one. */
export function reversiblePaste(
  space: string,
  changes: readonly { readonly before: HazardRow; readonly after: HazardRow }[],
  rows: readonly HazardRow[],
): Reversible {
  const targets: readonly (Change | Making)[] = [
    ...changesOf(changes).map((change) => ({ ...change, made: null })),
    ...rows.map((row) => ({
      kind: 'hazard' as const,
      id: row.id,
      revision: row.revision,
      made: fieldsBetween(blankRow(row.id), row).after,
    })),
  ]
  const reason = gridCellStrings.takenBack
  let isStored = false
  const batch = reversibleBatch(
    space,
    targets,
    (target) => {
      const { kind, id, revision } = target
      if (target.made === null) return { do: 'change', kind, record: id, revision, fields: target.after }
      if (isStored) return { do: 'restore', kind, record: id, revision, reason }
      return { do: 'create', kind, id, fields: target.made }
    },
    (target) => {
      const { kind, id, revision } = target
      if (target.made === null) return { do: 'change', kind, record: id, revision, fields: target.before }
      return { do: 'retire', kind, record: id, revision, reason }
    },
  )
  return {
    make: async () => {
      await batch.make()
      isStored = true
    },
    takeBack: batch.takeBack,
  }
}
