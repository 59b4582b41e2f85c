import { expect } from 'vitest'
import type { z } from 'zod'
import { REFUSALS } from '../../src/domain/record/refusal-catalogue.ts'
import { problemSchema, type Problem } from '../../src/features/records/records-contract.ts'

/** What goes with a request besides method and path; a body that is no form is sent as JSON. */
export interface Sending {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Speaks to the interface as one signed-in member. */
export interface ApiClient {
  readonly url: string
  send(method: string, path: string, sending?: Sending): Promise<Response>
  /** The answer to a request that must succeed, as its schema reads it. */
  answer<S extends z.ZodType>(schema: S, method: string, path: string, sending?: Sending): Promise<z.output<S>>
  get<S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>>
  /** The problem a request is refused with; it must be whole, and its status the one its code stands for. */
  refusal(method: string, path: string, sending?: Sending): Promise<Problem>
}

/** A client with the token of a session; null signs nobody in. */
export function apiClient(url: string, token: string | null): ApiClient {
  const client: ApiClient = {
    url,
    send: (method, path, { body, headers = {} } = {}) => {
      const form = body instanceof FormData
      return fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: form || typeof body === 'string' ? body : JSON.stringify(body) }),
      })
    },
    answer: async (schema, method, path, sending) => {
      const response = await client.send(method, path, sending)
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path} was refused with ${response.status}: ${text}`)
      return schema.parse(JSON.parse(text))
    },
    get: (schema, path) => client.answer(schema, 'GET', path),
    refusal: async (method, path, sending) => wholeProblem(await client.send(method, path, sending)),
  }
  return client
}

/** The problem in a response: every member filled in, nothing more said than the table says. */
async function wholeProblem(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const problem = problemSchema.parse(await response.json())
  const known = new Map<string, { readonly http: number; readonly means: string }>(Object.entries(REFUSALS))
  const meaning = known.get(problem.code)
  expect(problem).toMatchObject({ status: meaning?.http, title: meaning?.means })
  expect(response.status).toBe(problem.status)
  expect(response.headers.get('x-request-id')).toBe(problem.requestId)
  expect(problem.detail).toMatch(/^\S.*[.!?]$/su)
  expect(problem.remedy).toMatch(/^\S.*[.!?]$/su)
  return problem
}
