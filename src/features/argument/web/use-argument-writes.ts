import { useQueryClient } from '@tanstack/react-query'
import { recordActions } from '../../records/web/record-actions.ts'
import type { BatchStep } from '../../records/record-batch-contract.ts'
import type { BatchAnswer } from '../../records/records-contract.ts'
import { readSpaceAnew } from '../../records/web/space-queries.ts'
import { type SaidSteps, useSpaceSteps } from '../../records/web/use-space-steps.ts'
import { useUndoToast } from '../../records/web/use-undo-toast.ts'
import { askedFor } from './module-steps.ts'
import { argumentStrings } from './argument-strings.ts'

/** A write of the argument: what it does in words and its steps, what to say once the server has them, and the way back. */
export interface ArgumentWrite {
  readonly does: SaidSteps
  readonly told: (answer: BatchAnswer) => string
  /** Once it is there to be seen; null when it waits because the server is away. */
  readonly after?: (answer: BatchAnswer | null) => void
  readonly undo: (answer: BatchAnswer) => readonly BatchStep[]
}

/**
 * Writes to the argument, behind every edit made before; each waits while the server is away, and can be taken back
 * while its toast is there.
 */
export function useArgumentWrites(space: string) {
  const client = useQueryClient()
  const offerUndo = useUndoToast(space)
  const steps = useSpaceSteps(
    space,
    ({ does }: ArgumentWrite) => does,
    (answer, { does, told, undo }) => {
      if (answer !== null) offerUndo(told(answer), () => recordActions.batch(space, undo(askedFor(does.steps, answer))))
    },
  )
  const write = (one: ArgumentWrite) =>
    steps.mutate(one, {
      onSuccess: (answer) => one.after?.(answer),
      // Whatever overtook the write is what has to be seen now.
      onError: () => void readSpaceAnew(client, space),
    })
  return { write, pending: steps.isPending, error: steps.error }
}
export type ArgumentWrites = ReturnType<typeof useArgumentWrites>

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
