import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../../registry.ts'
import { PHASES } from '../../safety-case/plan.ts'
import { clauseCited } from '../../standards/clauses.ts'
import { FINDING_LEVELS } from '../finding.ts'
import type { RecordRule, Step } from '../rule.ts'
import { ALL_CASES } from './all-cases.test-support.ts'
import { ALL_RULES } from './all-rules.ts'
import { judge } from './rule-case.test-support.ts'

const KNOWN_ROLES = new Set(REGISTRY.kinds.flatMap((kind) => kind.links.map((role) => role.role)))
const SENTENCE = /^[A-Z“].*\.$/u

describe('the rules together', () => {
  it('are at least forty-five', () => {
    expect(ALL_RULES.length).toBeGreaterThanOrEqual(45)
  })

  it('have each a code of their own', () => {
    const codes = ALL_RULES.map((rule) => rule.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('are each shown by cases, and no case is of an unknown rule', () => {
    expect(ALL_CASES.map((one) => one.rule.code).toSorted()).toEqual(ALL_RULES.map((rule) => rule.code).toSorted())
  })
})

describe.each(ALL_RULES.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it('is declared in known words', () => {
    expect(rule.code).toMatch(/^[A-Z]{3}-\d{2}$/u)
    expect(rule.sentence).toMatch(SENTENCE)
    expect(rule.remedy).toMatch(SENTENCE)
    expect(FINDING_LEVELS).toContain(rule.level)
    expect(rule.from === undefined || PHASES.includes(rule.from)).toBe(true)
    expect(rule.clauses.filter((clause) => clauseCited(clause) === undefined)).toEqual([])
    expect(rule.clauses.length).toBeGreaterThan(0)
  })

  it('is settled, where fields settle it, by fields that its kinds have', () => {
    const kinds = rule.on === 'space' ? [] : rule.on.flatMap((kind) => REGISTRY.kind(kind) ?? [])
    const unknown = (rule.settledBy ?? []).filter((field) => !kinds.every(({ fields }) => field in fields))
    expect(unknown).toEqual([])
    expect(rule.settledBy === undefined || kinds.length > 0).toBe(true)
  })

  it('looks along roles that its kinds have', () => {
    if (rule.on === 'space') return
    expect(rule.on.filter((kind) => REGISTRY.kind(kind) === undefined)).toEqual([])
    expect(rule.paths.flat().filter((step) => !isKnownStep(step))).toEqual([])
    expect(rule.paths.filter(([first]) => !startsFromSomeKind(rule, first))).toEqual([])
  })
})

describe.each(ALL_CASES.map((one) => [one.rule.code, one] as const))('%s', (_code, one) => {
  it('has a passing and a failing case', () => {
    expect(Object.keys(one.passes).length).toBeGreaterThan(0)
    expect(Object.keys(one.fails).length).toBeGreaterThan(0)
  })

  it.each(Object.entries(one.passes))('lets pass: %s', (name, scenario) => {
    const { result } = judge(one.rule, scenario)
    expect(result.findings).toEqual([])
    expect(result.until).toBe(one.until?.[name] ?? null)
  })

  it.each(Object.entries(one.fails))('finds: %s', (name, scenario) => {
    const { result, subject } = judge(one.rule, scenario)
    expect(result.findings).toHaveLength(1)
    expect(result.findings[0]).toMatchObject({ code: one.rule.code, level: one.rule.level, subject })
    expect(result.findings[0]?.sentence).toMatch(SENTENCE)
    expect(result.findings[0]?.remedy).toMatch(SENTENCE)
    expect(result.until).toBe(one.until?.[name] ?? null)
  })
})

function isKnownStep(step: Step): boolean {
  return KNOWN_ROLES.has(step.slice(1))
}

function startsFromSomeKind(rule: RecordRule, step: Step): boolean {
  const role = step.slice(1)
  return rule.on.some((kind) =>
    step.startsWith('>')
      ? REGISTRY.role(kind, role) !== undefined
      : REGISTRY.rolesTo(kind).some((incoming) => incoming.role.role === role),
  )
}
