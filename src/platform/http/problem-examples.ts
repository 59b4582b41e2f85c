import { REFUSALS, type RefusalCode } from '../../domain/record/refusal-catalogue.ts'
import { REMEDIES } from '../../domain/record/refusal-remedies.ts'
import { refuse } from '../../domain/record/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { problemOf } from './problem.ts'

const REQUEST_ID = '01a1fd47-494a-7115-8ce0-ac97a72b7c1c'

/** What an endpoint takes, and the codes of the refusals that come of that. */
const CODES: readonly (readonly [takes: (endpoint: Endpoint) => boolean, codes: readonly RefusalCode[]])[] = [
  [({ open }) => !open, ['NOT_SIGNED_IN', 'NOT_PERMITTED']],
  [(endpoint) => names(endpoint, 'space'), ['UNKNOWN_SPACE']],
  [(endpoint) => names(endpoint, 'record'), ['UNKNOWN_RECORD']],
  [({ body, query }) => (body ?? query) !== undefined, ['INVALID_REQUEST']],
  [({ form }) => form !== undefined, ['TOO_LARGE']],
  [({ headers }) => headers.includes('If-Match'), ['REVISION_NEEDED', 'CLASH']],
  [({ headers }) => headers.includes('Idempotency-Key'), ['KEY_REUSED']],
  [() => true, ['RATE_LIMITED']],
]

function names({ params }: Endpoint, parameter: string): boolean {
  return params !== undefined && parameter in params.shape
}

/** Refusals that the endpoint may answer with, among others, by what it takes. */
export function codesOf(endpoint: Endpoint): readonly RefusalCode[] {
  return CODES.flatMap(([takes, codes]) => (takes(endpoint) ? codes : []))
}

/** A refusal of this code as it looks on the wire. */
export function problemExample(code: RefusalCode): object {
  const { means } = REFUSALS[code]
  return { summary: means, value: problemOf(refuse(code, means, REMEDIES[code]), REQUEST_ID) }
}
