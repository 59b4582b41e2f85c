import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../living/assess.ts'
import { CYCLE_RULE } from '../living/cycle-rule.ts'
import { Choices, contextOf, DAYS, Draft, LivingWorld } from '../living/living-world.test-support.ts'
import { ALL_RULES } from '../living/rules/all-rules.ts'
import { CaseBuilder } from '../living/rules/rule-case.test-support.ts'
import type { SpaceType } from '../record/kind.ts'
import type { Change } from '../record/change.ts'
import { REGISTRY } from '../registry.ts'
import type { PlannedStep } from './argument-plan.ts'
import { standardArgument } from './standard-argument.ts'

const SAFETY = [
  'hazard',
  'hazard',
  'cause',
  'control',
  'control',
  'evidence',
  'plan',
  'cso-appointment',
  'intended-use',
]
const ARGUED = [...SAFETY, 'goal', 'goal', 'strategy', 'solution', 'context', 'assumption']
const SHAPE = new Set([
  'GSN-01',
  'GSN-02',
  'GSN-03',
  'GSN-04',
  'GSN-05',
  'GSN-10',
  'GSN-11',
  'GSN-12',
  'GSN-13',
  CYCLE_RULE.code,
])
const NOW = '2026-01-01T00:00:00.000Z'
const choices = fc.array(fc.nat(10_000), { minLength: 4, maxLength: 12 })
const worlds = fc.record({
  made: fc.array(choices, { minLength: 3, maxLength: 16 }),
  joined: fc.array(choices, { maxLength: 30 }),
})

function worldOf(kinds: readonly string[], { made, joined }: { made: number[][]; joined: number[][] }): LivingWorld {
  const world = new LivingWorld(kinds)
  const draft = new Draft()
  for (const numbers of made) world.edit('create', new Choices(numbers), draft)
  for (const numbers of joined) world.edit('link', new Choices(numbers), draft)
  world.graph.apply(draft.change)
  return world
}

/** What is said of the controls of each party, whose evidence shows that they are implemented. */
function saidOfControls(type: SpaceType): readonly string[] {
  const build = new CaseBuilder(type)
  const hazard = build.add('hazard')
  for (const party of ['manufacturer', 'deployer', 'user']) {
    const control = build.add('control', { party, statement: `What the ${party} does` })
    build.link(control, 'mitigates', hazard)
    build.link(build.add('evidence'), 'shows-implemented', control)
  }
  return standardArgument(build.graph).flatMap((step) => {
    const statement = step.do === 'create' ? step.fields['statement'] : undefined
    return step.do === 'create' && typeof statement === 'string' && statement.includes('CTL-')
      ? [`${step.kind}: ${statement}`]
      : []
  })
}

const idOf = (end: string) => end.replace('$', 'new-')

/** What a batch of the steps would leave behind. */
function changeOf(steps: readonly PlannedStep[]): Change {
  return {
    records: steps.flatMap((step) =>
      step.do === 'create'
        ? [
            {
              id: `new-${step.as}`,
              kind: step.kind,
              ref: step.as,
              revision: 1,
              state: '',
              fields: step.fields,
              retired: null,
              origin: null,
              recordedAt: NOW,
            },
          ]
        : [],
    ),
    links: steps.flatMap((step, place) =>
      step.do === 'link'
        ? [
            {
              id: `new-link-${place}`,
              role: step.role,
              from: idOf(step.from),
              to: idOf(step.to),
              seen: null,
              ended: null,
            },
          ]
        : [],
    ),
  }
}

describe('standardArgument', () => {
  it('is well-formed by the rules of the argument, and argues every hazard', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        const { graph } = worldOf(SAFETY, given)
        graph.apply(changeOf(standardArgument(graph)))
        const faults = [...assess(graph, DAYS[1] ?? '', contextOf(ALL_RULES)).allFindings()]
        const hasHazard = graph.idsOfKind('hazard').size > 0
        expect(hasHazard ? faults.filter(({ code }) => SHAPE.has(code)) : []).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('leaves nothing missing, whatever argument was there before', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        const { graph } = worldOf(ARGUED, given)
        graph.apply(changeOf(standardArgument(graph)))
        expect(standardArgument(graph)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('makes only elements and links that their kinds declare', () => {
    fc.assert(
      fc.property(worlds, (given) => {
        const { graph } = worldOf(ARGUED, given)
        const steps = standardArgument(graph)
        const made = new Map(steps.flatMap((step) => (step.do === 'create' ? [[`$${step.as}`, step.kind]] : [])))
        const kindOf = (end: string) => made.get(end) ?? graph.record(end)?.kind ?? ''
        const isDeclared = (step: PlannedStep) =>
          step.do === 'create'
            ? REGISTRY.kind(step.kind)?.fields['statement']?.schema.safeParse(step.fields['statement']).success === true
            : REGISTRY.kind(kindOf(step.from))?.links.some(
                ({ role, to }) => role === step.role && to.includes(kindOf(step.to)),
              ) === true
        expect(steps.filter((step) => !isDeclared(step))).toEqual([])
      }),
    )
  })

  it('assumes what a manufacturer transfers, and argues what a deployer puts in place or received', () => {
    expect(saidOfControls('manufacturer-case')).toEqual([
      'goal: Control CTL-1 (What the manufacturer does) is in place and effective',
      'assumption: The other party puts control CTL-2 in place: What the deployer does',
      'assumption: The other party puts control CTL-3 in place: What the user does',
    ])
    expect(saidOfControls('deployment-case')).toEqual([
      'goal: The product as delivered has control CTL-1: What the manufacturer does',
      'goal: Control CTL-2 (What the deployer does) is in place and effective',
      'goal: Control CTL-3 (What the user does) is in place and effective',
    ])
  })

  it('has nothing to say about a case without hazards', () => {
    expect(standardArgument(new LivingWorld([]).graph)).toEqual([])
  })
})
