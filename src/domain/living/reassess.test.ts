import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { NO_CHANGE } from '../record/change.ts'
import type { SpaceType } from '../record/kind.ts'
import type { SafetyRecord } from '../record/record.ts'
import { REGISTRY } from '../registry.ts'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import { assess } from './assess.ts'
import { applyDelta } from './assessment-delta.ts'
import { imageOf } from './assessment-image.test-support.ts'
import { Choices, contextOf, DAYS, Draft, EDITS, LivingWorld } from './living-world.test-support.ts'
import { MARKED, marked, MarkedCase } from './marked-rule.test-support.ts'
import { reassess } from './reassess.ts'
import type { RecordRule, Rule } from './rule.ts'
import { ALL_CASES } from './rules/all-cases.test-support.ts'
import { ALL_RULES } from './rules/all-rules.ts'
import { CaseBuilder, type Scenario } from './rules/rule-case.test-support.ts'
import { strict } from './strict-rule.test-support.ts'
import { TOY_RULES } from './toy-rules.test-support.ts'

const ARGUED = ['hazard', 'cause', 'control', 'evidence', 'goal', 'goal', 'strategy', 'solution', 'plan', 'release']
const FAULTS = ALL_CASES.flatMap(({ fails }) => Object.values(fails))
const EVERY_KIND = REGISTRY.kinds.map(({ name }) => name)

const choices = fc.array(fc.nat(10_000), { minLength: 4, maxLength: 12 })
const edit = fc.record({ action: fc.constantFrom(...EDITS), numbers: choices })
const step = fc.record({ edits: fc.array(edit, { maxLength: 5 }), day: fc.option(fc.constantFrom(...DAYS)) })
const history = fc.record({
  start: fc.array(choices, { minLength: 3, maxLength: 14 }),
  joins: fc.array(choices, { maxLength: 14 }),
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never
/** Two cases, each with a fault that some rule finds: only records that are joined as a rule looks show it. */
const cases = fc.constantFrom('manufacturer-case', 'deployment-case')
const faults = fc.tuple(fc.constantFrom(...FAULTS), fc.constantFrom(...FAULTS))

/** Lives through a history twice, once by reassessing and once by assessing anew, and compares after every change. */
function livesAlike(rules: readonly Rule[], world: LivingWorld, { start, joins, steps }: History): void {
  const context = contextOf(rules)
  const beginning = new Draft()
  for (const numbers of start) world.edit('create', new Choices(numbers), beginning)
  for (const numbers of joins) world.edit('link', new Choices(numbers), beginning)
  world.graph.apply(beginning.change)
  let today = DAYS[1] ?? ''
  let assessment = assess(world.graph, today, context)
  let image = imageOf(assessment, world.graph)
  for (const { edits, day } of steps) {
    const draft = new Draft()
    for (const { action, numbers } of edits) world.edit(action, new Choices(numbers), draft)
    today = day ?? today
    const delta = reassess(assessment, world.graph, draft.change, today, context)
    expect(imageOf(assessment, world.graph)).toEqual(image)
    world.graph.apply(draft.change)
    assessment = applyDelta(assessment, delta)
    image = imageOf(assessment, world.graph)
    expect(image).toEqual(imageOf(assess(world.graph, today, context), world.graph))
  }
}

function worldWith(faulty: readonly Scenario[], type: SpaceType): LivingWorld {
  const build = new CaseBuilder(type)
  for (const scenario of faulty) scenario(build)
  return new LivingWorld(EVERY_KIND, build.graph)
}

/** Whether 300 histories pass with these rules, without a guard that would find them out by itself. */
function survives(rules: readonly Rule[]): boolean {
  const result = fc.check(
    fc.property(history, (one) => livesAlike(rules, new LivingWorld(ARGUED), one)),
    { numRuns: 300, seed: 1, endOnFailure: true },
  )
  return !result.failed
}

/** The toy rules with one of them altered. */
function spoilt(code: string, spoil: (rule: RecordRule) => Partial<RecordRule>): readonly Rule[] {
  return TOY_RULES.map((rule) => (rule.code === code && rule.on !== 'space' ? { ...rule, ...spoil(rule) } : rule))
}

describe('reassess', () => {
  it('agrees with assess after any history, with rules of every shape', () => {
    const rules = TOY_RULES.map(strict)
    fc.assert(
      fc.property(history, (one) => livesAlike(rules, new LivingWorld(ARGUED), one)),
      { numRuns: 300 },
    )
  })

  it('agrees with assess after any history, with the rules of the product', () => {
    const rules = ALL_RULES.map(strict)
    fc.assert(
      fc.property(history, faults, cases, (one, built, type) => livesAlike(rules, worldWith(built, type), one)),
      { numRuns: 300 },
    )
  })
})

describe('reassess at the edges', () => {
  const context = contextOf([MARKED])

  it('goes back in time by assessing from the beginning', () => {
    const build = new MarkedCase()
    build.mark('hazard', 'blocker')
    const assessment = assess(build.graph, '2026-06-15', context)
    const delta = reassess(assessment, build.graph, NO_CHANGE, '2026-06-14', context)
    expect(delta.isWhole).toBe(true)
    const earlier = applyDelta(assessment, delta)
    expect(earlier.today).toBe('2026-06-14')
    expect(earlier.version).toBe(assessment.version + 1)
    expect(imageOf(earlier, build.graph)).toEqual(imageOf(assess(build.graph, '2026-06-14', context), build.graph))
  })

  it('takes a change larger than the space by assessing from the beginning', () => {
    const build = new MarkedCase()
    const first = build.mark('hazard', 'blocker')
    const assessment = assess(build.graph, '2026-06-15', context)
    const records = Array.from({ length: 2_500 }, (_, place) => ({ ...first, id: `new-${place}`, ref: `H-${place}` }))
    const delta = reassess(assessment, build.graph, { records, links: [] }, '2026-06-15', context)
    expect(delta.isWhole).toBe(true)
    build.graph.apply({ records, links: [] })
    expect(applyDelta(assessment, delta).tallies.level('blocker')).toBe(2_501)
  })

  it('looks only at what an edit reaches, however wide its parent is', () => {
    const build = new MarkedCase()
    const top = build.mark('goal')
    const hazards = Array.from({ length: 1_000 }, () => build.mark('hazard'))
    for (const hazard of hazards) build.link(top, 'concerns', hazard)
    const assessment = assess(build.graph, '2026-06-15', context)
    const change = { records: [marked(hazards[500] ?? top, 'broken')], links: [] }
    const delta = reassess(assessment, build.graph, change, '2026-06-15', context)
    expect(delta.visited).toBe(2)
    expect([...delta.outlooks]).toEqual([
      ['hazard-501', 'broken'],
      ['goal-1', 'broken'],
    ])
    expect(delta.subjects).toEqual(['hazard-501'])
  })

  it('mends a circle from its members’ own findings, so that no doubt feeds itself', () => {
    const build = new MarkedCase()
    const [one, other] = [build.mark('goal'), build.mark('goal')]
    build.link(one, 'supported-by', other)
    build.link(other, 'supported-by', one)
    const doubted = build.mark('strategy', 'broken')
    build.link(other, 'supported-by', doubted)
    let assessment = assess(build.graph, '2026-06-15', context)
    expect(assessment.outlook(one.id)).toBe('broken')
    const change = { records: [marked(doubted, 'sound')], links: [] }
    const delta = reassess(assessment, build.graph, change, '2026-06-15', context)
    build.graph.apply(change)
    assessment = applyDelta(assessment, delta)
    expect([assessment.outlook(one.id), assessment.outlook(other.id)]).toEqual(['blocker', 'blocker'])
  })

  it('runs no rule on any hazard again when only the wording of the plan changes', () => {
    const build = new MarkedCase()
    const plan = build.add('plan', { name: 'Plan', criteria: 'Levels 1 to 3.' }, { state: 'in-force' })
    for (let count = 0; count < 20; count += 1) build.add('hazard', { name: `Hazard ${count}` })
    const everyRule = contextOf(ALL_RULES)
    const assessment = assess(build.graph, '2026-06-15', everyRule)
    const edited = (fields: SafetyRecord['fields']) =>
      reassess(
        assessment,
        build.graph,
        { records: [{ ...plan, revision: 2, fields: { ...plan.fields, ...fields } }], links: [] },
        '2026-06-15',
        everyRule,
      )
    expect(edited({ criteria: 'Levels 1 and 2.' }).visited).toBeLessThan(5)
    expect(edited({ policy: 'AFAP' }).visited).toBeGreaterThan(20)
    expect(edited({ matrix: z.json().parse({ ...DEFAULT_MATRIX, version: 'ours 2' }) }).visited).toBeGreaterThan(20)
  })

  it('refuses a delta twice, and one of another assessment', () => {
    const build = new MarkedCase()
    const assessment = assess(build.graph, '2026-06-15', context)
    const delta = reassess(assessment, build.graph, NO_CHANGE, '2026-06-16', context)
    const another = assess(build.graph, '2026-06-15', context)
    expect(() => applyDelta(another, delta)).toThrow('another assessment')
    applyDelta(assessment, delta)
    expect(() => applyDelta(assessment, delta)).toThrow('earlier version')
  })
})

describe('the comparison with assess', () => {
  it.each([
    ['a path that leads back nowhere', 'TOY-01', () => ({ paths: [] })],
    ['a second step that is not declared', 'TOY-02', () => ({ paths: [['<leads-to']] as const })],
    ['a plan that is read unsaid', 'TOY-06', () => ({ reads: ['presence'] as const })],
    ['a matrix that is read unsaid', 'TOY-11', () => ({ reads: ['policy'] as const })],
    ['a policy that is read unsaid', 'TOY-11', () => ({ reads: ['matrix'] as const })],
    [
      'a date that is forgotten',
      'TOY-04',
      (rule: RecordRule): Partial<RecordRule> => ({
        check: (subject, view) => ({ ...rule.check(subject, view), until: null }),
      }),
    ],
  ])('fails on %s', (_name, code, spoil) => {
    expect(survives(spoilt(code, spoil))).toBe(false)
  })
})
