import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Fields } from '../../../../domain/record/json.ts'
import { THIS_TAB } from '../../../../web/forms/this-tab.ts'
import { isAway, keptEditsOf, useEditQueue } from '../../../../web/forms/use-edit-queue.ts'
import { NOT_STORED, ownerOf } from '../../../records/web/kept-record-edits.ts'
import { recordActions } from '../../../records/web/record-actions.ts'
import { readSpaceAnew, sessionQuery } from '../../../records/web/space-queries.ts'
import { refused } from '../../../records/web/use-record-autosave.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'

interface Begun {
  readonly key: string
  readonly row: HazardRow
}

/** Hazards of which the log does not know yet. */
export interface BegunHazards {
  /** The newest last; each until the log has been read with it. */
  readonly begun: readonly HazardRow[]
  readonly error: Error | null
  /** Stores a new hazard; what is written into it before the answer follows it. */
  readonly begin: (row: HazardRow, fields: Fields) => Promise<void>
}

/** Hazards begun in the grid: shown at once, and kept like every other edit while the server is away. */
export function useBegunHazards(space: string): BegunHazards {
  const client = useQueryClient()
  const queue = useEditQueue()
  const kept = keptEditsOf(useQuery(sessionQuery).data?.personId ?? '')
  const waiting = useSyncExternalStore(kept.subscribe, kept.all)
  const [all, setAll] = useState<readonly Begun[]>([])
  const [error, setError] = useState<Error | null>(null)
  const stored = all.filter(({ key }) => waiting.every((edit) => edit.key !== key))
  const storedKeys = stored.map(({ key }) => key).join()

  useEffect(() => {
    if (storedKeys === '') return
    const keys = storedKeys.split(',')
    const settle = async () => {
      await readSpaceAnew(client, space)
      setAll((before) => before.filter(({ key }) => !keys.includes(key)))
    }
    void settle()
  }, [client, space, storedKeys])

  return {
    begun: all.map(({ row }) => row),
    error,
    begin: async (row, fields) => {
      const key = crypto.randomUUID()
      const owner = ownerOf(space, { kind: 'hazard', id: row.id, ref: '' }, '')
      kept.keep({ owner, tab: THIS_TAB, revision: NOT_STORED, key, value: fields, body: fields })
      setAll((before) => [...before, { key, row }])
      setError(null)
      try {
        await queue.send(key, () =>
          recordActions.create(space, 'hazard', fields, row.id, key).catch((failure) => refused(client, failure)),
        )
        kept.forget(key)
      } catch (failure) {
        if (!isAway(failure)) setError(failure instanceof Error ? failure : new Error(String(failure)))
      }
    },
  }
}
