import { useQueryClient } from '@tanstack/react-query'
import type { Fields } from '../../../../domain/record/json.ts'
import type { BulkWay } from '../../../../web/grid/use-bulk-writes.ts'
import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import type { WritePlan } from '../../../../web/grid/write-plan.ts'
import type { UndoStack } from '../../../../web/undo/undo-stack.ts'
import type { RecordDrafts } from '../../../records/web/record-drafts.ts'
import { recordActions } from '../../../records/web/record-actions.ts'
import { recordQuery } from '../../../records/web/record-queries.ts'
import { readSpaceAnew } from '../../../records/web/space-queries.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { blankRow } from './blank-row.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { fieldsBetween } from './hazard-fields.ts'
import { reversiblePaste } from './reversible-paste.ts'
import { useOneUndo } from './use-one-undo.ts'

interface Options {
  readonly space: string
  readonly drafts: RecordDrafts
  readonly stack: UndoStack
  readonly begin: (row: HazardRow, fields: Fields) => Promise<void>
}

/** Writes into the log: one cell saves itself, many are one batch; each of both is taken back at once. */
export function useHazardWrites({ space, drafts, stack, begin }: Options) {
  const client = useQueryClient()
  const atOnce = useOneUndo(space, stack)
  /** Takes a hazard out of the case again, or brings it back, at whichever revision it has become. */
  const turn = async (id: string, how: 'retire' | 'restore') => {
    const { record } = await client.fetchQuery({ ...recordQuery(space, 'hazard', id), staleTime: 0 })
    await recordActions[how](space, record, gridCellStrings.takenBack)
    await readSpaceAnew(client, space)
  }
  return {
    /** Begins a hazard by its name; answers why it cannot be called so, or null. */
    add: (columns: readonly GridColumn<HazardRow>[], text: string): string | null => {
      const before = blankRow(crypto.randomUUID())
      const written = columns.find(({ id }) => id === 'name')?.write?.(before, text) ?? { row: before }
      if ('refusal' in written) return written.refusal
      const { row } = written
      void begin(row, fieldsBetween(before, row).after)
      stack.record({
        name: gridCellStrings.added(row.name),
        undo: () => turn(row.id, 'retire'),
        redo: () => turn(row.id, 'restore'),
      })
      return null
    },
    edit: (name: string, { changes }: WritePlan<HazardRow>) => {
      const sides = changes.map(({ before, after }) => ({ row: before, ...fieldsBetween(before, after) }))
      const put = (side: 'before' | 'after') => {
        for (const { row, ...fields } of sides) putFields(drafts, row, fields[side])
        return Promise.resolve()
      }
      void put('after')
      stack.record({ name, undo: () => put('before'), redo: () => put('after') })
    },
    write: async ({ cells, changes, made }: WritePlan<HazardRow>, way: BulkWay): Promise<string> => {
      const name = gridCellStrings.written[way](cells.filter(({ refusal }) => refusal === null).length, made.length)
      await atOnce(name, reversiblePaste(space, changes, made))
      return `${name}.`
    },
  }
}

function putFields(drafts: RecordDrafts, { id, ref, revision }: HazardRow, fields: Fields): void {
  for (const [field, value] of Object.entries(fields)) {
    drafts.change({ kind: 'hazard', id, ref, revision }, field, value)
  }
}
