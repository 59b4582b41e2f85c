import {
  bodyHashOf,
  chainHash,
  envelopeDigest,
  GENESIS_HASH,
  type LedgerEvent,
  type LedgerHash,
  type LedgerHead,
} from './ledger-event.ts'

/** What can be wrong with a ledger, each seen at one sequence. */
export const LEDGER_FAULTS = {
  missing: 'Events are missing before this one.',
  'out-of-order': 'The event stands where an earlier one belongs.',
  unlinked: 'The event does not continue the one before it.',
  altered: 'The event says something else than when it was recorded.',
  'body-altered': 'The body of the event is not the one that was recorded.',
  'body-missing': 'The body is gone, and no later event tells of its redaction.',
  'space-miscounted': 'The event does not follow the one before it in its space.',
  truncated: 'The ledger ends before its recorded end.',
  'head-differs': 'The last event is not the one that was recorded as the last.',
} as const

/** One thing wrong, and where. */
export interface LedgerFault {
  readonly fault: keyof typeof LEDGER_FAULTS
  readonly sequence: number
}

/**
 * Follows a whole ledger of one organisation from its first event: every hash is made again, every count is counted
 * again. No fault and the expected head mean that it is, event for event, what led to that head.
 */
export function verifyChain(
  events: Iterable<LedgerEvent>,
  expected: LedgerHead | null,
  hash: LedgerHash,
): readonly LedgerFault[] {
  const faults: LedgerFault[] = []
  const found = (fault: LedgerFault['fault'], sequence: number) => faults.push({ fault, sequence })
  const spaces = new Map<string, number>()
  const unexplained = new Map<number, number>()
  const explained = (redacted: number, by: number) => {
    if (unexplained.get(redacted) === by) unexplained.delete(redacted)
  }
  let last: LedgerHead = { sequence: 0, hash: GENESIS_HASH }

  for (const event of events) {
    if (event.sequence > last.sequence + 1) found('missing', event.sequence)
    if (event.sequence <= last.sequence) found('out-of-order', event.sequence)
    if (event.previousHash !== last.hash) found('unlinked', event.sequence)
    if (event.hash !== chainHash(event.previousHash, envelopeDigest(event, hash.text), hash.bytes)) {
      found('altered', event.sequence)
    }
    if (event.body === null || event.salt === null) unexplained.set(event.sequence, event.redactedBy ?? 0)
    else if (bodyHashOf(event.salt, event.body, hash.text) !== event.bodyHash) found('body-altered', event.sequence)
    else for (const redacted of redactedIn(event)) explained(redacted, event.sequence)
    if (!followsInSpace(event, spaces)) found('space-miscounted', event.sequence)
    last = event
  }

  for (const sequence of unexplained.keys()) found('body-missing', sequence)
  if (expected !== null && last.sequence < expected.sequence) found('truncated', last.sequence)
  else if (expected !== null && (last.sequence !== expected.sequence || last.hash !== expected.hash)) {
    found('head-differs', last.sequence)
  }
  return faults
}

function followsInSpace(event: LedgerEvent, spaces: Map<string, number>): boolean {
  if (event.space === null) return event.spaceSequence === null
  const follows = event.spaceSequence === (spaces.get(event.space) ?? 0) + 1
  spaces.set(event.space, event.spaceSequence ?? 0)
  return follows
}

/** The sequences whose bodies an event tells to have been redacted; asked only of a body that is the one recorded. */
function redactedIn(event: LedgerEvent): readonly number[] {
  if (event.type !== 'body-redacted' || event.body === null) return []
  const body: unknown = JSON.parse(event.body)
  if (typeof body !== 'object' || body === null || !('particulars' in body)) return []
  const { particulars } = body
  if (typeof particulars !== 'object' || particulars === null || !('redacted' in particulars)) return []
  return Array.isArray(particulars.redacted)
    ? particulars.redacted.filter((sequence): sequence is number => typeof sequence === 'number')
    : []
}
