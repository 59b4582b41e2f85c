import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Json } from '../../../domain/record/json.ts'
import { ApiProblem } from '../../../web/api/api-problem.ts'
import { type Autosave, useAutosave } from '../../../web/forms/use-autosave.ts'
import type { Keeper } from '../../../web/forms/autosaver.ts'
import { THIS_TAB } from '../../../web/forms/this-tab.ts'
import { keptEditsOf, useEditQueue } from '../../../web/forms/use-edit-queue.ts'
import type { RecordView } from '../records-contract.ts'
import { type Clash, clashIn } from './clash.ts'
import { ownerOf } from './kept-record-edits.ts'
import { recordActions, showStored } from './record-actions.ts'
import { readSpaceAnew, sessionQuery } from './space-queries.ts'
import { useSpace } from './use-space.ts'

interface Options<V> {
  readonly record: RecordView
  readonly field: string
  readonly stored: V
  readonly toJson: (value: V) => Json
  readonly same: (a: V, b: V) => boolean
}

export interface FieldAutosave<V> extends Autosave<V> {
  /** Both versions are kept until the person chooses. */
  readonly clash:
    | (Clash & { readonly keepMine: () => void; readonly takeTheirs: () => void; readonly keepBoth: (both: V) => void })
    | null
}

/** Autosave of one field of one record: what is not saved waits over a reload, and a clash shows both versions. */
export function useRecordAutosave<V>({ record, field, stored, toJson, same }: Options<V>): FieldAutosave<V> {
  const space = useSpace()
  const client = useQueryClient()
  const queue = useEditQueue()
  const autosave = useAutosave<V>({
    stored,
    revision: record.revision,
    same,
    keeper: keeperOf(client, ownerOf(space, record, field), toJson),
    save: async (value, revision, key) => {
      const target = { kind: record.kind, id: record.id, revision }
      const saved = await queue.send(key, () =>
        recordActions.change(space, target, { [field]: toJson(value) }, key).catch((error) => refused(client, error)),
      )
      showStored(client, space, [saved])
      return saved.revision
    },
  })
  const clash = clashIn(autosave.error, field)
  if (clash === null) return { ...autosave, clash: null }
  return {
    ...autosave,
    clash: {
      ...clash,
      keepMine: () => autosave.keepMine(clash.revision),
      keepBoth: (both) => autosave.join(both, clash.revision),
      takeTheirs: () => {
        autosave.takeStored()
        void readSpaceAnew(client, space)
      },
    },
  }
}

/** Whoever is not signed in any more is asked to sign in where they are; what they wrote waits. */
export function refused(client: QueryClient, error: unknown): never {
  const isOut = error instanceof ApiProblem && error.code === 'NOT_SIGNED_IN'
  if (isOut) void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  throw error
}

/** Keeps the edits of one owner in this browser until the server has acknowledged them. */
export function keeperOf<V>(client: QueryClient, owner: string, toJson: (value: V) => Json): Keeper<V> {
  const edits = keptEditsOf(client.getQueryData(sessionQuery.queryKey)?.personId ?? '')
  const kept = edits.of(owner, THIS_TAB)
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this field kept it itself
    kept: kept === undefined ? undefined : { ...kept, value: kept.value as V },
    keep: ({ value, revision, key }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a field shows is text or plain data
      edits.keep({ owner, tab: THIS_TAB, revision, key, value: value as Json, body: toJson(value) })
    },
    forget: (key) => edits.forget(key),
  }
}
