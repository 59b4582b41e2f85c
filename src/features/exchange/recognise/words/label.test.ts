import { describe, expect, it } from 'vitest'
import { labelMeaning } from './label.ts'

const roleOf = (label: string) => labelMeaning([label])?.role ?? null

describe('labelMeaning', () => {
  it.each([
    ['Initial Risk (SxL)', 'risk'],
    ['Initial risk rating (Severity × Likelihood)', 'risk'],
    ['Risk = S*L', 'risk'],
    ['RPN (S x O x D)', 'risk'],
    ['Severity x Likelihood', 'risk'],
    ['Initial (S)', 'severity'],
    ['Likelihood (L)', 'likelihood'],
    ['Consequence/Severity', 'severity'],
    ['Hazard log ref', 'ref'],
    ['Finding ID', 'ref'],
    ['Hazard category', 'category'],
    ['Hazard', 'hazard'],
    ['Box 2 x 4 cables', null],
  ])('reads "%s" as %s', (label, role) => {
    expect(roleOf(label)).toBe(role)
  })
})
