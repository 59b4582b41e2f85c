import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { recordActions } from '../../records/web/record-actions.ts'
import type { batchAnswerSchema, BatchStep } from '../../records/records-contract.ts'
import { spaceKey } from '../../records/web/space-queries.ts'
import { argumentStrings } from './argument-strings.ts'

/** A write of the argument: its steps, what to say once the server has them, and how to take it back. */
export interface ArgumentWrite {
  readonly steps: readonly BatchStep[]
  readonly said: (answer: BatchAnswer) => string
  readonly after?: (answer: BatchAnswer) => void
  readonly undo: (answer: BatchAnswer) => readonly BatchStep[]
}
type BatchAnswer = z.infer<typeof batchAnswerSchema>

/** The last thing that was done, and the steps that take it back. */
interface Done {
  readonly said: string
  readonly undo: readonly BatchStep[]
}

/** Writes to the argument one after the other, each of which can be taken back while it is the last. */
export function useArgumentWrites(space: string) {
  const client = useQueryClient()
  const [done, setDone] = useState<Done | null>(null)
  const mutation = useMutation({
    mutationFn: async (write: ArgumentWrite) => ({ write, answer: await recordActions.batch(space, write.steps) }),
    onSuccess: async ({ write, answer }) => {
      setDone({ said: write.said(answer), undo: write.undo(answer) })
      await client.invalidateQueries({ queryKey: spaceKey(space) })
      write.after?.(answer)
    },
  })
  const undo = () => {
    if (done === null) return
    mutation.mutate({ steps: done.undo, said: () => argumentStrings.undone, undo: () => [] })
  }
  return { write: mutation.mutate, pending: mutation.isPending, error: mutation.error, done, undo }
}
export type ArgumentWrites = ReturnType<typeof useArgumentWrites>

/** Takes back what a batch made: its links end and its records retire. */
export function takeBack({ records, links }: BatchAnswer): readonly BatchStep[] {
  return [
    ...links.map(({ id }): BatchStep => ({ do: 'end-link', link: id, reason: argumentStrings.undo })),
    ...records.map(({ id, revision }): BatchStep => ({
      do: 'retire',
      record: id,
      revision,
      reason: argumentStrings.undo,
    })),
  ]
}
