import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circleAround } from './circle-search.ts'

type Edge = readonly [string, string]

const follow = (pairs: readonly Edge[]) => (id: string) => {
  const next = pairs.filter(([from]) => from === id).map(([, to]) => to)
  return next[Symbol.iterator]()
}

function around(id: string, edges: readonly Edge[]): readonly string[] | null {
  const circle = circleAround(id, follow(edges.map(([from, to]) => [to, from])), follow(edges))
  return circle === null ? null : [...circle].toSorted((one, other) => one.localeCompare(other))
}

function below(id: string, edges: readonly Edge[]): ReadonlySet<string> {
  const reached = new Set(edges.filter(([from]) => from === id).map(([, to]) => to))
  for (const node of reached) for (const [from, to] of edges) if (from === node) reached.add(to)
  return reached
}

describe('circleAround', () => {
  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')

  it('finds exactly those below the record that it is below', () => {
    fc.assert(
      fc.property(node, fc.array(fc.tuple(node, node), { maxLength: 18 }), (id, edges) => {
        const members = [...below(id, edges)].filter((other) => below(other, edges).has(id))
        const expected = members.length === 0 ? null : members.toSorted((one, other) => one.localeCompare(other))
        expect(around(id, edges)).toEqual(expected)
      }),
    )
  })

  it('does not walk through everything below a record that nothing rests on', () => {
    let looked = 0
    const children = function* (): Generator<string, undefined> {
      for (;;) yield `child ${(looked += 1)}`
    }
    expect(circleAround('top', () => [][Symbol.iterator](), children)).toBeNull()
    expect(looked).toBeLessThan(2)
  })
})
