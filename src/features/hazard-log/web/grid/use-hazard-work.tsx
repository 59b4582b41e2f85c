import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import type { GridLine, GridLines } from '../../../../web/grid/grid-line.ts'
import { NONE_PICKED, type PickedRows } from '../../../../web/grid/picked-rows.ts'
import type { RowAction } from '../../../../web/grid/row-action.ts'
import type { UndoStack } from '../../../../web/undo/undo-stack.ts'
import { useUndoStack } from '../../../../web/undo/use-undo.ts'
import type { MatrixView } from '../../../living/living-contract.ts'
import type { FieldDraft, RecordDrafts } from '../../../records/web/record-drafts.ts'
import { sessionQuery } from '../../../records/web/space-queries.ts'
import { useRecordDrafts } from '../../../records/web/use-record-drafts.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { askedOf, hazardListSearchSchema, type HazardListSearch } from '../hazard-list-search.ts'
import { levelWords } from '../level-words.ts'
import type { HazardLog } from '../use-hazard-log.ts'
import { useBulkActs } from './bulk/use-bulk-acts.tsx'
import { hazardColumns } from './hazard-columns.tsx'
import { type BegunHazards, useBegunHazards } from './use-begun-hazards.ts'
import { useHazardLines } from './use-hazard-lines.ts'

const ROUTE = '/cases/$space/hazards'

/** How the log is come at. */
export interface LogReading {
  readonly log: HazardLog
  /** Told which places of the log are in view, and at which somebody works. */
  readonly onSee: (first: number, last: number, held: number | null) => void
  readonly onRead: (first: number, last: number) => Promise<HazardLog['at']>
}

/** The hazard log as somebody works in it, whether as a grid or as cards. */
export interface HazardWork {
  readonly columns: readonly GridColumn<HazardRow>[]
  readonly lines: GridLines<HazardRow>
  /** Told which lines are in view, and on which the cursor stands. */
  readonly see: (first: number, last: number, cursor: number) => void
  /** The lines from one to another, read first where they are not; none when they cannot be read, which is said. */
  readonly read: (first: number, last: number) => Promise<readonly GridLine<HazardRow>[]>
  /** The whole log, what is folded too. */
  readonly readAll: () => Promise<readonly HazardRow[]>
  readonly drafts: RecordDrafts
  readonly shown: readonly FieldDraft[]
  readonly stack: UndoStack
  readonly begun: BegunHazards
  readonly picked: PickedRows
  readonly onPick: (picked: PickedRows) => void
  readonly actions: readonly RowAction<HazardRow>[]
  /** The dialog of what is being done to many hazards. */
  readonly dialog: ReactNode
  readonly failure: Error | null
  readonly onFailure: (failure: Error | null) => void
  /** Changes how the log is narrowed or arranged. */
  readonly arrange: (part: Partial<HazardListSearch>) => void
}

/** What is written, chosen and not saved yet: the same however wide the window is. */
export function useHazardWork(space: string, matrix: MatrixView, { log, onSee, onRead }: LogReading): HazardWork {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const rater = useQuery(sessionQuery).data?.person ?? ''
  const { drafts, shown } = useRecordDrafts(space)
  const stack = useUndoStack(space)
  const [failure, setFailure] = useState<Error | null>(null)
  // What is chosen is let go when other hazards are shown, and stays chosen in whatever order and groups they stand.
  const { sort: _sort, group: _group, ...narrowed } = askedOf(search)
  const among = JSON.stringify(narrowed)
  const [chosen, setChosen] = useState({ among, picked: NONE_PICKED })
  const onPick = (picked: PickedRows) => setChosen({ among, picked })
  const cells = useMemo(() => ({ matrix, words: levelWords(matrix), rater }), [matrix, rater])
  const columns = useMemo(() => hazardColumns(cells), [cells])
  const bulk = useBulkActs({ space, stack, cells, columns, onRetired: () => onPick(NONE_PICKED) })
  const begun = useBegunHazards(space)
  const { lines, see, read, readAll } = useHazardLines({ log, search, cells, shown, begun: begun.begun, onSee, onRead })
  const orNone = async <T,>(reading: Promise<readonly T[]>): Promise<readonly T[]> => {
    try {
      return await reading
    } catch (error) {
      setFailure(asError(error))
      return []
    }
  }
  return {
    columns,
    lines,
    see,
    read: (first, last) => orNone(read(first, last)),
    readAll: () => orNone(readAll()),
    drafts,
    shown,
    stack,
    begun,
    picked: chosen.among === among ? chosen.picked : NONE_PICKED,
    onPick,
    actions: bulk.actions,
    dialog: bulk.dialog,
    failure: failure ?? begun.error,
    onFailure: setFailure,
    arrange: (part) =>
      void navigate({ search: (before) => hazardListSearchSchema.parse({ ...before, ...part }), replace: true }),
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
