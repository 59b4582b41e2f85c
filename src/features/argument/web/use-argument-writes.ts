import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { recordActions } from '../../records/web/record-actions.ts'
import type { batchAnswerSchema, BatchStep } from '../../records/records-contract.ts'
import { spaceKey } from '../../records/web/space-queries.ts'
import { useUndoToast } from '../../records/web/use-undo-toast.ts'
import { argumentStrings } from './argument-strings.ts'

/** A write of the argument: its steps, what to say once the server has them, and how to take it back. */
export interface ArgumentWrite {
  readonly steps: readonly BatchStep[]
  /** The sequence they were planned at, where they may not be taken after somebody else's of their kind. */
  readonly plannedAt?: number
  readonly said: (answer: BatchAnswer) => string
  readonly after?: (answer: BatchAnswer) => void
  readonly undo: (answer: BatchAnswer) => readonly BatchStep[]
}
type BatchAnswer = z.infer<typeof batchAnswerSchema>

/** Writes to the argument one after the other; each can be taken back while its toast is there. */
export function useArgumentWrites(space: string) {
  const client = useQueryClient()
  const offerUndo = useUndoToast(space)
  const mutation = useMutation({
    mutationFn: async (write: ArgumentWrite) => ({ write, answer: await send(space, write) }),
    // Whatever overtook the write is what has to be seen now.
    onError: () => client.invalidateQueries({ queryKey: spaceKey(space) }),
    onSuccess: async ({ write, answer }) => {
      offerUndo(write.said(answer), () => recordActions.batch(space, write.undo(answer)))
      await client.invalidateQueries({ queryKey: spaceKey(space) })
      write.after?.(answer)
    },
  })
  return { write: mutation.mutate, pending: mutation.isPending, error: mutation.error }
}
export type ArgumentWrites = ReturnType<typeof useArgumentWrites>

function send(space: string, { steps, plannedAt }: ArgumentWrite): Promise<BatchAnswer> {
  return plannedAt === undefined
    ? recordActions.batch(space, steps)
    : recordActions.batchPlanned(space, steps, plannedAt)
}

/** Takes back what a batch did: its links end, its records retire, and the links that it ended are made again. */
export function takeBack({ records, links }: BatchAnswer): readonly BatchStep[] {
  const made = links.filter(({ ended }) => ended === null)
  const ended = links.filter((link) => link.ended !== null)
  return [
    ...made.map(({ id }): BatchStep => ({ do: 'end-link', link: id, reason: argumentStrings.undo })),
    ...ended.map(({ role, from, to }): BatchStep => ({ do: 'link', role, from, to })),
    ...records.map(({ id, revision }): BatchStep => ({
      do: 'retire',
      record: id,
      revision,
      reason: argumentStrings.undo,
    })),
  ]
}
