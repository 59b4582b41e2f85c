import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from './change.ts'
import { MemoryGraph, type Graph } from './graph.ts'
import { GraphOverlay } from './graph-overlay.ts'

const ROLES = ['supported-by', 'concerns']
const IDS = ['a', 'b', 'c', 'd', 'e']
const id = fc.constantFrom(...IDS)
const record = fc.record({ id, revision: fc.integer({ min: 1, max: 9 }), retired: fc.boolean() }).map((parts) => ({
  ...parts,
  kind: parts.id < 'c' ? 'goal' : 'hazard',
  ref: parts.id,
  state: '',
  fields: {},
  retired: parts.retired ? { reason: 'test', on: '2026-01-01', by: 'tester' } : null,
  origin: null,
  recordedAt: '2026-01-01T00:00:00.000Z',
}))
const link = fc.record({ number: fc.nat(4), ended: fc.boolean() }).map(({ number, ended }) => ({
  id: `link ${number}`,
  role: ROLES[number % 2] ?? '',
  from: IDS[number] ?? 'a',
  to: IDS[(number * 2) % IDS.length] ?? 'a',
  seen: null,
  ended: ended ? { reason: 'test', by: 'tester', at: '2026-01-01T00:00:00.000Z' } : null,
}))
const change = fc.record({ records: fc.array(record, { maxLength: 4 }), links: fc.array(link, { maxLength: 4 }) })

/** Everything that can be read of a graph. */
function contents(graph: Graph) {
  const links = Array.from({ length: 5 }, (_, number) => graph.link(`link ${number}`))
  const kinds = ['goal', 'hazard'].map((kind) => {
    const ids = graph.idsOfKind(kind)
    return { ids: [...ids], size: ids.size, has: IDS.filter((one) => ids.has(one)) }
  })
  const around = IDS.map((one) => {
    const neighbours: unknown[] = []
    for (const outward of [true, false]) {
      for (const role of [null, ...ROLES])
        graph.eachNeighbour(one, outward, role, (...met) => neighbours.push(met) % 3 > 0)
    }
    return [graph.record(one), graph.linksFrom(one), graph.linksTo(one), neighbours]
  })
  return { ids: [...graph.ids()], records: [...graph.records()], size: graph.size, links, kinds, around }
}

describe('GraphOverlay', () => {
  it('reads as the graph will once the change is applied, and leaves the graph alone', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), change, (earlier: readonly Change[], last: Change) => {
        const graph = new MemoryGraph({ id: 'space', type: 'manufacturer-case', name: 'Test' })
        for (const one of earlier) graph.apply(one)
        const before = contents(graph)
        const overlaid = contents(new GraphOverlay(graph, last))
        expect(contents(graph)).toEqual(before)
        graph.apply(last)
        expect(overlaid).toEqual(contents(graph))
      }),
    )
  })
})
