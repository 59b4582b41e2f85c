import { useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { Grid } from '../../../../web/grid/grid.tsx'
import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import type { WritePlan } from '../../../../web/grid/write-plan.ts'
import { useMay } from '../../../records/web/permission-guard.tsx'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardListSearchSchema, viewOf } from '../hazard-list-search.ts'
import { useHistoryEntry } from '../../../records/web/use-history-entry.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { blankRow } from './blank-row.ts'
import { statusIn } from './drafted-rows.ts'
import { foldTurned } from './folded-groups.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { GridTools } from './grid-tools.tsx'
import type { HazardWork } from './use-hazard-work.tsx'
import { useHazardWrites } from './use-hazard-writes.ts'

const ROUTE = '/cases/$space/hazards'

interface Props {
  readonly space: string
  readonly work: HazardWork
  readonly about: string
  readonly isBehind: boolean
  /** Told when something begins or ceases to be open that is not written yet. */
  readonly onOpen: (isOpen: boolean) => void
}

const nameOf = ({ ref, name }: HazardRow) => ref || name
const keyOf = ({ id }: HazardRow) => id

/** The hazard log as a grid that is written in place. */
export function HazardGrid({ space, work, about, isBehind, onOpen }: Props) {
  const search = useSearch({ from: ROUTE })
  const entry = useHistoryEntry()
  const { sort = 'ref', hide, show, order, width } = search
  const { columns, shown, drafts, stack, begun, arrange } = work
  const mayWrite = useMay('record.write')
  const view = useMemo(() => viewOf({ hide, show, order, width }), [hide, show, order, width])
  const statusOf = useCallback(
    (row: HazardRow, column: string) => statusIn(shown, row, column) ?? (row.ref === '' ? BEING_SAVED : null),
    [shown],
  )
  const writes = useHazardWrites({ space, drafts, stack, begin: begun.begin })
  const edit = (plan: WritePlan<HazardRow>, column: GridColumn<HazardRow>) => {
    const [change] = plan.changes
    if (change === undefined) return
    writes.edit(gridCellStrings.edited(gridCellStrings.cellOf(column.name, nameOf(change.before))), plan)
  }
  return (
    <Grid
      label={hazardLogStrings.caption}
      columns={columns}
      view={view}
      onView={arrange}
      lines={work.lines}
      about={about}
      entry={entry}
      isBehind={isBehind}
      onRead={work.read}
      onReadAll={work.readAll}
      onInView={work.see}
      onFold={(key) => arrange({ fold: foldTurned(search.fold, key) })}
      keyOf={keyOf}
      nameOf={nameOf}
      mayWrite={mayWrite}
      sort={sort}
      onSort={(next) =>
        arrange({ sort: next === 'ref' ? undefined : hazardListSearchSchema.parse({ sort: next }).sort })
      }
      statusOf={statusOf}
      newName={gridCellStrings.newHazard}
      newRows={NEW_HAZARDS}
      onNew={(text) => writes.add(columns, text)}
      onOpen={onOpen}
      onEdit={edit}
      onWrite={writes.write}
      picked={work.picked}
      onPick={work.onPick}
      actions={work.actions}
      tools={<GridTools columns={columns} view={view} onView={arrange} />}
    />
  )
}

const NEW_HAZARDS = {
  blank: () => blankRow(crypto.randomUUID()),
  refusalOf: ({ name }: HazardRow) => (name === '' ? gridCellStrings.newNeedsName : null),
  counted: gridCellStrings.newHazards,
  named: gridCellStrings.newHazardAt,
}
const BEING_SAVED = { isSaving: true, fault: null }
