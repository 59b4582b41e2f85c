import { useQueryClient } from '@tanstack/react-query'
import { useToastShelf } from '../../../web/toasts/use-toasts.ts'
import { readSpaceAnew } from './space-queries.ts'

/** Tells what was done to a space and offers to take it back; what is shown is read anew when it was. */
export function useUndoToast(
  space: string,
): (text: string, undo: () => Promise<unknown>, about?: string) => () => void {
  const shelf = useToastShelf()
  const client = useQueryClient()
  return (text, undo, about) =>
    shelf.tell(
      text,
      async () => {
        await undo()
        await readSpaceAnew(client, space)
      },
      about,
    )
}
