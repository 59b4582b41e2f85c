import { describe, expect, it } from 'vitest'
import { referenceRuns, referenceWidth } from './reference-queries.ts'

describe('references in a report', () => {
  it.each([
    ['nothing', [], ''],
    ['two neighbours', ['H-1', 'H-2'], 'H-1, H-2'],
    ['a run', ['CTL-1', 'CTL-2', 'CTL-3', 'CTL-7'], 'CTL-1 to CTL-3, CTL-7'],
    ['two runs that touch', ['H-8', 'H-9', 'H-10', 'C-11', 'C-12', 'C-13'], 'H-8 to H-10, C-11 to C-13'],
    ['numbers filled with noughts', ['FHIR008', 'FHIR009', 'FHIR010'], 'FHIR008 to FHIR010'],
    ['references that are no numbers', ['the case', 'the case', 'X'], 'the case, the case, X'],
    ['numbers going back', ['H3', 'H2', 'H1'], 'H3, H2, H1'],
  ])('tells %s', (_, refs, told) => {
    expect(referenceRuns(refs)).toBe(told)
  })

  it('gives longer references a wider column, within bounds', () => {
    expect(referenceWidth(['H-1'])).toBe(9)
    expect(referenceWidth(['H-1', 'FHIR001'])).toBe(12)
    expect(referenceWidth(['a-reference-of-far-too-many-letters'])).toBe(20)
  })
})
