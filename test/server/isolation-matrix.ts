import { row } from '../../src/platform/database/statements.ts'
import type { Database } from '../../src/platform/database/transaction.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import type { ApiClient } from './api-client.ts'
import type { StatementWatch, WorkDone } from './statement-watch.ts'
import { operationsOn, outcomeOf, TARGET_NAMES, type Operation, type Outcome, type Targets } from './operations.ts'

/** One cell: an operation of theirs in which one id is ours, beside the same with an id that nobody has. */
export interface Cell {
  readonly operation: string
  readonly position: keyof Targets
  readonly aimed: Operation
  readonly twin: Operation
  /** What stands where in the answers for the two ids. */
  readonly ids: readonly [ours: string, nobodys: string]
}

/** Every operation × every position of an id in it, aimed from their organisation at ours. */
export function cellsOf(ours: Targets, theirs: Targets): readonly Cell[] {
  return TARGET_NAMES.flatMap((position) => {
    const unknown = newId()
    const aimed = operationsOn({ ...theirs, [position]: ours[position] })
    const twins = operationsOn({ ...theirs, [position]: unknown })
    return aimed.flatMap((operation, index): Cell[] => {
      const twin = twins[index]
      if (twin === undefined || !names(operation, ours[position])) return []
      return [{ operation: operation.name, position, aimed: operation, twin, ids: [ours[position], unknown] }]
    })
  })
}

/** What of an answer could tell that an id is somebody's: everything that can be seen from outside. */
export interface Seen extends Outcome {
  readonly headers: string
  readonly length: number
}

/** Asks both of a cell, and gives what was seen with the ids taken out of the words. */
export async function askBoth(client: ApiClient, { aimed, twin, ids }: Cell): Promise<readonly [Seen, Seen]> {
  return [await seen(client, aimed, ids[0]), await seen(client, twin, ids[1])]
}

async function seen(client: ApiClient, operation: Operation, id: string): Promise<Seen> {
  const watched = { headers: '', length: 0 }
  const watching: ApiClient = {
    ...client,
    send: async (method, path, sending) => {
      const response = await client.send(method, path, sending)
      if (method !== operation.method || path !== operation.path) return response
      watched.headers = [...response.headers.keys()].toSorted().join(' ')
      watched.length = Number(response.headers.get('content-length') ?? 0)
      return response
    },
  }
  const outcome = await outcomeOf(watching, operation)
  return { ...outcome, sentence: outcome.sentence?.replaceAll(id, '…') ?? null, ...watched }
}

/** What is remembered between requests may be read anew in the first of them. */
const ROUNDS = 3

/** What the database did for each of a cell, once nothing is left that only the first to ask has to wait for. */
export async function workForBoth(
  watch: StatementWatch,
  client: ApiClient,
  { aimed, twin }: Cell,
): Promise<readonly [WorkDone, WorkDone]> {
  const workFor = async (operation: Operation) => (await watch.during(() => outcomeOf(client, operation)))[1]
  let both: readonly [WorkDone, WorkDone] = [await workFor(aimed), await workFor(twin)]
  for (let round = 1; round < ROUNDS && both[0].join() !== both[1].join(); round += 1) {
    both = [await workFor(aimed), await workFor(twin)]
  }
  return both
}

function names({ path, sending }: Operation, id: string): boolean {
  const body = sending?.body
  const said = JSON.stringify(body instanceof FormData ? Object.fromEntries(body) : body) ?? ''
  return path.includes(id) || said.includes(id)
}

type Leak = (response: Response, body: string) => Response

const answerWith = (body: string, response: Response, change: ResponseInit = {}) =>
  new Response(body, { status: response.status, headers: response.headers, ...change })

/** One planted leak for each thing that is watched. */
export const LEAKS: readonly (readonly [channel: string, leak: Leak])[] = [
  ['the status', (response, body) => answerWith(body, response, { status: 403 })],
  ['the code', (response, body) => answerWith(body.replace('"UNKNOWN_SPACE"', '"NOT_PERMITTED"'), response)],
  ['the sentence', (response, body) => answerWith(body.replace('"detail":"', '"detail":"It is theirs. '), response)],
  [
    'a header',
    (response, body) =>
      answerWith(body, response, { headers: { ...Object.fromEntries(response.headers), etag: '"1"' } }),
  ],
  [
    'the length',
    (response, body) =>
      answerWith(body, response, {
        headers: { ...Object.fromEntries(response.headers), 'content-length': String(body.length + 9) },
      }),
  ],
]

/** A client of a server that leaks: an answer about this id is not as it should be. */
export function leakingClient(client: ApiClient, id: string, leak: Leak): ApiClient {
  return {
    ...client,
    send: async (method, path, sending) => {
      const response = await client.send(method, path, sending)
      return path.includes(id) ? leak(response, await response.text()) : response
    },
  }
}

/** A client of a server that looks once more before it answers about this id. */
export function lingeringClient(client: ApiClient, id: string, database: Database): ApiClient {
  return {
    ...client,
    send: async (method, path, sending) => {
      if (path.includes(id)) await database.accounts((tx) => row(tx, 'select 1'))
      return client.send(method, path, sending)
    },
  }
}
