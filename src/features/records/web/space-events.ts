import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Present, presenceSchema } from '../../presence/presence-contract.ts'
import { isKnownTo } from './known-sequence.ts'
import { PacedReading } from './paced-reading.ts'
import { spaceKey, spacePath } from './space-queries.ts'

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
    let retry: number | undefined
    const reading = new PacedReading({
      // What was read after one's own write knows of it already.
      read: (latest) =>
        client.invalidateQueries({
          queryKey: spaceKey(space),
          predicate: ({ state }) => !isKnownTo(state.data, latest),
        }),
      now: () => performance.now(),
      after: (wait, act) => {
        const timer = window.setTimeout(act, wait)
        return () => window.clearTimeout(timer)
      },
    })
    const open = () => {
      source = new EventSource(spacePath(space, '/events'))
      source.addEventListener('message', ({ lastEventId }) => reading.changed(Number(lastEventId) || EVERYTHING))
      source.addEventListener('presence', ({ data }) =>
        onPresent(presenceSchema.parse(JSON.parse(String(data))).present),
      )
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return
        retry = window.setTimeout(() => {
          open()
          reading.changed(EVERYTHING)
        }, RETRY)
      })
    }
    open()
    return () => {
      reading.end()
      window.clearTimeout(retry)
      source?.close()
    }
  }, [client, space, onPresent])
}
