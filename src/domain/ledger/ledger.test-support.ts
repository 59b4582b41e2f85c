import { createHash } from 'node:crypto'
import {
  bodyHashOf,
  bodyText,
  chainHash,
  envelopeDigest,
  GENESIS_HASH,
  type LedgerEvent,
  type LedgerHash,
  type LedgerHead,
} from './ledger-event.ts'

/** Real SHA-256. */
export const sha256: LedgerHash = {
  text: (text) => createHash('sha256').update(text).digest('hex'),
  bytes: (bytes) => createHash('sha256').update(bytes).digest(),
}

/** What a test says of an event; the rest follows. */
export interface Told {
  readonly space: string | null
  readonly why: string
}

/** A clean ledger that tells these things, one event each. */
export function ledgerOf(told: readonly Told[]): readonly LedgerEvent[] {
  const counts = new Map<string, number>()
  let previousHash = GENESIS_HASH
  return told.map(({ space, why }, index) => {
    const body = bodyText({ type: 'record-changed', why })
    const salt = sha256.text(`salt ${index}`).slice(0, 32)
    const envelope = {
      organisation: 'org',
      space,
      type: 'record-changed',
      subject: `record-${index % 3}`,
      actor: 'actor',
      actingOrganisation: 'org',
      request: `request-${index}`,
      ruleSet: '1',
      occurredAt: '2026-07-01T09:00:00.000Z',
      recordedAt: '2026-07-01T09:00:00.001Z',
      bodyHash: bodyHashOf(salt, body, sha256.text),
    }
    const hash = chainHash(previousHash, envelopeDigest(envelope, sha256.text), sha256.bytes)
    const spaceSequence = space === null ? null : (counts.get(space) ?? 0) + 1
    if (space !== null && spaceSequence !== null) counts.set(space, spaceSequence)
    const event = { ...envelope, sequence: index + 1, spaceSequence, previousHash, hash, body, salt, redactedBy: null }
    previousHash = hash
    return event
  })
}

/** Where a ledger ends. */
export function headOf(events: readonly LedgerEvent[]): LedgerHead {
  return events.at(-1) ?? { sequence: 0, hash: GENESIS_HASH }
}
