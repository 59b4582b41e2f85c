import type { EventBody } from '../record/event.ts'
import type { HashText } from '../record/fingerprint.ts'
import type { IsoInstant } from '../record/json.ts'

/** Digests bytes to the 32 bytes of their SHA-256; the core is handed one, it owns none. */
export type HashBytes = (bytes: Uint8Array) => Uint8Array

/** SHA-256 of text (hexadecimal) and of bytes, as the ledger needs them. */
export interface LedgerHash {
  readonly text: HashText
  readonly bytes: HashBytes
}

/** What is said of an event before it has its place in the ledger; everything but the body stays for ever. */
export interface EventEnvelope {
  readonly organisation: string
  readonly space: string | null
  readonly type: string
  /** The record or link it tells of. */
  readonly subject: string | null
  readonly actor: string
  /** The organisation on whose behalf the actor acted. */
  readonly actingOrganisation: string
  readonly request: string
  readonly ruleSet: string
  /** When the server says the request came. */
  readonly occurredAt: IsoInstant
  /** When the database says the transaction began. */
  readonly recordedAt: IsoInstant
  /** SHA-256 of salt and body, in hexadecimal; it outlives both. */
  readonly bodyHash: string
}

/** One event in its place; hashes are hexadecimal, sequences count from 1 without a gap. */
export interface LedgerEvent extends EventEnvelope {
  readonly sequence: number
  readonly spaceSequence: number | null
  readonly previousHash: string
  readonly hash: string
  /** Null once redacted, together with the salt. */
  readonly body: string | null
  readonly salt: string | null
  /** The event that took the body away. */
  readonly redactedBy: number | null
}

/** Where a ledger has got to: how many events, and the hash of the last. */
export interface LedgerHead {
  readonly sequence: number
  readonly hash: string
}

/** The hash that the first event of an organisation holds as the one before. */
export const GENESIS_HASH = '0'.repeat(64)

const ENVELOPE_FORMAT = 1

/** The text of a body, which is stored and hashed as it stands and never written anew. */
export function bodyText({ type, record, link, why, particulars }: EventBody): string {
  return JSON.stringify({ type, record, link, why, particulars })
}

/** The body that a stored text tells of. */
export function bodyIn(text: string): EventBody {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `bodyText` wrote it, and its hash is in the chain
  return JSON.parse(text) as EventBody
}

/** SHA-256 of salt and body: the salt keeps a short redacted body from being guessed. */
export function bodyHashOf(salt: string, body: string, hash: HashText): string {
  return hash(salt + body)
}

/** SHA-256 over everything an event says of itself, its body by digest. */
export function envelopeDigest(event: EventEnvelope, hash: HashText): string {
  return hash(
    JSON.stringify([
      ENVELOPE_FORMAT,
      event.organisation,
      event.space,
      event.type,
      event.subject,
      event.actor,
      event.actingOrganisation,
      event.request,
      event.ruleSet,
      event.occurredAt,
      event.recordedAt,
      event.bodyHash,
    ]),
  )
}

/** The hash of an event: SHA-256 of the 32 bytes of the one before and the 32 of its own digest. */
export function chainHash(previousHash: string, digest: string, hash: HashBytes): string {
  return toHex(hash(fromHex(previousHash + digest)))
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX[byte] ?? ''
  return text
}

/** The bytes that hexadecimal text stands for; throws where it is no such text. */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0) throw new Error('Hexadecimal text has two digits a byte.')
  const bytes = new Uint8Array(text.length / 2)
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16)
    if (Number.isNaN(byte)) throw new Error('A digit is not hexadecimal.')
    bytes[index] = byte
  }
  return bytes
}
