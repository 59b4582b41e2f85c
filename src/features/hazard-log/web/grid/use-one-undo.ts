import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { UndoStack } from '../../../../web/undo/undo-stack.ts'
import type { Reversible } from '../../../records/web/reversible-change.ts'
import { readSpaceAnew } from '../../../records/web/space-queries.ts'
import { useUndoToast } from '../../../records/web/use-undo-toast.ts'

/** Does something to many hazards at once, shows it, and takes all of it back as one: by key, and by the toast. */
export function useOneUndo(space: string, stack: UndoStack): (name: string, change: Reversible) => Promise<void> {
  const client = useQueryClient()
  const offerUndo = useUndoToast(space)
  return useCallback(
    async (name, change) => {
      const read = () => readSpaceAnew(client, space)
      const shown = async (act: () => Promise<void>) => {
        await act()
        await read()
      }
      await change.make()
      // From the moment it can be seen it can be taken back.
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
      await read()
    },
    [client, offerUndo, space, stack],
  )
}
