import { describe, expect, it } from 'vitest'
import type { Id, SafetyRecord } from '../record/record.ts'
import { assess } from './assess.ts'
import { applyDelta } from './assessment-delta.ts'
import type { Assessment } from './assessment.ts'
import { contextOf } from './living-world.test-support.ts'
import { MARKED, MarkedCase } from './marked-rule.test-support.ts'
import { reassess } from './reassess.ts'
import type { Rule } from './rule.ts'
import { argumentHeads } from './rules/argument-shape.ts'

const TODAY = '2026-06-15'

function assessed(build: MarkedCase, rules: readonly Rule[] = [MARKED]): Assessment {
  return assess(build.graph, TODAY, contextOf(rules))
}

/** A control with evidence for each of its two results. */
function controlShownBy(build: MarkedCase, implemented: readonly string[], effective: readonly string[]): SafetyRecord {
  const control = build.mark('control')
  for (const level of implemented) build.link(build.mark('evidence', level), 'shows-implemented', control)
  for (const level of effective) build.link(build.mark('evidence', level), 'shows-effective', control)
  return control
}

describe('the outlook of a record', () => {
  it('is that of its worst own finding, notes aside', () => {
    const build = new MarkedCase()
    const noted = build.mark('hazard', 'note')
    const blocked = build.mark('hazard', 'blocker')
    const assessment = assessed(build)
    expect(assessment.outlook(noted.id)).toBe('holds')
    expect(assessment.findings(noted.id)).toHaveLength(1)
    expect(assessment.outlook(blocked.id)).toBe('blocker')
  })

  it('is the worst of all that it rests on', () => {
    const build = new MarkedCase()
    const goal = build.mark('goal')
    const hazard = build.mark('hazard', 'attention')
    build.link(goal, 'concerns', hazard)
    build.link(build.mark('cause', 'blocker'), 'leads-to', hazard)
    const assessment = assessed(build)
    expect(assessment.outlook(goal.id)).toBe('blocker')
    expect(assessment.ownOutlook(goal.id)).toBe('holds')
    expect(assessment.ownOutlook(hazard.id)).toBe('attention')
  })

  it.each([
    ['some of each result holds', ['attention', 'sound'], ['sound'], 'holds'],
    ['none of one result holds', ['attention', 'blocker'], ['sound'], 'attention'],
    ['any evidence failed', ['sound', 'broken'], ['sound'], 'broken'],
    ['there is no evidence, which is for a rule to say', [], [], 'holds'],
  ])('of a control: %s', (_name, implemented, effective, outlook) => {
    const build = new MarkedCase()
    const control = controlShownBy(build, implemented, effective)
    expect(assessed(build).outlook(control.id)).toBe(outlook)
  })

  it('leaves out a child that does not count', () => {
    const build = new MarkedCase()
    const hazard = build.mark('hazard')
    const deployers = build.add('control', { statement: 'broken', party: 'deployer' })
    build.link(deployers, 'mitigates', hazard)
    build.link(build.mark('control', 'blocker', 'rejected'), 'mitigates', hazard)
    const assessment = assessed(build)
    expect(assessment.outlook(deployers.id)).toBe('broken')
    expect(assessment.outlook(hazard.id)).toBe('holds')
  })

  it('counts in a deployer’s case what it and its users put in place, and what came with the product', () => {
    for (const party of ['manufacturer', 'deployer', 'user']) {
      const build = new MarkedCase('deployment-case')
      const hazard = build.mark('hazard')
      build.link(build.add('control', { statement: 'broken', party }), 'mitigates', hazard)
      expect(assessed(build).outlook(hazard.id)).toBe('broken')
    }
  })

  it('is none for a retired record, which no longer counts for others', () => {
    const build = new MarkedCase()
    const hazard = build.mark('hazard')
    const cause = build.add('cause', { name: 'broken' }, { retired: true })
    build.link(cause, 'leads-to', hazard)
    const assessment = assessed(build)
    expect(assessment.outlook(cause.id)).toBeNull()
    expect(assessment.findings(cause.id)).toEqual([])
    expect(assessment.outlook(hazard.id)).toBe('holds')
  })
})

describe('the top goals', () => {
  it('leave out the head of a module that an away goal above stands for', () => {
    const build = new MarkedCase()
    const [top, away, head] = [build.mark('goal'), build.add('goal', { away: true }), build.mark('goal')]
    build.link(top, 'supported-by', away)
    const standsFor = build.link(away, 'stands-for', head)
    const before = assessed(build, [argumentHeads])
    expect(before.findings('space')).toEqual([])
    const change = { records: [], links: [{ ...standsFor, ended: { reason: 'test', by: 'tester', at: TODAY } }] }
    const delta = reassess(before, build.graph, change, TODAY, contextOf([argumentHeads]))
    expect(applyDelta(before, delta).findings('space')).toMatchObject([{ about: [top.id, head.id] }])
  })
})

describe('records that rest on themselves', () => {
  it('each have a finding that names the others, and share their doubts', () => {
    const build = new MarkedCase()
    const goals = ['sound', 'sound', 'broken'].map((level) => build.mark('goal', level))
    goals.forEach((goal, place) => build.link(goal, 'supported-by', goals[(place + 1) % goals.length] ?? goal))
    const assessment = assessed(build)
    expect(goals.map(({ id }) => assessment.outlook(id))).toEqual(['broken', 'broken', 'broken'])
    expect(goals.map(({ id }) => codesOf(assessment, id))).toEqual([['LNK-02'], ['LNK-02'], ['TST-01', 'LNK-02']])
    expect(assessment.findings(goals[0]?.id ?? '')[0]).toMatchObject({
      level: 'blocker',
      sentence: 'G-1 rests on itself by way of G-2, G-3.',
      about: ['goal-2', 'goal-3'],
    })
  })

  it('may be a single one', () => {
    const build = new MarkedCase()
    const goal = build.mark('goal')
    build.link(goal, 'supported-by', goal)
    expect(assessed(build).findings(goal.id)[0]?.sentence).toBe('G-1 rests on itself.')
  })

  it('name no more than a few of many', () => {
    const build = new MarkedCase()
    const goals = Array.from({ length: 12 }, () => build.mark('goal'))
    goals.forEach((goal, place) => build.link(goal, 'supported-by', goals[(place + 1) % goals.length] ?? goal))
    const [finding] = assessed(build).findings('goal-1')
    expect(finding?.sentence).toBe('G-1 rests on itself by way of G-2, G-3, G-4, G-5, G-6 and 6 more.')
    expect(finding?.about).toHaveLength(5)
  })
})

describe('what awaits a later phase', () => {
  const later: Rule = { ...MARKED, from: 'pre-delivery' }

  it.each([
    ['analysis', 0, 1, 'holds'],
    ['pre-delivery', 1, 0, 'blocker'],
  ])('in the phase %s', (phase, due, awaiting, outlook) => {
    const build = new MarkedCase()
    build.add('plan', { phase }, { state: 'in-force' })
    const hazard = build.mark('hazard', 'blocker')
    const assessment = assessed(build, [later])
    expect(assessment.findings(hazard.id)).toHaveLength(due)
    expect(assessment.awaiting(hazard.id)).toHaveLength(awaiting)
    expect(assessment.outlook(hazard.id)).toBe(outlook)
    expect(assessment.tallies.level('blocker')).toBe(due)
    expect(assessment.tallies.awaiting()).toBe(awaiting)
    expect([...assessment.allFindings()]).toHaveLength(due)
    expect([...assessment.allAwaiting()]).toHaveLength(awaiting)
  })

  it('is nothing without a plan', () => {
    const build = new MarkedCase()
    const hazard = build.mark('hazard', 'blocker')
    expect(assessed(build, [later]).outlook(hazard.id)).toBe('blocker')
  })
})

describe('what is counted', () => {
  it('is findings, outlooks by kind, and the ratings of living hazards', () => {
    const build = new MarkedCase()
    const initial = { severity: 'Major', likelihood: 'Low', level: 3 }
    build.add('hazard', { name: 'broken', initial, residual: { ...initial, likelihood: 'Very Low', level: 2 } })
    build.add('hazard', { name: 'note', initial, residual: { severity: 'Major' } })
    build.add('hazard', { name: 'blocker', initial }, { retired: true })
    const { tallies } = assessed(build)
    expect([tallies.level('broken'), tallies.level('note'), tallies.level('blocker')]).toEqual([1, 1, 0])
    expect([...tallies.codes()]).toEqual([['TST-01', 2]])
    expect([tallies.outlook('hazard', 'broken'), tallies.outlook('hazard', 'holds'), tallies.living('hazard')]).toEqual(
      [1, 1, 2],
    )
    expect(tallies.cell('initial', 'Major', 'Low')).toBe(2)
    expect([...tallies.cells('residual')]).toEqual([{ severity: 'Major', likelihood: 'Very Low', count: 1 }])
    expect([tallies.unrated('initial'), tallies.unrated('residual')]).toEqual([0, 1])
    expect([...tallies.moves()]).toEqual([
      {
        from: { severity: 'Major', likelihood: 'Low' },
        to: { severity: 'Major', likelihood: 'Very Low' },
        count: 1,
      },
    ])
  })

  it('is, for a parent, its children by role and outlook', () => {
    const build = new MarkedCase()
    const hazard = build.mark('hazard')
    for (const level of ['sound', 'sound', 'broken']) build.link(build.mark('cause', level), 'leads-to', hazard)
    const ofCauses = assessed(build)
      .children(hazard)
      .find(({ role }) => role === 'leads-to')
    expect(ofCauses).toEqual({ role: 'leads-to', holds: 2, attention: 0, blocker: 0, broken: 1 })
  })

  it('says how many records were looked at: all the living', () => {
    const build = new MarkedCase()
    build.mark('hazard')
    build.add('hazard', {}, { retired: true })
    expect(assessed(build).visited).toBe(1)
  })
})

describe('a chain of support', () => {
  it('may be 100,000 long', () => {
    const build = new MarkedCase()
    const goals = Array.from({ length: 100_000 }, (_, place) => goalAt(place))
    const links = goals.slice(1).map((goal, place) => linkBetween(goals[place]?.id ?? '', goal.id))
    build.graph.apply({
      records: [...goals.slice(0, -1), { ...goalAt(99_999), fields: { statement: 'broken' } }],
      links,
    })
    expect(assessed(build).outlook('goal-0')).toBe('broken')
  })
})

describe('a rule that breaks its word', () => {
  it.each([
    ['speaks with another code', { code: 'TST-99' }],
    ['speaks about another record', { subject: 'hazard-9' }],
  ])('%s: the assessment throws', (_name, lie) => {
    const build = new MarkedCase()
    build.mark('hazard', 'broken')
    const liar: Rule = {
      ...MARKED,
      check(subject, view) {
        const { findings, until } = MARKED.check(subject, view)
        return { findings: findings.map((finding) => ({ ...finding, ...lie })), until }
      },
    }
    expect(() => assessed(build, [liar])).toThrow('TST-01 spoke')
  })

  it('shares its code with another: the context throws', () => {
    expect(() => assessed(new MarkedCase(), [MARKED, MARKED])).toThrow('share the code TST-01')
  })
})

function codesOf(assessment: Assessment, id: Id): readonly string[] {
  return assessment.findings(id).map(({ code }) => code)
}

function goalAt(place: number): SafetyRecord {
  return {
    id: `goal-${place}`,
    kind: 'goal',
    ref: `G-${place}`,
    revision: 1,
    state: '',
    fields: { statement: 'sound' },
    retired: null,
    origin: null,
    recordedAt: '2026-06-15T08:00:00.000Z',
  }
}

function linkBetween(from: Id, to: Id) {
  return { id: `${from} ${to}`, role: 'supported-by', from, to, seen: null, ended: null }
}
