import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { recordActions, showStored } from './record-actions.ts'
import { RecordDrafts } from './record-drafts.ts'
import { spaceKey } from './space-queries.ts'

/** Drafts joined to a screen: sent again when the network is back, and before the screen is left. */
export function useRecordDrafts(space: string) {
  const client = useQueryClient()
  const [drafts] = useState(
    () =>
      new RecordDrafts(async ({ kind, id }, field, value, revision) => {
        const saved = await recordActions.change(space, { kind, id, revision }, { [field]: value })
        showStored(client, space, saved)
        void client.invalidateQueries({ queryKey: spaceKey(space) })
        return saved.revision
      }),
  )
  const shown = useSyncExternalStore(drafts.subscribe, drafts.read)
  const isUnsaved = shown.some(({ draft }) => draft !== null && draft.acknowledged === null)
  useEffect(() => {
    if (!isUnsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', drafts.flush)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', drafts.flush)
    }
  }, [isUnsaved, drafts])
  useEffect(() => drafts.flush, [drafts])
  return { drafts, shown }
}
