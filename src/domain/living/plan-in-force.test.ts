import { describe, expect, it } from 'vitest'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import { MarkedCase } from './marked-rule.test-support.ts'
import { isDue, planInForce } from './plan-in-force.ts'

describe('the plan that rules read', () => {
  it('is one in force before a draft before a superseded one, the latest of several', () => {
    const build = new MarkedCase()
    const refOfPlan = () => planInForce(build.graph).record?.ref
    expect(refOfPlan()).toBeUndefined()
    build.add('plan', {}, { state: 'superseded' })
    expect(refOfPlan()).toBe('PLAN-1')
    build.add('plan', {}, { state: 'draft' })
    expect(refOfPlan()).toBe('PLAN-2')
    for (let count = 3; count <= 10; count += 1) build.add('plan', {}, { state: 'in-force' })
    build.add('plan', {}, { state: 'draft' })
    build.add('plan', {}, { state: 'in-force', retired: true })
    expect(refOfPlan()).toBe('PLAN-10')
  })

  it('brings the shipped matrix and the last phase where it says nothing', () => {
    const build = new MarkedCase()
    build.add('plan', { policy: 'ALARP' }, { state: 'in-force' })
    const { fields, matrix, phase } = planInForce(build.graph)
    expect(fields.policy).toBe('ALARP')
    expect(matrix).toBe(DEFAULT_MATRIX)
    expect(phase).toBe('decommissioning')
  })
})

describe('a rule', () => {
  it('is due from its phase on, or always', () => {
    expect(isDue({}, 'planning')).toBe(true)
    expect(isDue({ from: 'control' }, 'analysis')).toBe(false)
    expect(isDue({ from: 'control' }, 'control')).toBe(true)
    expect(isDue({ from: 'control' }, 'in service')).toBe(true)
  })
})
