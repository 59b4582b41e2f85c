import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Present, presenceSchema } from '../../presence/presence-contract.ts'
import { isKnownTo } from './known-sequence.ts'
import { spaceKey, spacePath } from './space-queries.ts'

/** Several changes of one moment are read together. */
const GATHER = 200
const RETRY = 5_000
/** Nothing that was read knows of it. */
const EVERYTHING = Number.POSITIVE_INFINITY

/**
 * Follows the changes of a space: whatever anybody stores makes what is shown of it stale. The browser reconnects by
 * itself and names the last change it saw; when it has given up, the stream is opened again. The same stream tells who is
 * there.
 */
export function useSpaceEvents(space: string, onPresent: (present: readonly Present[]) => void): void {
  const client = useQueryClient()
  useEffect(() => {
    let source: EventSource | null = null
    let gather: number | undefined
    let retry: number | undefined
    let latest = 0
    const readAnew = (sequence: number) => {
      latest = Math.max(latest, sequence)
      window.clearTimeout(gather)
      gather = window.setTimeout(() => {
        const told = latest
        latest = 0
        // What was read after one's own write knows of it already.
        const predicate = ({ state }: { state: { data: unknown } }) => !isKnownTo(state.data, told)
        void client.invalidateQueries({ queryKey: spaceKey(space), predicate })
      }, GATHER)
    }
    const open = () => {
      source = new EventSource(spacePath(space, '/events'))
      source.addEventListener('message', ({ lastEventId }) => readAnew(Number(lastEventId) || EVERYTHING))
      source.addEventListener('presence', ({ data }) =>
        onPresent(presenceSchema.parse(JSON.parse(String(data))).present),
      )
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return
        retry = window.setTimeout(() => {
          open()
          readAnew(EVERYTHING)
        }, RETRY)
      })
    }
    open()
    return () => {
      window.clearTimeout(gather)
      window.clearTimeout(retry)
      source?.close()
    }
  }, [client, space, onPresent])
}
