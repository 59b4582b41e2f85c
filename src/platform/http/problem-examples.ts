import { REFUSALS, type RefusalCode } from '../../domain/record/refusal-catalogue.ts'
import { REMEDIES } from '../../domain/record/refusal-remedies.ts'
import { refuse } from '../../domain/record/refusal.ts'
import type { Endpoint } from './endpoint.ts'
import { problemOf } from './problem.ts'

const REQUEST_ID = '01a1fd47-494a-7115-8ce0-ac97a72b7c1c'

/** What an endpoint takes, and the codes of the refusals that come of that. */
const CODES: readonly (readonly [takes: (endpoint: Endpoint) => boolean, codes: readonly RefusalCode[]])[] = [
  [({ open }) => !open, ['NOT_SIGNED_IN', 'NOT_PERMITTED']],
  [({ method }) => method !== 'get', ['ORIGIN_REFUSED']],
  [({ body, form }) => (body ?? form) !== undefined, ['WRONG_CONTENT_TYPE', 'TOO_LARGE']],
  [({ headers }) => headers.includes('If-Match'), ['REVISION_NEEDED', 'CLASH']],
  [({ headers }) => headers.includes('Idempotency-Key'), ['KEY_REUSED']],
  // A query that an endpoint does not know is refused by every one.
  [() => true, ['INVALID_REQUEST', 'RATE_LIMITED']],
]

/** What is said of a part of an address that names nothing. */
const UNKNOWN: Readonly<Record<string, RefusalCode>> = {
  space: 'UNKNOWN_SPACE',
  record: 'UNKNOWN_RECORD',
  link: 'UNKNOWN_LINK',
  attachment: 'UNKNOWN_RECORD',
  baseline: 'UNKNOWN_RECORD',
  document: 'UNKNOWN_RECORD',
  workshop: 'UNKNOWN_RECORD',
  code: 'UNKNOWN_CODE',
  work: 'UNKNOWN_WORK',
  import: 'IMPORT_UNKNOWN',
  download: 'REPORT_UNKNOWN',
  view: 'UNKNOWN_VIEW',
  person: 'UNKNOWN_MEMBER',
  invitation: 'UNKNOWN_INVITATION',
  recovery: 'UNKNOWN_RECOVERY',
  team: 'UNKNOWN_TEAM',
  token: 'UNKNOWN_TOKEN',
  session: 'UNKNOWN_SESSION',
  passkey: 'UNKNOWN_CREDENTIAL',
  provider: 'UNKNOWN_PROVIDER',
  organisation: 'UNKNOWN_ORGANISATION',
}

/** Refusals that the endpoint may answer with: its own, and those that come of what it takes. */
export function codesOf(endpoint: Endpoint): readonly RefusalCode[] {
  const unknown = Object.keys(endpoint.params?.shape ?? {}).flatMap((name) => UNKNOWN[name] ?? [])
  const byWhatItTakes = CODES.flatMap(([takes, codes]) => (takes(endpoint) ? codes : []))
  return [...new Set([...endpoint.refuses, ...unknown, ...byWhatItTakes])]
}

/** A refusal of this code as it looks on the wire. */
export function problemExample(code: RefusalCode): object {
  const { means } = REFUSALS[code]
  return { summary: means, value: problemOf(refuse(code, means, REMEDIES[code]), REQUEST_ID) }
}
