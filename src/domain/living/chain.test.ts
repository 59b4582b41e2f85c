import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { chainDown } from './chain.ts'
import { chainsUp } from './chain-up.ts'
import { contextOf } from './living-world.test-support.ts'
import { MARKED, MarkedCase } from './marked-rule.test-support.ts'

function chains(build: MarkedCase) {
  const assessment = assess(build.graph, '2026-06-15', contextOf([MARKED]))
  const refs = (ids: readonly string[] = []) => ids.map((id) => build.graph.record(id)?.ref ?? id).join(' ← ')
  return {
    down: (id: string) => refs(chainDown(build.graph, assessment, id)?.records),
    up: (...subjects: readonly string[]) =>
      chainsUp(
        build.graph,
        assessment,
        subjects.flatMap((id) => assessment.findings(id)),
      ).map(({ records }) => refs(records)),
  }
}

describe('the chain down from a record', () => {
  it('leads by the shortest way to the finding that started its outlook', () => {
    const build = new MarkedCase()
    const goal = build.mark('goal')
    const hazard = build.mark('hazard', 'attention')
    const control = build.mark('control')
    const evidence = build.mark('evidence', 'broken')
    build.link(goal, 'concerns', hazard)
    build.link(control, 'mitigates', hazard)
    build.link(evidence, 'shows-effective', control)
    const { down } = chains(build)
    expect(down(goal.id)).toBe('G-1 ← H-1 ← CTL-1 ← EV-1')
    expect(down(evidence.id)).toBe('EV-1')
  })

  it('follows only the role that is to blame', () => {
    const build = new MarkedCase()
    const control = build.mark('control')
    build.link(build.mark('evidence', 'attention'), 'shows-implemented', control)
    build.link(build.mark('evidence'), 'shows-implemented', control)
    build.link(build.mark('evidence', 'attention'), 'shows-effective', control)
    expect(chains(build).down(control.id)).toBe('CTL-1 ← EV-3')
  })

  it('settles a tie by reference, first on the way and then at the end', () => {
    const build = new MarkedCase()
    const goal = build.mark('goal')
    const hazards = Array.from({ length: 11 }, () => build.mark('hazard'))
    for (const hazard of hazards.toReversed()) build.link(goal, 'concerns', hazard)
    for (const place of [10, 1, 2]) {
      build.link(build.mark('cause', 'broken'), 'leads-to', hazards[place] ?? goal)
    }
    expect(chains(build).down(goal.id)).toBe('G-1 ← H-2 ← C-2')
  })

  it('is none for a record that holds, and ends within a circle', () => {
    const build = new MarkedCase()
    const [one, other] = [build.mark('goal'), build.mark('goal')]
    build.link(one, 'supported-by', other)
    build.link(other, 'supported-by', one)
    const sound = build.mark('hazard')
    const { down } = chains(build)
    expect(down(sound.id)).toBe('')
    expect(down(one.id)).toBe('G-1')
  })
})

describe('the chain up from a finding', () => {
  it('leads by the shortest way to a top goal, ties by reference', () => {
    const build = new MarkedCase()
    const [far, near] = [build.mark('goal'), build.mark('goal')]
    const between = build.mark('goal')
    const hazard = build.mark('hazard', 'blocker')
    build.link(far, 'supported-by', between)
    build.link(between, 'concerns', hazard)
    build.link(near, 'concerns', hazard)
    expect(chains(build).up(hazard.id)).toEqual(['G-2 ← H-1'])
  })

  it('leads to a hazard where no goal rests on it, else to whatever nothing rests on', () => {
    const build = new MarkedCase()
    const hazard = build.mark('hazard')
    const cause = build.mark('cause', 'blocker')
    build.link(cause, 'leads-to', hazard)
    const evaluation = build.add('evaluation', { name: 'blocker', of: 'initial risk' })
    build.link(evaluation, 'evaluates', hazard)
    const lone = build.mark('requirement', 'blocker')
    expect(chains(build).up(cause.id, evaluation.id, lone.id)).toEqual(['H-1 ← C-1', 'EVAL-1', 'REQ-1'])
  })

  it('is the subject alone within a circle that nothing rests on', () => {
    const build = new MarkedCase()
    const [one, other] = [build.mark('goal'), build.mark('goal')]
    build.link(one, 'supported-by', other)
    build.link(other, 'supported-by', one)
    expect(chains(build).up(one.id)).toEqual(['G-1'])
  })
})
