import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { goneTabs, THIS_TAB } from '../../../web/forms/this-tab.ts'
import { isAway, keptEditsOf, useEditQueue, useServerAway } from '../../../web/forms/use-edit-queue.ts'
import type { BatchAnswer, RecordView } from '../records-contract.ts'
import { NOT_STORED, type RecordEdit, recordEdits } from './kept-record-edits.ts'
import { recordActions, showStored } from './record-actions.ts'
import { sessionQuery } from './space-queries.ts'

/** What waits to be sent, and what the server refused and a person must look at. */
export interface Unsent {
  readonly waiting: readonly RecordEdit[]
  readonly refused: readonly (RecordEdit & { readonly why: string })[]
  /** Gives up what was refused. */
  readonly giveUp: (key: string) => void
}

/** Sends what waits from before, in the order in which it was written, whenever the server may be back. */
export function useUnsent(space: string): Unsent {
  const client = useQueryClient()
  const queue = useEditQueue()
  const { data: session } = useQuery(sessionQuery)
  const person = session?.personId ?? ''
  const kept = keptEditsOf(person)
  const all = useSyncExternalStore(kept.subscribe, kept.all)
  const isStopped = useServerAway()
  const [refusals, setRefusals] = useState<{ readonly [key: string]: string }>({})

  useEffect(() => {
    const send = async (edit: RecordEdit) => {
      try {
        const saved = await queue.send(edit.key, () => stored(edit))
        kept.forget(edit.key)
        showStored(client, edit.space, 'records' in saved ? saved.records : [saved])
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        if (!isAway(error)) setRefusals((before) => ({ ...before, [edit.key]: why }))
      }
    }
    const sendAll = () => {
      const mine = kept.all().filter(({ tab }) => tab === THIS_TAB)
      for (const edit of recordEdits(space, mine)) void send(edit)
    }
    const callOff = queue.onRetry(sendAll)
    const begin = async () => {
      kept.adopt(THIS_TAB, await goneTabs())
      sendAll()
    }
    void begin()
    window.addEventListener('online', queue.retry)
    return () => {
      callOff()
      window.removeEventListener('online', queue.retry)
    }
  }, [client, queue, kept, space])

  const ours = recordEdits(
    space,
    all.filter(({ tab }) => tab === THIS_TAB),
  )
  const refused = ours.flatMap((edit) => {
    const why = refusals[edit.key]
    return why === undefined ? [] : [{ ...edit, why }]
  })
  const waiting = isStopped ? ours.filter(({ key }) => refusals[key] === undefined) : []
  return { waiting, refused, giveUp: (key) => kept.forget(key) }
}

function stored({ space, kind, id, revision, fields, key, taken }: RecordEdit): Promise<RecordView | BatchAnswer> {
  if (taken !== null) return recordActions.batch(space, taken.steps, key)
  if (revision === NOT_STORED) return recordActions.create(space, kind, fields, id, key)
  return recordActions.change(space, { kind, id, revision }, fields, key)
}
