import { describe, expect, test } from 'vitest'
import { acceptabilityOf, levelOf, levelsOf, matrixSchema } from './matrix.ts'
import { isSpread, spreadOf } from './rating-spread.ts'
import { saysRisk, shownLevel } from './rating.ts'

/** So many words of a scale, as S1, S2, S3. */
function words(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `${letter}${place + 1}`)
}

/** A matrix of so many severities and likelihoods, whose level grows with either. */
function matrixOf(severities: number, likelihoods: number) {
  return {
    version: `${severities} by ${likelihoods}`,
    severities: words('S', severities),
    likelihoods: words('L', likelihoods),
    levels: words('L', likelihoods).map((_likelihood, row) =>
      words('S', severities).map((_severity, column) => row + column + 1),
    ),
    acceptability: [{ level: 1, word: 'Fine', meaning: 'Nothing more is needed.', verdict: 'acceptable' as const }],
  }
}

describe.each([
  [3, 3],
  [4, 4],
  [6, 5],
  [2, 10],
])('a matrix of %i severities and %i likelihoods', (severities, likelihoods) => {
  const matrix = matrixOf(severities, likelihoods)

  test('is taken, and not with a row or a level too few', () => {
    expect(matrixSchema.safeParse(matrix).success).toBe(true)
    expect(matrixSchema.safeParse({ ...matrix, likelihoods: [...matrix.likelihoods, 'Ever'] }).success).toBe(false)
    expect(matrixSchema.safeParse({ ...matrix, severities: [...matrix.severities, 'Worst'] }).success).toBe(false)
  })

  test('is looked up by its own words, corner to corner', () => {
    const [lastSeverity, lastLikelihood] = [`S${severities}`, `L${likelihoods}`]
    expect(levelOf(matrix, 'S1', 'L1')).toBe(1)
    expect(levelOf(matrix, lastSeverity, 'L1')).toBe(severities)
    expect(levelOf(matrix, 'S1', lastLikelihood)).toBe(likelihoods)
    expect(levelOf(matrix, lastSeverity, lastLikelihood)).toBe(severities + likelihoods - 1)
    expect(levelOf(matrix, 'Major', 'L1')).toBeNull()
    expect(levelOf(matrix, 'S1', 'Low')).toBeNull()
    expect(levelsOf(matrix)).toHaveLength(severities + likelihoods - 1)
    expect(acceptabilityOf(matrix, 1)?.word).toBe('Fine')
    expect(acceptabilityOf(matrix, 2)).toBeNull()
  })
})

describe('a rating', () => {
  const matrix = matrixOf(4, 3)

  test('is shown at its recorded level, else at the one that is looked up', () => {
    expect(shownLevel(matrix, { severity: 'S2', likelihood: 'L2' })).toBe(3)
    expect(shownLevel(matrix, { severity: 'S2', likelihood: 'L2', level: 5 })).toBe(5)
    expect(shownLevel(matrix, { severity: 'S2' })).toBeNull()
  })

  test('says a risk by both words or by a level alone', () => {
    expect(saysRisk({ severity: 'S2', likelihood: 'L2' })).toBe(true)
    expect(saysRisk({ level: 2 })).toBe(true)
    expect(saysRisk({ severity: 'S2' })).toBe(false)
  })

  test('is as far from others as its words and level are', () => {
    const [low, high] = [
      { severity: 'S1', likelihood: 'L2' },
      { severity: 'S4', likelihood: 'L3' },
    ]
    expect(spreadOf(matrix, [low, high, { severity: 'S2' }])).toEqual({ severity: 3, likelihood: 1, level: 4 })
    expect(spreadOf(matrix, [low, { severity: 'Major', likelihood: 'L1' }])).toBeNull()
    expect(isSpread(spreadOf(matrix, [low, low]))).toBe(false)
    expect(isSpread(spreadOf(matrix, [low, { ...low, severity: 'S2' }]))).toBe(true)
    expect(isSpread(spreadOf(matrix, [low, { ...low, likelihood: 'L3' }]))).toBe(true)
    expect(isSpread(spreadOf(matrix, [low]))).toBe(false)
  })
})
