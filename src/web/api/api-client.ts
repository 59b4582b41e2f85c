import type { z } from 'zod'
import { problemOf, unreachable } from './api-problem.ts'

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH'
  readonly body?: unknown
  /** The revision that the change was made from. */
  readonly revision?: number
  /** Makes a repeated write count once. */
  readonly idempotencyKey?: string
  /** Sent also when the page is being closed. */
  readonly keepalive?: boolean
  readonly signal?: AbortSignal
}

/** Asks the server and returns its answer in the shape of the contract; throws an ApiProblem otherwise. */
export async function request<S extends z.ZodType>(
  path: string,
  answer: S,
  options: RequestOptions = {},
): Promise<z.infer<S>> {
  const response = await send(path, options)
  if (!response.ok) throw await problemOf(response)
  return answer.parse(response.status === 204 ? undefined : await response.json())
}

/** Whether the last request was never answered. */
let unanswered = false

/** Whether the server can be reached: it is asked only where there is doubt. */
export async function serverAnswers(): Promise<boolean> {
  if (navigator.onLine && !unanswered) return true
  return fetch('/healthz', { method: 'HEAD' }).then(
    () => true,
    () => false,
  )
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, revision, idempotencyKey, keepalive = false, signal } = options
  const headers = new Headers({ accept: 'application/json' })
  if (revision !== undefined) headers.set('if-match', `"${revision}"`)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json')
  try {
    const response = await fetch(path, {
      method,
      headers,
      keepalive,
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
    unanswered = false
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    unanswered = true
    throw unreachable()
  }
}

/** Appends the values that are there as a query string; absent and empty ones are left out. */
export function withQuery(path: string, values: { readonly [name: string]: string | number | undefined }): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
