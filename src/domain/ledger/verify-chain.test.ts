import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headOf, ledgerOf, sha256 } from './ledger.test-support.ts'
import { bodyHashOf, bodyText, chainHash, envelopeDigest, type LedgerEvent } from './ledger-event.ts'
import { verifyChain } from './verify-chain.ts'

const told = fc.record({ space: fc.constantFrom('space-a', 'space-b', null), why: fc.string() })
const histories = fc.array(told, { minLength: 2, maxLength: 30 }).map(ledgerOf)
const historyWithPlace = histories.chain((events) =>
  fc.tuple(fc.constant(events), fc.integer({ min: 0, max: events.length - 1 })),
)
const RUNS = { numRuns: 300 }

function faultsOf(events: readonly LedgerEvent[], original: readonly LedgerEvent[]) {
  return verifyChain(events, headOf(original), sha256)
}

test('a thousand clean histories raise no alarm', () => {
  fc.assert(
    fc.property(histories, (events) => {
      expect(faultsOf(events, events)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('an edited field of any event is found at that event', () => {
  const field = fc.constantFrom(
    ...(['type', 'actor', 'actingOrganisation', 'request', 'ruleSet', 'occurredAt', 'recordedAt', 'subject'] as const),
  )
  fc.assert(
    fc.property(historyWithPlace, field, ([events, place], name) => {
      const forged = events.map((event, index) => (index === place ? { ...event, [name]: 'another' } : event))
      expect(faultsOf(forged, events)).toContainEqual({ fault: 'altered', sequence: place + 1 })
    }),
    RUNS,
  )
})

test('an edited body is found, also when its digest is made to fit', () => {
  fc.assert(
    fc.property(historyWithPlace, fc.boolean(), ([events, place], refit) => {
      const body = bodyText({ type: 'record-changed', why: 'it never happened' })
      const forged = events.map((event, index) => {
        if (index !== place) return event
        return { ...event, body, bodyHash: refit ? bodyHashOf(event.salt ?? '', body, sha256.text) : event.bodyHash }
      })
      const fault = refit ? ('altered' as const) : ('body-altered' as const)
      expect(faultsOf(forged, events)).toContainEqual({ fault, sequence: place + 1 })
    }),
    RUNS,
  )
})

test('a deleted event is found by the gap it leaves, at the end by the head', () => {
  fc.assert(
    fc.property(historyWithPlace, ([events, place]) => {
      const faults = faultsOf(events.toSpliced(place, 1), events)
      const wanted =
        place === events.length - 1
          ? { fault: 'truncated', sequence: events.length - 1 }
          : { fault: 'missing', sequence: place + 2 }
      expect(faults).toContainEqual(wanted)
    }),
    RUNS,
  )
})

test('a gap that is closed by renumbering is still found', () => {
  fc.assert(
    fc.property(historyWithPlace, ([events, place]) => {
      fc.pre(place < events.length - 1)
      const closed = events.toSpliced(place, 1).map((event, index) => ({ ...event, sequence: index + 1 }))
      expect(faultsOf(closed, events)).toContainEqual({ fault: 'unlinked', sequence: place + 1 })
    }),
    RUNS,
  )
})

test('two events that changed places are found', () => {
  fc.assert(
    fc.property(historyWithPlace, ([events, place]) => {
      fc.pre(place < events.length - 1)
      const swapped = events.toSpliced(place, 2, ...events.slice(place, place + 2).toReversed())
      expect(faultsOf(swapped, events).map(({ fault }) => fault)).toEqual(
        expect.arrayContaining(['missing', 'out-of-order']),
      )
    }),
    RUNS,
  )
})

test('an inserted event is found', () => {
  fc.assert(
    fc.property(historyWithPlace, ([events, place]) => {
      const copy = events.slice(place, place + 1)
      expect(faultsOf(events.toSpliced(place + 1, 0, ...copy), events)).toContainEqual({
        fault: 'out-of-order',
        sequence: place + 1,
      })
    }),
    RUNS,
  )
})

test('a whole chain made again after an edit still misses the head that was kept', () => {
  const events = ledgerOf([
    { space: 'space-a', why: 'rated' },
    { space: 'space-a', why: 'accepted' },
  ])
  let previousHash = events[0]?.previousHash ?? ''
  const forged = events.map((event) => {
    const body = bodyText({ type: 'record-changed', why: 'rewritten' })
    const rewritten = { ...event, body, bodyHash: bodyHashOf(event.salt ?? '', body, sha256.text), previousHash }
    previousHash = chainHash(previousHash, envelopeDigest(rewritten, sha256.text), sha256.bytes)
    return { ...rewritten, hash: previousHash }
  })
  expect(faultsOf(forged, events)).toEqual([{ fault: 'head-differs', sequence: 2 }])
})

test('a body redacted by a recorded event verifies; one that merely vanished does not', () => {
  const [first, second] = ledgerOf([
    { space: 'space-a', why: 'names a patient' },
    { space: 'space-a', why: 'redaction' },
  ])
  if (first === undefined || second === undefined) throw new Error('two events were told')
  const body = JSON.stringify({ type: 'body-redacted', particulars: { redacted: [1] } })
  const envelope = {
    ...second,
    type: 'body-redacted',
    body,
    bodyHash: bodyHashOf(second.salt ?? '', body, sha256.text),
  }
  const redaction = {
    ...envelope,
    hash: chainHash(first.hash, envelopeDigest(envelope, sha256.text), sha256.bytes),
  }
  const redacted = { ...first, body: null, salt: null, redactedBy: 2 }
  expect(verifyChain([redacted, redaction], redaction, sha256)).toEqual([])
  expect(verifyChain([redacted, second], second, sha256)).toEqual([{ fault: 'body-missing', sequence: 1 }])
})

test('an event moved to another space is miscounted there', () => {
  const events = ledgerOf([
    { space: 'space-a', why: 'one' },
    { space: 'space-a', why: 'two' },
  ])
  const moved = events.map((event) => (event.sequence === 2 ? { ...event, spaceSequence: 7 } : event))
  expect(faultsOf(moved, events)).toEqual([{ fault: 'space-miscounted', sequence: 2 }])
})

test('a redaction whose body cannot be read is a fault, and no end of the verification', () => {
  const events = ledgerOf([
    { space: 'space-a', why: 'one' },
    { space: 'space-a', why: 'two' },
  ])
  const broken = events.map((event) => (event.sequence === 1 ? { ...event, type: 'body-redacted', body: '{' } : event))
  expect(faultsOf(broken, events)).toContainEqual({ fault: 'body-altered', sequence: 1 })
})
