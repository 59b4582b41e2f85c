import { spaceEventSchema, type SpaceEvent } from '../../src/features/records/records-contract.ts'
import { presenceSchema, type Present } from '../../src/features/presence/presence-contract.ts'
import type { ApiClient } from './api-client.ts'

/** The live stream of a case, read event by event. */
export interface EventStream {
  /** The next events, as many as asked for; fewer when the stream ends before. */
  take(count: number): Promise<readonly SpaceEvent[]>
  /** Reads on to the end of the stream. */
  ended(): Promise<void>
  close(): Promise<void>
}

/** Opens the stream, from where `lastEventId` was. */
export async function openEvents(client: ApiClient, path: string, lastEventId?: number): Promise<EventStream> {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }
  const response = await client.send('GET', path, { headers })
  if (!response.ok || response.body === null) throw new Error(`${path} does not stream: ${response.status}`)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const waiting: SpaceEvent[] = []
  let text = ''

  const readOn = async (): Promise<boolean> => {
    const { done, value } = await reader.read()
    if (done) return false
    const messages = (text + decoder.decode(value, { stream: true })).split('\n\n')
    text = messages.pop() ?? ''
    waiting.push(...messages.filter((message) => message.startsWith('id:')).map(eventIn))
    return true
  }

  // The stream says at once that it is open; what happens from then on is in it.
  await readOn()
  return {
    take: async (count) => {
      while (waiting.length < count && (await readOn()));
      return waiting.splice(0, count)
    },
    ended: async () => {
      while (await readOn());
    },
    close: () => reader.cancel(),
  }
}

/** One message, whose id must be the sequence of its event. */
function eventIn(message: string): SpaceEvent {
  const [id = '', data = ''] = message.split('\n')
  const event = spaceEventSchema.parse(JSON.parse(data.replace(/^data: /, '')))
  if (id !== `id: ${event.sequence}`) throw new Error(`The event ${event.sequence} has the "${id}".`)
  return event
}

/** Who is in a case, as its stream tells it whenever that changes. */
export async function presentOnStream(
  client: ApiClient,
  path: string,
): Promise<{ next(): Promise<readonly Present[]>; close(): Promise<void> }> {
  const response = await client.send('GET', path)
  if (!response.ok || response.body === null) throw new Error(`${path} does not stream: ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<readonly Present[]> => {
    for (;;) {
      const [message, ...rest] = text.split('\n\n')
      if (message !== undefined && rest.length > 0) {
        text = rest.join('\n\n')
        const told = /^event: presence\ndata: (.*)$/.exec(message)?.[1]
        if (told !== undefined) return presenceSchema.parse(JSON.parse(told)).present
        continue
      }
      const { done, value } = await reader.read()
      if (done) throw new Error('The stream ended.')
      text += value
    }
  }
  return { next, close: () => reader.cancel() }
}
