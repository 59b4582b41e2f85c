import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { hazard } from '../../../../domain/safety-case/hazard.ts'
import type { ColumnView } from '../../../../web/grid/column-view.ts'
import { Grid } from '../../../../web/grid/grid.tsx'
import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import type { WritePlan } from '../../../../web/grid/write-plan.ts'
import { useUndoKeys, useUndoStack } from '../../../../web/undo/use-undo.ts'
import { ProblemNotice } from '../../../../web/ui/problem-notice.tsx'
import type { MatrixView } from '../../../living/living-contract.ts'
import { useMay } from '../../../records/web/permission-guard.tsx'
import { sessionQuery, spaceKey } from '../../../records/web/space-queries.ts'
import { useRecordDrafts } from '../../../records/web/use-record-drafts.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardListSearchSchema, type HazardListSearch, viewOf } from '../hazard-list-search.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { levelWords } from '../level-words.ts'
import type { HazardLog } from '../use-hazard-log.ts'
import { useBulkActs } from './bulk/use-bulk-acts.tsx'
import { statusIn } from './drafted-rows.ts'
import { foldTurned } from './folded-groups.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { GridTools } from './grid-tools.tsx'
import { hazardColumns } from './hazard-columns.tsx'
import { UnsavedCells } from './unsaved-cells.tsx'
import { useBegunHazards } from './use-begun-hazards.ts'
import { useHazardLines } from './use-hazard-lines.ts'
import { useHazardWrites } from './use-hazard-writes.ts'

const ROUTE = '/cases/$space/hazards'

interface Props {
  readonly space: string
  readonly log: HazardLog
  readonly matrix: MatrixView
  /** Told which places of the log are in view, and at which somebody works. */
  readonly onSee: (first: number, last: number, held: number | null) => void
  readonly onRead: (first: number, last: number) => Promise<HazardLog['at']>
  /** Told when something begins or ceases to be open that is not written yet. */
  readonly onOpen: (isOpen: boolean) => void
}

const nameOf = ({ ref, name }: HazardRow) => ref || name

/** The hazard log as a grid that is written in place; whatever is written at once is taken back at once. */
export function HazardGrid({ space, log, matrix, onSee, onRead, onOpen }: Props) {
  const search = useSearch({ from: ROUTE })
  const { sort = 'ref', hide, order, width } = search
  const navigate = useNavigate({ from: ROUTE })
  const client = useQueryClient()
  const mayWrite = useMay('record.write')
  const rater = useQuery(sessionQuery).data?.person ?? ''
  const { drafts, shown } = useRecordDrafts(space)
  const stack = useUndoStack(space)
  const [said, say] = useState('')
  const [failure, setFailure] = useState<Error | null>(null)
  const cells = useMemo(() => ({ matrix, words: levelWords(matrix), rater }), [matrix, rater])
  const columns = useMemo(() => hazardColumns(cells), [cells])
  const bulk = useBulkActs({ space, stack, cells, columns })
  const begun = useBegunHazards(space)
  const { lines, see, read } = useHazardLines({ log, search, cells, shown, begun: begun.begun, onSee, onRead })
  const [isCellOpen, setCellOpen] = useState(false)
  const isOpen = isCellOpen || bulk.isOpen
  useEffect(() => onOpen(isOpen), [isOpen, onOpen])
  const view = useMemo(() => viewOf({ hide, order, width }), [hide, order, width])
  const statusOf = useCallback(
    (row: HazardRow, column: string) => statusIn(shown, row, column) ?? (row.ref === '' ? BEING_SAVED : null),
    [shown],
  )
  const readAnew = useCallback(() => void client.invalidateQueries({ queryKey: spaceKey(space) }), [client, space])
  const arrange = (part: Partial<HazardListSearch>) =>
    void navigate({ search: (before) => hazardListSearchSchema.parse({ ...before, ...part }), replace: true })

  const told = useMemo(
    () => ({
      onUndone: ({ name }: { readonly name: string }) => {
        setFailure(null)
        say(gridCellStrings.undone(name))
      },
      onRedone: ({ name }: { readonly name: string }) => {
        setFailure(null)
        say(gridCellStrings.redone(name))
      },
      onFailed: (error: unknown) => setFailure(asError(error)),
    }),
    [],
  )
  useUndoKeys(stack, told)

  const writes = useHazardWrites({ space, drafts, stack, begin: begun.begin })
  const edit = (plan: WritePlan<HazardRow>, column: GridColumn<HazardRow>) => {
    const [change] = plan.changes
    if (change === undefined) return
    writes.edit(gridCellStrings.edited(gridCellStrings.cellOf(column.name, nameOf(change.before))), plan)
  }
  const onView = (next: ColumnView) => arrange(next)

  return (
    <>
      <UnsavedCells
        drafts={drafts}
        shown={shown}
        nameOf={({ target, field }) => gridCellStrings.cellOf(fieldName(field), target.ref)}
        onTaken={readAnew}
      />
      {(failure ?? begun.error) && <ProblemNotice error={failure ?? begun.error ?? new Error()} />}
      <Grid
        label={hazardLogStrings.caption}
        columns={columns}
        view={view}
        onView={onView}
        lines={lines}
        about={log.about}
        isBehind={log.isBehind}
        onRead={async (first, last) => {
          try {
            return await read(first, last)
          } catch (error) {
            setFailure(asError(error))
            return []
          }
        }}
        onInView={see}
        onFold={(key) => arrange({ fold: foldTurned(search.fold, key) })}
        nameOf={nameOf}
        mayWrite={mayWrite}
        sort={sort}
        onSort={(next) =>
          arrange({ sort: next === 'ref' ? undefined : hazardListSearchSchema.parse({ sort: next }).sort })
        }
        statusOf={statusOf}
        newName={gridCellStrings.newHazard}
        onNew={(text) => writes.add(columns, text)}
        onOpen={setCellOpen}
        onEdit={edit}
        onWrite={writes.write}
        actions={bulk.actions}
        tools={<GridTools columns={columns} view={view} onView={onView} />}
      />
      {bulk.dialog}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

const BEING_SAVED = { isSaving: true, fault: null }

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** A field as its columns are called together. */
function fieldName(field: string): string {
  if (field === 'initial') return hazardLogStrings.initialRisk
  if (field === 'residual') return hazardLogStrings.residualRisk
  return Object.entries(hazard.fields).find(([name]) => name === field)?.[1].label ?? field
}
