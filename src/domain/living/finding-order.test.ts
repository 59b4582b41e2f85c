import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryGraph } from '../record/graph.ts'
import { FINDING_LEVELS, type Finding } from './finding.ts'
import { compareFindings, compareReferences, firstFindings } from './finding-order.ts'
import { MarkedCase } from './marked-rule.test-support.ts'

function finding(code: string, subject: string, level: Finding['level']): Finding {
  return { code, subject, level, sentence: '', remedy: '', about: [] }
}

describe('compareReferences', () => {
  it('reads numbers as numbers', () => {
    const references = ['H-12', 'H-2', 'G-9', 'H-2b', 'H', 'H-02']
    expect(references.toSorted(compareReferences)).toEqual(['G-9', 'H', 'H-02', 'H-2', 'H-12', 'H-2b'])
  })
})

describe('compareFindings', () => {
  it('puts the worst first, then the space, then by reference and code', () => {
    const build = new MarkedCase()
    build.mark('hazard')
    build.mark('hazard')
    const found = [
      finding('B-01', 'hazard-2', 'blocker'),
      finding('A-01', 'hazard-2', 'blocker'),
      finding('A-01', 'hazard-1', 'blocker'),
      finding('A-01', 'space', 'blocker'),
      finding('A-01', 'hazard-2', 'broken'),
    ]
    const sorted = found.toSorted(compareFindings(build.graph))
    expect(sorted.map(({ code, subject, level }) => `${level} ${subject} ${code}`)).toEqual([
      'broken hazard-2 A-01',
      'blocker space A-01',
      'blocker hazard-1 A-01',
      'blocker hazard-2 A-01',
      'blocker hazard-2 B-01',
    ])
  })
})

describe('firstFindings', () => {
  const reference = fc.tuple(
    fc.constantFrom('H-', 'H', 'CTL-', 'H-1-'),
    fc.constantFrom('', '0', '7', '07', '12', '120'),
  )

  it('is the beginning of the whole order, however the findings come', () => {
    const said = fc.array(fc.tuple(reference, fc.constantFrom(...FINDING_LEVELS)), { maxLength: 40 })
    fc.assert(
      fc.property(said, fc.integer({ min: 1, max: 6 }), (all, most) => {
        const graph = graphOf(all.map(([parts]) => parts.join('')))
        const findings = all.map(([, level], place) => finding(`C-${place % 3}`, `r${place}`, level))
        const whole = findings.toSorted(compareFindings(graph))
        expect(firstFindings(graph, findings, most)).toEqual(whole.slice(0, most))
      }),
    )
  })
})

function graphOf(references: readonly string[]): MemoryGraph {
  const graph = new MemoryGraph({ id: 'space', type: 'manufacturer-case', name: 'Ward list' })
  const records = references.map((ref, place) => ({
    id: `r${place}`,
    kind: 'hazard',
    ref,
    revision: 1,
    state: 'open',
    fields: {},
    retired: null,
    origin: null,
    recordedAt: '2026-01-01T00:00:00.000Z',
  }))
  graph.apply({ records, links: [] })
  return graph
}
