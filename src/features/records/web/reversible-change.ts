import type { Fields } from '../../../domain/record/json.ts'
import { isAway } from '../../../web/forms/use-edit-queue.ts'
import type { BatchStep } from '../record-batch-contract.ts'
import { recordActions } from './record-actions.ts'

/** A record at the revision somebody has in front of them. */
interface Target {
  readonly kind: string
  readonly id: string
  readonly revision: number
}

/** What one record says before and after. */
export interface FieldsChange extends Target {
  readonly before: Fields
  readonly after: Fields
}

/** Something done to records that can be taken back and done again. */
export interface Reversible {
  readonly make: () => Promise<void>
  readonly takeBack: () => Promise<void>
}

/**
 * One step for each of many records, made, taken back and made again as one batch each. What somebody else did to one of
 * them meanwhile may refuse the whole batch; a batch whose answer was lost is asked for again under the same key.
 */
export function reversibleBatch<T extends Target>(
  space: string,
  targets: readonly T[],
  make: (target: T) => BatchStep,
  takeBack: (target: T) => BatchStep,
): Reversible {
  const revisions = new Map(targets.map(({ id, revision }) => [id, revision]))
  const keys = new Map<typeof make, string>()
  const put = async (stepOf: typeof make) => {
    const key = keys.get(stepOf) ?? crypto.randomUUID()
    keys.set(stepOf, key)
    try {
      const steps = targets.map((target) =>
        stepOf({ ...target, revision: revisions.get(target.id) ?? target.revision }),
      )
      const { records } = await recordActions.batch(space, steps, key)
      for (const { id, revision } of records) revisions.set(id, revision)
      keys.delete(stepOf)
    } catch (error) {
      if (!isAway(error)) keys.delete(stepOf)
      throw error
    }
  }
  return { make: () => put(make), takeBack: () => put(takeBack) }
}

/** Changes of many records: whoever wrote in the same fields meanwhile refuses the whole batch. */
export function reversibleChange(space: string, changes: readonly FieldsChange[]): Reversible {
  const put =
    (side: 'before' | 'after') =>
    ({ kind, id, revision, ...sides }: FieldsChange): BatchStep => ({
      do: 'change',
      kind,
      record: id,
      revision,
      fields: sides[side],
    })
  return reversibleBatch(space, changes, put('after'), put('before'))
}
