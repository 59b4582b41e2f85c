import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { hazard } from '../../../../domain/safety-case/hazard.ts'
import { Grid } from '../../../../web/grid/grid.tsx'
import type { WritePlan } from '../../../../web/grid/write-plan.ts'
import { useUndoKeys, useUndoStack } from '../../../../web/undo/use-undo.ts'
import { ProblemNotice } from '../../../../web/ui/problem-notice.tsx'
import type { MatrixView } from '../../../living/living-contract.ts'
import { useMay } from '../../../records/web/permission-guard.tsx'
import { sessionQuery, spaceKey } from '../../../records/web/space-queries.ts'
import { useRecordDrafts } from '../../../records/web/use-record-drafts.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardListSearchSchema } from '../hazard-list-search.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { levelWords } from '../level-words.ts'
import { hazardColumns } from './hazard-columns.tsx'
import { draftedRows, statusIn } from './drafted-rows.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { useHazardWrites } from './use-hazard-writes.ts'
import { UnsavedCells } from './unsaved-cells.tsx'

const ROUTE = '/cases/$space/hazards'

interface Props {
  readonly space: string
  readonly hazards: readonly HazardRow[]
  readonly total: number
  readonly matrix: MatrixView
  readonly onEnd: () => void
  /** Told when something begins or ceases to be open that is not written yet. */
  readonly onOpen: (isOpen: boolean) => void
}

const keyOf = ({ id }: HazardRow) => id
const nameOf = ({ ref }: HazardRow) => ref

/** The hazard log as a grid that is written in place; whatever is written at once is taken back at once. */
export function HazardGrid({ space, hazards, total, matrix, onEnd, onOpen }: Props) {
  const { sort = 'ref' } = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const client = useQueryClient()
  const mayWrite = useMay('record.write')
  const rater = useQuery(sessionQuery).data?.person ?? ''
  const { drafts, shown } = useRecordDrafts(space)
  const stack = useUndoStack(space)
  const [said, say] = useState('')
  const [failure, setFailure] = useState<Error | null>(null)
  const columns = useMemo(() => hazardColumns({ matrix, words: levelWords(matrix), rater }), [matrix, rater])
  const rows = useMemo(() => draftedRows(hazards, shown, matrix), [hazards, shown, matrix])
  const statusOf = useCallback((row: HazardRow, column: string) => statusIn(shown, row, column), [shown])
  const readAnew = useCallback(() => void client.invalidateQueries({ queryKey: spaceKey(space) }), [client, space])

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
      onFailed: (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    }),
    [],
  )
  useUndoKeys(stack, told)

  const writes = useHazardWrites({ space, drafts, stack })
  const edit = (plan: WritePlan<HazardRow>) => {
    const [cell] = plan.cells
    const column = columns[cell?.column ?? 0]?.name ?? ''
    writes.edit(gridCellStrings.edited(gridCellStrings.cellOf(column, rows[cell?.row ?? 0]?.ref ?? '')), plan)
  }

  return (
    <>
      <UnsavedCells
        drafts={drafts}
        shown={shown}
        nameOf={({ target, field }) => gridCellStrings.cellOf(fieldName(field), target.ref)}
        onTaken={readAnew}
      />
      {failure && <ProblemNotice error={failure} />}
      <Grid
        label={hazardLogStrings.caption}
        columns={columns}
        rows={rows}
        total={total}
        keyOf={keyOf}
        nameOf={nameOf}
        mayWrite={mayWrite}
        sort={sort}
        onSort={(next) =>
          void navigate({
            search: (before) => hazardListSearchSchema.parse({ ...before, sort: next === 'ref' ? undefined : next }),
            replace: true,
          })
        }
        statusOf={statusOf}
        onEnd={onEnd}
        onOpen={onOpen}
        onEdit={edit}
        onWrite={writes.write}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

/** A field as its columns are called together. */
function fieldName(field: string): string {
  if (field === 'initial') return hazardLogStrings.initialRisk
  if (field === 'residual') return hazardLogStrings.residualRisk
  return Object.entries(hazard.fields).find(([name]) => name === field)?.[1].label ?? field
}
