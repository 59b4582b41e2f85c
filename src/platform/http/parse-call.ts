import type { Context } from 'hono'
import { z } from 'zod'
import { wordsOfMisfit } from '../../domain/record/misfit.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { isStorable, jsonBodyOf, unstorable } from './json-body.ts'
import { refusalOfKey } from './preconditions.ts'
import type { RequestEnv } from './request-env.ts'

/** The parts of a request as their schemas read them. */
export interface ParsedCall {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const IN_WORDS = { error: wordsOfMisfit }
const NO_QUERY = z.object({})

/** Reads address, query, key and body of a request, or says which of them does not fit. */
export async function parseCall(context: Context<RequestEnv>, endpoint: Endpoint): Promise<ParsedCall | Refusal> {
  const named = context.req.param()
  if (!Object.values(named).every(isStorable)) return unstorable('address')
  const params = endpoint.params?.safeParse(named, IN_WORDS)
  if (params?.success === false) return invalid('address', params.error)
  const query = queryOf(context.req.queries(), endpoint.query ?? NO_QUERY)
  if (isRefusal(query)) return query
  const withoutKey = endpoint.headers.includes('Idempotency-Key') ? refusalOfKey(context.req.raw) : null
  if (withoutKey !== null) return withoutKey
  if (endpoint.body === undefined) return { params: params?.data, query, body: undefined }
  const sent = await jsonBodyOf(context.req.raw)
  if (isRefusal(sent)) return sent
  const body = endpoint.body.safeParse(sent.json, IN_WORDS)
  if (!body.success) return invalid('body', body.error)
  return { params: params?.data, query, body: body.data }
}

/** A parameter that nobody knows, or that comes twice, is refused: passed over, it would filter nothing in silence. */
function queryOf(asked: Readonly<Record<string, readonly string[]>>, schema: z.ZodObject): unknown {
  if (!Object.values(asked).flat().every(isStorable)) return unstorable('query')
  for (const [name, values] of Object.entries(asked)) {
    if (!Object.hasOwn(schema.shape, name)) return unknownParameter(name, Object.keys(schema.shape))
    if (values.length > 1) {
      return refuse('INVALID_REQUEST', `The query names "${name}" ${values.length} times.`, 'Name it once.')
    }
  }
  const query = schema.safeParse(
    Object.fromEntries(Object.entries(asked).map(([name, [value]]) => [name, value])),
    IN_WORDS,
  )
  return query.success ? query.data : invalid('query', query.error)
}

function unknownParameter(name: string, known: readonly string[]): Refusal {
  const remedy = known.length === 0 ? 'Leave the query out.' : `It can have ${known.join(', ')}.`
  return refuse('INVALID_REQUEST', `The query has no parameter "${name}" here.`, remedy)
}

function invalid(part: string, error: z.ZodError): Refusal {
  const issue = error.issues[0]
  const at = (issue?.path ?? []).map(String).join('.')
  return refuse(
    'INVALID_REQUEST',
    at === '' ? `The ${part} ${issue?.message}.` : `"${at}" in the ${part} ${issue?.message}.`,
    'See /api/openapi.json for its shape.',
    { issues: error.issues.map(({ path, message }) => ({ path: path.map(String), message })) },
  )
}
