import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_MATRIX } from './default-matrix.ts'
import { HARMS, PATIENTS, severityOfHarm } from './harm.ts'

describe('harm × patients', () => {
  test('gives the severities of the NHS table', () => {
    const table = PATIENTS.map((patients) => HARMS.map((harm) => severityOfHarm(DEFAULT_MATRIX, harm, patients)))
    expect(table).toEqual([
      ['Minor', 'Significant', 'Considerable', 'Major'],
      ['Significant', 'Considerable', 'Major', 'Catastrophic'],
    ])
  })

  test('says nothing on a scale of other words, in whatever order', () => {
    const scales = fc.shuffledSubarray([...DEFAULT_MATRIX.severities, 'Negligible'], { minLength: 1 })
    fc.assert(
      fc.property(scales, fc.constantFrom(...HARMS), fc.constantFrom(...PATIENTS), (severities, harm, patients) => {
        const isNhs = DEFAULT_MATRIX.severities.every((word, place) => severities[place] === word)
        expect(severityOfHarm({ severities }, harm, patients) === null).toBe(!isNhs)
      }),
    )
  })
})
