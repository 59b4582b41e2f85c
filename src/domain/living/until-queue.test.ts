import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UntilQueue, type RuleUntil } from './until-queue.ts'

const DATES = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']

function due(queue: UntilQueue, today: string): readonly string[] {
  const found = new Set<string>()
  queue.forEachDue(today, (subject, code) => found.add(`${subject} ${code}`))
  return [...found].toSorted((one, other) => one.localeCompare(other))
}

describe('UntilQueue', () => {
  it('knows the earliest date and who is due on it', () => {
    const queue = new UntilQueue()
    queue.set('EV-1', [{ code: 'EVD-01', until: '2026-03-01' }])
    queue.set('EV-2', [
      { code: 'EVD-01', until: '2026-02-01' },
      { code: 'EVD-02', until: '2026-03-01' },
    ])
    expect(queue.next).toBe('2026-02-01')
    expect(due(queue, '2026-01-31')).toEqual([])
    expect(due(queue, '2026-02-01')).toEqual(['EV-2 EVD-01'])
    expect(due(queue, '2026-12-31')).toEqual(['EV-1 EVD-01', 'EV-2 EVD-01', 'EV-2 EVD-02'])
  })

  it('answers as a plain list would after any changes', () => {
    const untils = fc.uniqueArray(fc.record({ code: fc.constantFrom('A', 'B'), until: fc.constantFrom(...DATES) }), {
      selector: ({ code }) => code,
      maxLength: 2,
    })
    const changes = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), untils), { maxLength: 30 })
    fc.assert(
      fc.property(changes, fc.constantFrom(...DATES), (all, today) => {
        const queue = new UntilQueue()
        const plain = new Map<string, readonly RuleUntil[]>()
        for (const [subject, list] of all) {
          queue.set(subject, list)
          plain.set(subject, list)
        }
        const entries = [...plain].flatMap(([subject, list]) =>
          list.map(({ code, until }) => ({ subject, code, until })),
        )
        const expected = entries.filter(({ until }) => until <= today).map(({ subject, code }) => `${subject} ${code}`)
        expect(due(queue, today)).toEqual(expected.toSorted((one, other) => one.localeCompare(other)))
        const dates = entries.map(({ until }) => until).toSorted((one, other) => (one < other ? -1 : 1))
        expect(queue.next).toBe(dates[0] ?? null)
      }),
    )
  })
})
