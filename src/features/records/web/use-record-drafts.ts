import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useEditQueue } from '../../../web/forms/use-edit-queue.ts'
import { ownerOf } from './kept-record-edits.ts'
import { recordActions, showStored } from './record-actions.ts'
import { RecordDrafts } from './record-drafts.ts'
import { keeperOf, refused } from './use-record-autosave.ts'

/** Drafts joined to a screen: sent in the order of all edits, kept over a reload, and sent before the screen is left. */
export function useRecordDrafts(space: string) {
  const client = useQueryClient()
  const queue = useEditQueue()
  const [drafts] = useState(
    () =>
      new RecordDrafts(
        async ({ kind, id }, field, value, revision, key) => {
          const target = { kind, id, revision }
          const saved = await queue.send(key, () =>
            recordActions.change(space, target, { [field]: value }, key).catch((error) => refused(client, error)),
          )
          showStored(client, space, [saved])
          return saved.revision
        },
        // What waits from before is sent by the case itself, in its order.
        (target, field) => ({ ...keeperOf(client, ownerOf(space, target, field), (value) => value), kept: undefined }),
      ),
  )
  const shown = useSyncExternalStore(drafts.subscribe, drafts.read)
  const isUnsaved = shown.some(({ draft }) => draft !== null && draft.acknowledged === null)
  useEffect(() => (isUnsaved ? queue.onRetry(drafts.flush) : undefined), [isUnsaved, queue, drafts])
  useEffect(() => drafts.flush, [drafts])
  return { drafts, shown }
}
