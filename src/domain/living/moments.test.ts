import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GraphVersion } from '../record/graph-version.ts'
import { assess } from './assess.ts'
import { applyDelta } from './assessment-delta.ts'
import { toldBy } from './assessment-image.test-support.ts'
import { Choices, contextOf, DAYS, Draft, EDITS, LivingWorld } from './living-world.test-support.ts'
import { reassess } from './reassess.ts'
import { ALL_RULES } from './rules/all-rules.ts'

const KINDS = ['hazard', 'cause', 'control', 'evidence', 'goal', 'strategy', 'solution', 'plan', 'release']
const choices = fc.array(fc.nat(10_000), { minLength: 4, maxLength: 12 })
const edit = fc.record({ action: fc.constantFrom('create' as const, ...EDITS), numbers: choices })
const step = fc.record({ edits: fc.array(edit, { maxLength: 5 }), day: fc.option(fc.constantFrom(...DAYS)) })
const steps = fc.array(step, { minLength: 2, maxLength: 12 })

it('a case that moved on goes on telling, at each of its moments, what it told then', () => {
  const context = contextOf(ALL_RULES)
  fc.assert(
    fc.property(steps, (history) => {
      const world = new LivingWorld(KINDS)
      let today = DAYS[1] ?? ''
      let graph = new GraphVersion(world.graph)
      let assessment = assess(world.graph, today, context)
      const moments = [{ graph, assessment, told: toldBy(graph, assessment) }]
      for (const { edits, day } of history) {
        const draft = new Draft()
        for (const { action, numbers } of edits) world.edit(action, new Choices(numbers), draft)
        today = day ?? today
        const delta = reassess(assessment, world.graph, draft.change, today, context)
        graph = graph.after(draft.change)
        assessment = applyDelta(assessment, delta)
        expect(toldBy(graph, assessment)).toEqual(toldBy(world.graph, assess(world.graph, today, context)))
        moments.push({ graph, assessment, told: toldBy(graph, assessment) })
      }
      for (const then of moments) expect(toldBy(then.graph, then.assessment)).toEqual(then.told)
    }),
    { numRuns: 300 },
  )
})
