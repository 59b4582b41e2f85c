import type { Fields } from '../../../domain/record/json.ts'
import { recordActions } from './record-actions.ts'

/** What one record says before and after. */
export interface FieldsChange {
  readonly kind: string
  readonly id: string
  readonly revision: number
  readonly before: Fields
  readonly after: Fields
}

/**
 * Changes of many records that are made, taken back and made again as one batch each; what somebody else wrote in the
 * same fields meanwhile refuses the whole batch.
 */
export function reversibleChange(space: string, changes: readonly FieldsChange[]) {
  const revisions = new Map(changes.map(({ id, revision }) => [id, revision]))
  const put = async (side: 'before' | 'after') => {
    const { records } = await recordActions.batch(
      space,
      changes.map(({ kind, id, revision, ...sides }) => ({
        do: 'change',
        kind,
        record: id,
        revision: revisions.get(id) ?? revision,
        fields: sides[side],
      })),
    )
    for (const { id, revision } of records) revisions.set(id, revision)
  }
  return { make: () => put('after'), takeBack: () => put('before') }
}
