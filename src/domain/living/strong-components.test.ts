import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strongComponents } from './strong-components.ts'

type Edge = readonly [number, number]

function componentsOf(size: number, edges: readonly Edge[]): readonly (readonly number[])[] {
  const sorted = edges.toSorted(([one], [other]) => one - other)
  const starts = Int32Array.from({ length: size + 1 }, (_, node) => sorted.filter(([from]) => from < node).length)
  const found: (readonly number[])[] = []
  strongComponents({ size, starts, targets: Int32Array.from(sorted.map(([, to]) => to)) }, (members) =>
    found.push(members.toSorted((one, other) => one - other)),
  )
  return found
}

function reachable(from: number, edges: readonly Edge[]): ReadonlySet<number> {
  const reached = new Set([from])
  for (const node of reached) for (const [source, target] of edges) if (source === node) reached.add(target)
  return reached
}

describe('strongComponents', () => {
  const graphs = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 16 }),
    }),
  )

  it('puts together exactly those that reach one another', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const components = componentsOf(size, edges)
        expect(components.flat().toSorted((one, other) => one - other)).toEqual([...Array(size).keys()])
        for (const members of components) {
          const [first = 0] = members
          const mutual = [...reachable(first, edges)].filter((node) => reachable(node, edges).has(first))
          expect(mutual.toSorted((one, other) => one - other)).toEqual(members)
        }
      }),
    )
  })

  it('names a component after all that it leads to', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const place = new Map(componentsOf(size, edges).flatMap((members, at) => members.map((node) => [node, at])))
        for (const [from, to] of edges) expect(place.get(to)).toBeLessThanOrEqual(place.get(from) ?? -1)
      }),
    )
  })
})
