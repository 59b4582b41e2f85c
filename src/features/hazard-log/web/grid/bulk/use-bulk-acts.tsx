import { type ReactNode, useMemo, useState } from 'react'
import type { Action } from '../../../../../domain/permission/permission.ts'
import type { GridColumn } from '../../../../../web/grid/grid-column.ts'
import type { RowAction } from '../../../../../web/grid/row-action.ts'
import type { UndoStack } from '../../../../../web/undo/undo-stack.ts'
import { usePermissionJudge } from '../../../../records/web/permission-guard.tsx'
import type { HazardRow } from '../../../hazard-log-contract.ts'
import type { RatingCells } from '../rate-row.ts'
import { useOneUndo } from '../use-one-undo.ts'
import { bulkStrings } from './bulk-strings.ts'
import { OwnerDialog } from './owner-dialog.tsx'
import { RateDialog } from './rate-dialog.tsx'
import { RetireDialog } from './retire-dialog.tsx'

const ACTS = [
  { id: 'rate', letter: 'R', label: bulkStrings.rate, name: bulkStrings.rateMany, permission: 'record.write' },
  { id: 'owner', letter: 'O', label: bulkStrings.owner, name: bulkStrings.ownerMany, permission: 'record.write' },
  { id: 'retire', letter: 'X', label: bulkStrings.retire, name: bulkStrings.retireMany, permission: 'record.retire' },
] as const satisfies readonly { readonly id: string; readonly permission: Action; readonly [name: string]: unknown }[]

interface Options {
  readonly space: string
  readonly stack: UndoStack
  readonly cells: RatingCells
  readonly columns: readonly GridColumn<HazardRow>[]
  /** Told when hazards have been taken out of the living case. */
  readonly onRetired: () => void
}

interface BulkActs {
  readonly actions: readonly RowAction<HazardRow>[]
  /** The dialog of the action that was begun. */
  readonly dialog: ReactNode
}

/** What can be done to many hazards at once: rated, given an owner, retired; each is one batch and one undo. */
export function useBulkActs({ space, stack, cells, columns, onRetired }: Options): BulkActs {
  const judge = usePermissionJudge()
  const onWrite = useOneUndo(space, stack)
  const [begun, setBegun] = useState<{ act: (typeof ACTS)[number]['id']; rows: readonly HazardRow[] } | null>(null)
  const actions = useMemo(
    () =>
      ACTS.map(({ id, letter, label, name, permission }) => ({
        id: `hazards-${id}`,
        letter,
        label,
        name,
        against: judge(permission),
        run: (rows: readonly HazardRow[]) => setBegun({ act: id, rows }),
      })),
    [judge],
  )
  const owner = columns.find(({ id }) => id === 'owner')

  function dialogOf(): ReactNode {
    if (begun === null) return null
    const props = { space, rows: begun.rows, onWrite, onClose: () => setBegun(null) }
    if (begun.act === 'rate') return <RateDialog {...props} cells={cells} />
    if (begun.act === 'retire') return <RetireDialog {...props} onRetired={onRetired} />
    return owner === undefined ? null : <OwnerDialog {...props} column={owner} />
  }

  return { actions, dialog: dialogOf() }
}
