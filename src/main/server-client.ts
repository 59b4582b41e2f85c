import type { z } from 'zod'
import type { Json } from '../domain/record/json.ts'
import { isRefusalCode, type RefusalCode } from '../domain/record/refusal-catalogue.ts'
import { isRefusal, refuse, type Refusal } from '../domain/record/refusal.ts'
import { workSchema, startedSchema } from '../features/long-work/long-work-contract.ts'
import { portfolioSchema, type PortfolioRow } from '../features/portfolio/portfolio-contract.ts'
import { problemSchema } from '../features/records/records-contract.ts'
import type { Config } from '../platform/config/config.ts'
import type { ProgressLine } from '../platform/terminal/terminal.ts'
import { caseNamed } from './case-named.ts'
import { readLocalAccess, type LocalAccess } from './local-access.ts'

/** Speaks to a running server. */
export interface ServerClient {
  get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S> | Refusal>
  post<S extends z.ZodType>(path: string, body: Json | FormData, schema: S): Promise<z.output<S> | Refusal>
  bytes(path: string): Promise<Uint8Array | Refusal>
  /** Starts long work, waits for it, and gives its result as the schema reads it. */
  work<S extends z.ZodType>(
    path: string,
    body: Json | FormData,
    schema: S,
    progress: ProgressLine,
  ): Promise<z.output<S> | Refusal>
  /** The case with this id, name or product; a refusal when none or several fit. */
  findCase(name: string): Promise<PortfolioRow | Refusal>
}

const POLL_MS = 150
/** How long a server may take to begin its answer. */
const PATIENCE_MS = 60_000

/** The server that a service token is for, else the one of this machine that the data directory belongs to. */
export function connectToServer({ dataDirectory, publicUrl, token }: Config): ServerClient | Refusal {
  if (token !== null && publicUrl === null) {
    return refuse(
      'CONFIGURATION_INVALID',
      'SAFECASE_TOKEN is set and SAFECASE_URL is not, so nobody knows which server it is for.',
      'Set SAFECASE_URL to the address people open, such as https://safecase.example.org.',
    )
  }
  if (token !== null && publicUrl !== null) return clientOf({ url: publicUrl, token }, ELSEWHERE)
  const access = readLocalAccess(dataDirectory)
  return isRefusal(access) ? access : clientOf(access, HERE)
}

/** What people do where a server does not answer, or does not know who asks. */
interface Remedies {
  readonly whenSilent: string
  readonly whenUnknown: string
}

const HERE: Remedies = {
  whenSilent: 'Start it: "safecase serve".',
  whenUnknown: 'Its session for this machine was ended; start the server again to have a new one.',
}
const ELSEWHERE: Remedies = {
  whenSilent: 'Look whether SAFECASE_URL is right and the server runs.',
  whenUnknown: 'SAFECASE_TOKEN is wrong, expired or revoked; make a new service token under Organisation.',
}

function clientOf(access: LocalAccess, remedies: Remedies): ServerClient {
  const send = async (path: string, init: RequestInit = {}): Promise<Response | Refusal> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${access.token}`)
    const response = await fetchPatiently(`${access.url}/api${path}`, { ...init, headers })
    if (response === null) {
      return refuse('SERVER_UNREACHABLE', `The server at ${access.url} does not answer.`, remedies.whenSilent)
    }
    if (response.ok) return response
    const refusal = await refusalIn(response)
    return refusal.code === 'NOT_SIGNED_IN'
      ? refuse('NOT_SIGNED_IN', `The server at ${access.url} does not know who asks.`, remedies.whenUnknown)
      : refusal
  }

  const client: ServerClient = {
    get: async (path, schema) => read(await send(path), schema),
    post: async (path, body, schema) => {
      const json = body instanceof FormData ? null : JSON.stringify(body)
      const init =
        body instanceof FormData
          ? { method: 'POST', body }
          : { method: 'POST', body: json, headers: { 'content-type': 'application/json' } }
      return read(await send(path, init), schema)
    },
    bytes: async (path) => {
      const response = await send(path)
      return isRefusal(response) ? response : new Uint8Array(await response.arrayBuffer())
    },
    work: async (path, body, schema, progress) => {
      const started = await client.post(path, body, startedSchema)
      if (isRefusal(started)) return started
      for (;;) {
        const state = await client.get(`/work/${started.work}`, workSchema)
        if (isRefusal(state)) return state
        progress.update(state.step, state.done, state.total)
        if (state.state === 'done') return schema.parse(state.result)
        if (state.problem !== undefined) {
          return refuse(codeOf(state.problem.code), state.problem.detail, state.problem.remedy)
        }
        if (state.state === 'failed') {
          return refuse(
            'INTERNAL',
            'Something failed that should not; nothing was stored.',
            'Look at the server’s log.',
          )
        }
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      }
    },
    findCase: async (name) => {
      const portfolio = await client.get('/portfolio', portfolioSchema)
      return isRefusal(portfolio) ? portfolio : caseNamed(name, portfolio.cases)
    },
  }
  return client
}

/** What a server answers, or null where none does; one that is asked to read waits for nobody's upload. */
async function fetchPatiently(url: string, init: RequestInit): Promise<Response | null> {
  const patience = new AbortController()
  const asksToRead = init.method === undefined
  const late = asksToRead ? setTimeout(() => patience.abort(), PATIENCE_MS) : undefined
  try {
    return await fetch(url, { ...init, signal: patience.signal })
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}

async function read<S extends z.ZodType>(response: Response | Refusal, schema: S): Promise<z.output<S> | Refusal> {
  if (isRefusal(response)) return response
  const answer = schema.safeParse(await response.json().catch(() => null))
  if (answer.success) return answer.data
  return refuse(
    'SERVER_UNREACHABLE',
    `What answers at ${new URL(response.url).origin} is no Safecase server, or one of another version.`,
    'Correct the address, or run the command of the version that the server has.',
  )
}

async function refusalIn(response: Response): Promise<Refusal> {
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  if (problem.success) return refuse(codeOf(problem.data.code), problem.data.detail, problem.data.remedy)
  return refuse('SERVER_UNREACHABLE', `The server answered ${response.status}.`, 'Look at the server’s log.')
}

function codeOf(code: string): RefusalCode {
  return isRefusalCode(code) ? code : 'INTERNAL'
}
