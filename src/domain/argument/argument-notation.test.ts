import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../registry.ts'
import { awayConnectionOf, connectionBetween, connectionOf, ELEMENT_KINDS } from './argument-notation.ts'

const PAIRS = ELEMENT_KINDS.flatMap((upper) => ELEMENT_KINDS.map((lower) => [upper, lower] as const))

const goal = (id: string) => ({ id, kind: 'goal' as const })
const goalIn = (module: string | null, id: string) => ({ ...goal(id), module: module === null ? null : { id: module } })
const UNJOINED = { below: () => [] }

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

  it('joins elements of different modules by a challenge alone', () => {
    const upper = goalIn('M-1', 'a')
    expect(connectionBetween(upper, goalIn('M-2', 'b'))).toMatchObject({ allowed: false })
    expect(connectionBetween(upper, goalIn(null, 'b'))).toMatchObject({ allowed: false })
    expect(connectionBetween(upper, { kind: 'context', module: { id: 'M-2' } })).toMatchObject({ allowed: false })
    expect(connectionBetween(upper, { kind: 'counter-argument', module: null })).toMatchObject({ allowed: true })
    expect(connectionBetween(upper, goalIn('M-1', 'b'))).toMatchObject({ allowed: true })
    expect(connectionBetween(upper, goal('new'))).toMatchObject({ allowed: true })
  })
})

describe('awayConnectionOf', () => {
  it('lets an away goal stand for a goal of another module beneath whatever takes a goal', () => {
    const target = goalIn('M-2', 'b')
    expect(awayConnectionOf(goalIn('M-1', 'a'), target, UNJOINED)).toMatchObject({
      allowed: true,
      role: 'supported-by',
    })
    expect(awayConnectionOf(goalIn(null, 'a'), target, UNJOINED)).toMatchObject({ allowed: true })
    const solution = { id: 's', kind: 'solution', module: null } as const
    expect(awayConnectionOf(solution, target, UNJOINED)).toMatchObject({ allowed: false })
  })

  it('refuses a goal of the same module, an away goal, another kind, and a circle through modules', () => {
    const upper = goalIn('M-1', 'a')
    expect(awayConnectionOf(upper, goalIn('M-1', 'b'), UNJOINED)).toMatchObject({ allowed: false })
    expect(awayConnectionOf(upper, { ...goalIn('M-2', 'b'), away: true }, UNJOINED)).toMatchObject({ allowed: false })
    const strategy = { id: 's', kind: 'strategy', module: null } as const
    expect(awayConnectionOf(upper, strategy, UNJOINED)).toMatchObject({ allowed: false })
    const round = { below: (id: string) => (id === 'b' ? ['away'] : id === 'away' ? ['a'] : []) }
    expect(awayConnectionOf(upper, goalIn('M-2', 'b'), round)).toMatchObject({
      allowed: false,
      why: 'It would close a circle: the claim would support itself.',
    })
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
