import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HistoryStep } from '../record-history-contract.ts'
import { wayBackTo } from './earlier-fields.ts'

const NAMES = ['name', 'harm', 'effect']

/** A history of random writes, newest first, with the fields as each step left them. */
const histories = fc
  .array(fc.record({ field: fc.constantFrom(...NAMES), value: fc.option(fc.constantFrom('a', 'b', 'c')) }), {
    minLength: 1,
  })
  .map((writes) => {
    const steps: HistoryStep[] = []
    const images: (readonly [HistoryStep, Readonly<Record<string, string | null>>])[] = []
    let fields: Record<string, string | null> = {}
    writes.forEach(({ field, value }, place) => {
      const change = { field, label: field, before: fields[field] ?? null, after: value }
      fields = { ...fields, [field]: value }
      const type = place === 0 ? 'record-created' : 'record-changed'
      const step: HistoryStep = {
        sequence: place + 1,
        revision: place + 1,
        type,
        changes: [change],
      }
      steps.unshift(step)
      images.push([step, fields])
    })
    return { steps, images, now: fields }
  })

test('the way back to any revision gives the fields that it had', () => {
  fc.assert(
    fc.property(histories, ({ steps, images, now }) => {
      for (const [step, then] of images) {
        const restored = { ...now }
        for (const { field, after } of wayBackTo(step, steps))
          restored[field] = typeof after === 'string' ? after : null
        for (const name of NAMES) expect(restored[name] ?? null).toBe(then[name] ?? null)
      }
    }),
  )
})
