import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { eventStream, type StreamMessage } from '../../platform/http/event-stream.ts'
import type { RecordsFeed } from './records-feed-queries.ts'
import { inSpaceSchema } from './records-requests-contract.ts'

/** The live stream of a space's events; a client that comes back says with `Last-Event-ID` where it was. */
export function recordsFeedEndpoints(feed: RecordsFeed): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/events',
      name: 'followSpace',
      summary: 'Server-sent events of a space, numbered by its sequence.',
      tag: 'Records',
      params: inSpaceSchema,
      gives: 'text/event-stream',
      headers: ['Last-Event-ID'],
      answer: async ({ authority, params, request, stillSignedIn }) => {
        const head = await feed.head(authority, params.space)
        if (isRefusal(head)) return head
        const last = lastSeen(request)
        if (isRefusal(last)) return last
        // Whoever is ahead saw what a restored backup no longer has: from now on they hear what happens.
        const after = Math.min(last ?? head, head)
        return eventStream(request, async function* messages(signal): AsyncGenerator<readonly StreamMessage[]> {
          for await (const { events, present } of feed.follow(authority, params.space, after, signal)) {
            if (!(await stillSignedIn())) return
            const told = events.map((event) => ({ id: String(event.sequence), data: JSON.stringify(event) }))
            yield present === null ? told : [...told, { event: 'presence', data: JSON.stringify({ present }) }]
          }
        })
      },
    }),
  ]
}

/** The last event that the client received, null where it begins. */
function lastSeen(request: Request): number | null | Refusal {
  const said = request.headers.get('last-event-id')
  if (said === null) return null
  if (/^\d{1,15}$/.test(said)) return Number(said)
  return refuse(
    'INVALID_REQUEST',
    'The header Last-Event-ID names no event.',
    'Send the id of an event, or leave it out.',
  )
}
