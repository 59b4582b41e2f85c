import { describe, expect, it } from 'vitest'
import type { Finding } from './finding.ts'
import { compareFindings, compareReferences } from './finding-order.ts'
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
