import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { THIS_TAB } from '../../../web/forms/this-tab.ts'
import { isAway, keptEditsOf, useEditQueue, useServerAway } from '../../../web/forms/use-edit-queue.ts'
import type { BatchStep } from '../record-batch-contract.ts'
import type { BatchAnswer } from '../records-contract.ts'
import { NOT_STORED, recordEdits, stepsOwner, type RecordEdit } from './kept-record-edits.ts'
import { recordActions } from './record-actions.ts'
import { readSpaceAnew, sessionQuery } from './space-queries.ts'
import { refused } from './use-record-autosave.ts'

/** What is done at once: its steps, all or none of them, and what they do in words. */
export interface SaidSteps {
  readonly said: string
  readonly steps: readonly BatchStep[]
}

/** Keeps what a person did in this browser until the server has acknowledged it. */
function useKept() {
  return keptEditsOf(useQuery(sessionQuery).data?.personId ?? '')
}

/**
 * Does something to the records of a space, behind every edit made before it. While the server is away it waits like
 * those, also over a reload, and the answer is null. What is done with the answer is done before the screen is read anew:
 * whoever asked may be gone by then.
 */
export function useSpaceSteps<Input>(
  space: string,
  stepsOf: (input: Input) => SaidSteps,
  done: (answer: BatchAnswer | null, input: Input) => void = () => {},
) {
  const client = useQueryClient()
  const queue = useEditQueue()
  const kept = useKept()
  return useMutation({
    mutationFn: async (input: Input) => {
      const { said, steps } = stepsOf(input)
      const key = crypto.randomUUID()
      kept.keep({ key, owner: stepsOwner(space, key), tab: THIS_TAB, revision: NOT_STORED, value: said, body: steps })
      try {
        const answer = await queue.send(key, () =>
          recordActions.batch(space, steps, key).catch((error) => refused(client, error)),
        )
        kept.forget(key)
        done(answer, input)
        return answer
      } catch (error) {
        if (isAway(error)) {
          done(null, input)
          return null
        }
        // What is refused while its screen is open is told there, with what was written.
        kept.forget(key)
        throw error
      }
    },
    onSuccess: (answer) => (answer === null ? undefined : readSpaceAnew(client, space)),
  })
}

/** What was done in this tab and waits because the server is away. */
export function useWaitingSteps(space: string): readonly RecordEdit[] {
  const kept = useKept()
  const all = useSyncExternalStore(kept.subscribe, kept.all)
  const isStopped = useServerAway()
  return useMemo(() => {
    if (!isStopped) return []
    const mine = all.filter(({ tab }) => tab === THIS_TAB)
    return recordEdits(space, mine).filter(({ taken }) => taken !== null)
  }, [all, isStopped, space])
}
