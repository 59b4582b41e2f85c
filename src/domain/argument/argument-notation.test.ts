import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../registry.ts'
import { connectionBetween, connectionOf, ELEMENT_KINDS } from './argument-notation.ts'

const PAIRS = ELEMENT_KINDS.flatMap((upper) => ELEMENT_KINDS.map((lower) => [upper, lower] as const))

const goal = (id: string) => ({ id, kind: 'goal' as const })

/** Whether the declared kinds let a link of that role run between two kinds. */
function declares(from: string, role: string, to: string): boolean {
  return REGISTRY.kind(from)?.links.some((link) => link.role === role && link.to.includes(to)) === true
}

describe('connectionBetween', () => {
  it.each(PAIRS)('allows %s above %s exactly where the declared kinds do', (upper, lower) => {
    const connection = connectionBetween({ kind: upper }, { kind: lower })
    const declared =
      declares(upper, 'supported-by', lower) ||
      declares(upper, 'in-context-of', lower) ||
      declares(lower, 'challenges', upper)
    expect(connection.allowed).toBe(declared)
    expect(connection.allowed ? '' : connection.why).toMatch(declared ? /^$/u : /^An? .+\.$/u)
    if (!connection.allowed) return
    const [from, to] = connection.startsAt === 'upper' ? [upper, lower] : [lower, upper]
    expect([from, connection.role, to].join(' ')).toSatisfy(() => declares(from, connection.role, to))
  })

  it('lets nothing but a challenge stand beneath an away goal', () => {
    const away = { kind: 'goal', away: true } as const
    expect(connectionBetween(away, { kind: 'solution' })).toMatchObject({ allowed: false })
    expect(connectionBetween(away, { kind: 'counter-argument' })).toMatchObject({ allowed: true, role: 'challenges' })
  })
})

describe('connectionOf', () => {
  const below = new Map([
    ['a', ['b']],
    ['b', ['c']],
  ])
  const joined = { below: (id: string) => below.get(id) ?? [] }

  it('refuses an element under itself, a second time under the same, and a circle', () => {
    expect(connectionOf(goal('a'), goal('a'), joined)).toMatchObject({ allowed: false })
    expect(connectionOf(goal('a'), goal('b'), joined)).toMatchObject({
      allowed: false,
      why: 'They are joined already.',
    })
    expect(connectionOf(goal('c'), goal('a'), joined)).toMatchObject({ allowed: false })
  })

  it('allows an element to support two others', () => {
    expect(connectionOf(goal('a'), goal('c'), joined)).toMatchObject({ allowed: true, role: 'supported-by' })
  })
})
