import { useQueryClient } from '@tanstack/react-query'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { readSpaceAnew } from '../../records/web/space-queries.ts'
import { useUndoToast } from '../../records/web/use-undo-toast.ts'
import type { StandardArgument } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import { takeBack } from './use-argument-writes.ts'

/**
 * Adds what the standard argument lacks. It is planned from what the server has, so it never waits: a plan that somebody
 * else's elements have overtaken is refused, and what overtook it is shown.
 */
export function useGenerate(space: string, done: () => void) {
  const client = useQueryClient()
  const offerUndo = useUndoToast(space)
  const plan = useSpaceWrite(space, async ({ steps, sequence }: StandardArgument) => {
    const answer = await recordActions.batchPlanned(space, steps, sequence)
    const undo = () => recordActions.batch(space, takeBack(answer))
    offerUndo(argumentStrings.generated(answer.records.length), undo)
  })
  const mutate = (planned: StandardArgument) =>
    plan.mutate(planned, { onSuccess: done, onError: () => void readSpaceAnew(client, space) })
  return { mutate, isPending: plan.isPending, error: plan.error }
}
