import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sha256 } from '../ledger/ledger.test-support.ts'
import { verifyInclusion } from '../ledger/merkle-tree.ts'
import type { EventBody, RecordImage } from '../record/event.ts'
import { MemoryGraph } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import type { SafetyRecord } from '../record/record.ts'
import { graphBefore } from '../record/span.ts'
import { SpanFold } from '../record/span-fold.test-support.ts'
import { REGISTRY } from '../registry.ts'
import { claimOf, findingsDigest, manifestOf, proofOf, rootOf } from './manifest.ts'

const SPACE = { id: 'space', type: 'manufacturer-case', name: 'Case' } as const
const SEAL = { ruleSet: '1 (2 rules)', digest: findingsDigest([], sha256) }
const TOOLS = { registry: REGISTRY, hash: sha256 }
const NOW = '2026-07-01T09:00:00.000Z'

const manifest = (graph: MemoryGraph) => manifestOf(graph, SEAL, TOOLS)
const root = (graph: MemoryGraph) => rootOf(manifest(graph).lines, sha256.bytes)

/** One step of a random case: writes record `at` anew, or joins it to the next hazard, or ends that link. */
const stepArbitrary = fc.record({
  at: fc.nat(7),
  does: fc.constantFrom('write', 'retire', 'join', 'end'),
  name: fc.string({ minLength: 1, maxLength: 8 }),
})
type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never

/** Takes the steps one after another, and tells of each as the ledger does. */
function lived(steps: readonly Step[], graph: MemoryGraph): readonly EventBody[] {
  return steps.flatMap(({ at, does, name }) => {
    const id = `r${at}`
    const record = graph.record(id)
    if (does === 'write' || record === undefined) return [write(graph, id, at, name, null)]
    if (does === 'retire') return [write(graph, id, at, name, { reason: name, on: '2026-07-01', by: 'A' })]
    return rejoin(graph, id, does === 'join')
  })
}

function write(graph: MemoryGraph, id: string, at: number, name: string, retired: SafetyRecord['retired']): EventBody {
  const before = graph.record(id) ?? null
  const kind = at < 4 ? 'hazard' : 'cause'
  const revision = (before?.revision ?? 0) + 1
  const image: RecordImage = { id, kind, ref: `X-${at}`, revision, state: '', fields: { name }, retired, origin: null }
  graph.apply({ records: [{ ...image, recordedAt: NOW }], links: [] })
  return { type: before === null ? 'record-created' : 'record-changed', record: { before, after: image } }
}

function rejoin(graph: MemoryGraph, from: string, living: boolean): readonly EventBody[] {
  const before = graph.link(`l${from}`) ?? null
  const ended = living ? null : { reason: 'No more', by: 'A', at: NOW }
  const after: Link = { id: `l${from}`, role: 'leads-to', from, to: 'r0', seen: null, ended }
  if (before === null && !living) return []
  graph.apply({ records: [], links: [after] })
  return [{ type: living ? 'link-made' : 'link-ended', link: { before, after } }]
}

const steps = fc.array(stepArbitrary, { maxLength: 30 })

describe('a manifest', () => {
  test('is given again by the events since', () => {
    fc.assert(
      fc.property(steps, steps, (earlier, later) => {
        const graph = new MemoryGraph(SPACE)
        lived(earlier, graph)
        const then = manifest(graph)
        const span = new SpanFold()
        for (const body of lived(later, graph)) span.take({ actorName: 'A', at: NOW, body })
        expect(manifest(graphBefore(graph, span))).toEqual(then)
      }),
    )
  })

  test('proves of each record that it belongs to it, and of no other version', () => {
    fc.assert(
      fc.property(steps, (lifetime) => {
        const graph = new MemoryGraph(SPACE)
        lived(lifetime, graph)
        const made = manifest(graph)
        for (const { id } of graph.records()) {
          const proof = proofOf(made, id, sha256.bytes)
          expect(proof).not.toBeNull()
          if (proof === null) return
          const neighbours = proof.neighbours.map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')))
          const claim = claimOf(proof, root(graph), sha256.bytes)
          expect(verifyInclusion(claim, neighbours, sha256.bytes)).toBe(true)
          const forged = claimOf({ ...proof, line: `${proof.line}0` }, root(graph), sha256.bytes)
          expect(verifyInclusion(forged, neighbours, sha256.bytes)).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on the order in which things were added', () => {
    const [one, other] = [new MemoryGraph(SPACE), new MemoryGraph(SPACE)]
    for (const at of [0, 1, 2]) write(one, `r${at}`, at, 'Same', null)
    for (const at of [2, 0, 1]) write(other, `r${at}`, at, 'Same', null)
    expect(root(one)).toBe(root(other))
    write(other, 'r1', 1, 'Other', null)
    expect(root(one)).not.toBe(root(other))
  })

  it('says nothing of a record that is not in it', () => {
    expect(proofOf(manifest(new MemoryGraph(SPACE)), 'r1', sha256.bytes)).toBeNull()
  })

  it('has other findings when a rule finds another level', () => {
    const finding = { code: 'HAZ-01', level: 'note', subject: 'r1', sentence: 'S', remedy: 'R', about: [] } as const
    const digest = findingsDigest([finding], sha256)
    expect(digest).not.toBe(findingsDigest([{ ...finding, level: 'broken' }], sha256))
    expect(digest).toBe(findingsDigest([{ ...finding, sentence: 'In other words' }], sha256))
  })
})
