import { createHash } from 'node:crypto'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'

/** The revision that `If-Match` names, or a refusal when the header is missing or no revision. */
export function revisionOf(request: Request): number | Refusal {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')
  if (match?.[1] !== undefined) return Number(match[1])
  const sent = request.headers.get('if-match')
  return refuse(
    'REVISION_NEEDED',
    sent === null
      ? 'The change does not say which revision it was made from.'
      : 'The header If-Match names no single revision, such as "7" in its quotes.',
    'Send the header If-Match with the ETag that the record came with.',
  )
}

/** A key under which a repeated request gets its first answer, with the digest of what was asked. */
export interface RequestKey {
  readonly key: string
  readonly bodyDigest: string
}

const LONGEST_KEY = 200

/** Why a request cannot be told apart from a repeat of it, though it means to be; null where nothing is wrong. */
export function refusalOfKey(request: Request): Refusal | null {
  if (request.headers.get('idempotency-key') !== '') return null
  return refuse(
    'INVALID_REQUEST',
    'The header Idempotency-Key is empty.',
    'Give each request a name of its own in it, or leave the header out.',
  )
}

/** The request's `Idempotency-Key` with the digest of its body, or undefined when it has none. */
export function requestKeyOf(request: Request, body: unknown): RequestKey | undefined {
  const key = request.headers.get('idempotency-key')
  if (key === null) return undefined
  const asked = `${request.method} ${new URL(request.url).pathname}\n${JSON.stringify(body)}`
  return { key: key.length > LONGEST_KEY ? digestOf(key) : key, bodyDigest: digestOf(asked) }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
