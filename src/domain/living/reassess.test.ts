import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../registry.ts'
import { assess } from './assess.ts'
import { applyDelta } from './assessment-delta.ts'
import { imageOf } from './assessment-image.test-support.ts'
import { Choices, contextOf, DAYS, Draft, EDITS, LivingWorld } from './living-world.test-support.ts'
import { reassess } from './reassess.ts'
import type { Rule } from './rule.ts'
import { ALL_RULES } from './rules/all-rules.ts'
import { strict } from './strict-rule.test-support.ts'
import { TOY_RULES } from './toy-rules.test-support.ts'

const ARGUED = ['hazard', 'cause', 'control', 'evidence', 'goal', 'goal', 'strategy', 'solution', 'plan', 'release']
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

/** Lives through a history twice, once by reassessing and once by assessing anew, and compares after every change. */
function livesAlike(rules: readonly Rule[], kinds: readonly string[], { start, joins, steps }: History): void {
  const context = contextOf(rules)
  const world = new LivingWorld(kinds)
  const beginning = new Draft()
  for (const numbers of start) world.edit('create', new Choices(numbers), beginning)
  for (const numbers of joins) world.edit('link', new Choices(numbers), beginning)
  world.graph.apply(beginning.change)
  let today = DAYS[1] ?? ''
  let assessment = assess(world.graph, today, context)
  for (const { edits, day } of steps) {
    const draft = new Draft()
    for (const { action, numbers } of edits) world.edit(action, new Choices(numbers), draft)
    today = day ?? today
    const before = imageOf(assessment, world.graph)
    const delta = reassess(assessment, world.graph, draft.change, today, context)
    expect(imageOf(assessment, world.graph)).toEqual(before)
    world.graph.apply(draft.change)
    assessment = applyDelta(assessment, delta)
    expect(imageOf(assessment, world.graph)).toEqual(imageOf(assess(world.graph, today, context), world.graph))
  }
}

describe('reassess', () => {
  it('agrees with assess after any history, with rules of every shape', () => {
    const rules = TOY_RULES.map(strict)
    fc.assert(
      fc.property(history, (one) => livesAlike(rules, ARGUED, one)),
      { numRuns: 300 },
    )
  })

  it('agrees with assess after any history, with the rules of the product', () => {
    const rules = ALL_RULES.map(strict)
    fc.assert(
      fc.property(history, (one) => livesAlike(rules, EVERY_KIND, one)),
      { numRuns: 300 },
    )
  })
})
