import { useQueryClient } from '@tanstack/react-query'
import type { Fields } from '../../../../domain/record/json.ts'
import type { BulkWay } from '../../../../web/grid/use-bulk-writes.ts'
import type { WritePlan } from '../../../../web/grid/write-plan.ts'
import type { UndoStack } from '../../../../web/undo/undo-stack.ts'
import type { RecordDrafts } from '../../../records/web/record-drafts.ts'
import { reversibleChange } from '../../../records/web/reversible-change.ts'
import { spaceKey } from '../../../records/web/space-queries.ts'
import { useUndoToast } from '../../../records/web/use-undo-toast.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { fieldsBetween } from './hazard-fields.ts'

interface Options {
  readonly space: string
  readonly drafts: RecordDrafts
  readonly stack: UndoStack
}

/** Writes into the log: one cell saves itself, many are one batch; each of both is taken back at once. */
export function useHazardWrites({ space, drafts, stack }: Options) {
  const client = useQueryClient()
  const offerUndo = useUndoToast(space)
  return {
    edit: (name: string, { changes }: WritePlan<HazardRow>) => {
      const sides = changes.map(({ before, after }) => ({ row: before, ...fieldsBetween(before, after) }))
      const put = (side: 'before' | 'after') => {
        for (const { row, ...fields } of sides) putFields(drafts, row, fields[side])
        return Promise.resolve()
      }
      void put('after')
      stack.record({ name, undo: () => put('before'), redo: () => put('after') })
    },
    write: async ({ cells, changes }: WritePlan<HazardRow>, way: BulkWay): Promise<string> => {
      const change = reversibleChange(
        space,
        changes.map(({ before, after }) => ({
          kind: 'hazard',
          id: before.id,
          revision: before.revision,
          ...fieldsBetween(before, after),
        })),
      )
      const shown = async (act: () => Promise<void>) => {
        await act()
        await client.invalidateQueries({ queryKey: spaceKey(space) })
      }
      await shown(change.make)
      const name = gridCellStrings.written[way](cells.filter(({ refusal }) => refusal === null).length)
      const offer: { dismiss?: () => void } = {}
      const takeBack = stack.record({
        name,
        undo: async () => {
          await shown(change.takeBack)
          offer.dismiss?.()
        },
        redo: () => shown(change.make),
      })
      offer.dismiss = offerUndo(name, takeBack)
      return `${name}.`
    },
  }
}

function putFields(drafts: RecordDrafts, { id, ref, revision }: HazardRow, fields: Fields): void {
  for (const [field, value] of Object.entries(fields)) {
    drafts.change({ kind: 'hazard', id, ref, revision }, field, value)
  }
}
