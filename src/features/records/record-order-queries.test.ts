import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assess } from '../../domain/living/assess.ts'
import { ALL_RULES } from '../../domain/living/rules/all-rules.ts'
import { CaseBuilder } from '../../domain/living/rules/rule-case.test-support.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { findRecord } from './record-order-queries.ts'

describe('findRecord', () => {
  const build = new CaseBuilder()
  const living = build.add('hazard')
  const retired = build.add('hazard', {}, { retired: true })
  const cause = build.add('cause')
  const { graph } = build
  const context = { registry: REGISTRY, rules: ALL_RULES, hash: (text: string) => hash('sha256', text) }
  const snapshot = { graph, assessment: assess(graph, '2026-06-15', context) }

  it.each([
    ['a living record by its reference', living.ref, living],
    ['a retired one by its reference', retired.ref, retired],
    ['a record by its id', living.id, living],
    ['none by the reference of another kind', cause.ref, undefined],
    ['none by the id of another kind', cause.id, undefined],
    ['none by a reference in another spelling', living.ref.toLowerCase(), undefined],
    ['none by a reference that nobody has', 'H-99', undefined],
  ])('finds %s', (_, name, record) => {
    expect(findRecord(snapshot, 'hazard', name)).toBe(record)
  })
})
