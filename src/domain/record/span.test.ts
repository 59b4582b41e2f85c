import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SafetyRecord } from './record.ts'
import { SpanFold, type SpanEvent } from './span.ts'

const people = ['Ada', 'Ben', 'Cyd'] as const

const eventsOf = (steps: readonly { readonly id: string; readonly by: string }[]): readonly SpanEvent[] => {
  const latest = new Map<string, SafetyRecord>()
  return steps.map(({ id, by }, at) => {
    const before = latest.get(id) ?? null
    const day = `2026-01-01T00:00:${String(at).padStart(2, '0')}Z`
    const after: SafetyRecord = {
      id,
      ref: id,
      kind: 'hazard',
      revision: (before?.revision ?? 0) + 1,
      state: '',
      fields: { name: `Version ${at}` },
      retired: null,
      origin: null,
      recordedAt: day,
    }
    latest.set(id, after)
    return { sequence: at + 1, actorName: by, at: day, body: { type: 'record-changed', record: { before, after } } }
  })
}

const folded = (events: readonly SpanEvent[], shorter?: SpanFold) => {
  const fold = new SpanFold(shorter)
  for (const event of events) fold.take(event)
  return fold
}

it('comes to the same whether it is read at once or goes on from a shorter span, which stays as it was', () => {
  const step = fc.record({ id: fc.constantFrom('H-1', 'H-2', 'H-3'), by: fc.constantFrom(...people) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(40), (steps, cut) => {
      const events = eventsOf(steps)
      const shorter = folded(events.slice(0, cut))
      const asItWas = new Map(shorter.records)
      const grown = folded(events.slice(cut), shorter)
      expect(grown.records).toEqual(folded(events).records)
      expect(shorter.records).toEqual(asItWas)
    }),
  )
})
