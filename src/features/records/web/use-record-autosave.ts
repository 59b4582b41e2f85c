import { useQueryClient } from '@tanstack/react-query'
import type { Json } from '../../../domain/record/json.ts'
import { type Autosave, useAutosave } from '../../../web/forms/use-autosave.ts'
import type { RecordView } from '../records-contract.ts'
import { type Clash, clashIn } from './clash.ts'
import { recordActions, showStored } from './record-actions.ts'
import { spaceKey } from './space-queries.ts'
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
  readonly clash: (Clash & { readonly keepMine: () => void; readonly takeTheirs: () => void }) | null
}

/** Autosave of one field of one record, with the clash it may meet. */
export function useRecordAutosave<V>({ record, field, stored, toJson, same }: Options<V>): FieldAutosave<V> {
  const space = useSpace()
  const client = useQueryClient()
  const autosave = useAutosave<V>({
    stored,
    revision: record.revision,
    same,
    save: async (value, revision) => {
      const saved = await recordActions.change(
        space,
        { kind: record.kind, id: record.id, revision },
        { [field]: toJson(value) },
      )
      showStored(client, space, saved)
      void client.invalidateQueries({ queryKey: spaceKey(space) })
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
      takeTheirs: () => {
        autosave.takeStored()
        void client.invalidateQueries({ queryKey: spaceKey(space) })
      },
    },
  }
}
