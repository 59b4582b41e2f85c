import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../living/assess.ts'
import { contextOf } from '../living/living-world.test-support.ts'
import { ALL_RULES } from '../living/rules/all-rules.ts'
import { CaseBuilder } from '../living/rules/rule-case.test-support.ts'
import type { SafetyRecord } from '../record/record.ts'
import { chainsFrom, passesThrough, rootsOf, type TraceChain } from './trace-chain.ts'
import type { TraceGap, Traced } from './trace-gap.ts'
import { traceRow } from './trace-row.ts'
import { TRACE_STEPS } from './trace-step.ts'

const context = contextOf(ALL_RULES)
const tracedOf = ({ graph }: CaseBuilder): Traced => ({ graph, assessment: assess(graph, '2026-06-15', context) })

/** A chain in one line: its records, then what is missing or how it ends. */
function told({ members, lead, gap, end }: TraceChain): string {
  const before = lead === null ? '' : `no ${lead.step.after[0] ?? ''} < `
  const path = members.map(({ record }) => record.ref).join(' > ')
  return `${before}${path}${gap === null ? (end === 'shown' ? '' : ` (${end})`) : ` > no ${gap.step.stage}`}`
}

const toldFrom = (build: CaseBuilder, record: SafetyRecord) =>
  [...chainsFrom(tracedOf(build), { stage: 'hazard', record })].map(told)

/** A hazard, its cause, a control built into the product, and the test of its requirement. */
function built() {
  const build = new CaseBuilder()
  const hazard = build.add('hazard')
  const cause = build.add('cause')
  const control = build.add('control', { type: 'design' })
  const requirement = build.add('requirement')
  const verification = build.add('verification')
  build.link(cause, 'leads-to', hazard)
  build.link(control, 'mitigates', cause)
  build.link(control, 'realised-by', requirement)
  build.link(verification, 'verifies', requirement)
  return { build, hazard, cause, control, requirement, verification }
}

describe('the chains of a hazard', () => {
  it('say what is missing at each place where something is asked for', () => {
    const { build, hazard } = built()
    expect(toldFrom(build, hazard)).toEqual([
      'H-1 > C-1 > CTL-1 > REQ-1 > VER-1 > no result',
      'H-1 > C-1 > CTL-1 > no implemented',
      'H-1 > C-1 > CTL-1 > no effective',
    ])
  })

  it('lead to the latest run of a series and to no withdrawn evidence', () => {
    const { build, hazard, control, verification } = built()
    const run = (producedOn: string) => build.add('evidence', { series: 'nightly', producedOn, result: 'passed' })
    for (const on of ['2026-01-01', '2026-03-01', '2026-02-01']) build.link(run(on), 'result-of', verification)
    const shown = build.add('evidence', { result: 'passed' })
    build.link(shown, 'shows-implemented', control)
    build.link(build.add('evidence', {}, { state: 'withdrawn' }), 'shows-effective', control)
    expect(toldFrom(build, hazard)).toEqual([
      'H-1 > C-1 > CTL-1 > REQ-1 > VER-1 > EV-2',
      'H-1 > C-1 > CTL-1 > EV-4',
      'H-1 > C-1 > CTL-1 > no effective',
    ])
  })

  it('ask for no requirement of what is not built, and end where somebody else has to show the control', () => {
    const build = new CaseBuilder()
    const hazard = build.add('hazard')
    for (const fields of [{ type: 'training' }, { type: 'training', party: 'deployer' }]) {
      build.link(build.add('control', fields), 'mitigates', hazard)
    }
    build.link(build.add('control', {}, { state: 'rejected' }), 'mitigates', hazard)
    expect(toldFrom(build, hazard)).toEqual([
      'H-1 > no cause',
      'H-1 > CTL-1 > no implemented',
      'H-1 > CTL-1 > no effective',
      'H-1 > CTL-2 (elsewhere)',
    ])
  })
})

describe('the chains of a hazard in a deployer’s case', () => {
  it('ask the deployer for both results of its own controls, and of what came with the product that it is there', () => {
    const build = new CaseBuilder('deployment-case')
    const hazard = build.add('hazard')
    build.link(build.add('cause'), 'leads-to', hazard)
    for (const party of ['deployer', 'user', 'manufacturer']) {
      build.link(build.add('control', { type: 'design', party }), 'mitigates', hazard)
    }
    const shown = build.add('control', { type: 'design', party: 'manufacturer' })
    build.link(shown, 'mitigates', hazard)
    build.link(build.add('evidence', { result: 'passed' }), 'shows-implemented', shown)
    expect(toldFrom(build, hazard)).toEqual([
      'H-1 > C-1 (enough)',
      'H-1 > CTL-1 > no implemented',
      'H-1 > CTL-1 > no effective',
      'H-1 > CTL-2 > no implemented',
      'H-1 > CTL-2 > no effective',
      'H-1 > CTL-3 > no implemented',
      'H-1 > CTL-4 > EV-1',
    ])
  })
})

function toldThrough(build: CaseBuilder, record: SafetyRecord): readonly string[] {
  const traced = tracedOf(build)
  const chains = rootsOf(traced, record).flatMap((root) => [...chainsFrom(traced, root)])
  return chains.filter((chain) => passesThrough(chain, record.id)).map(told)
}

describe('the chains through a record', () => {
  it('are those of its hazards that it stands on', () => {
    const { build, hazard, cause, verification } = built()
    build.link(build.add('cause'), 'leads-to', hazard)
    expect(toldThrough(build, verification)).toEqual(['H-1 > C-1 > CTL-1 > REQ-1 > VER-1 > no result'])
    expect(toldThrough(build, cause)).toHaveLength(3)
    expect(toldThrough(build, hazard)).toHaveLength(4)
  })

  it('begin with what is missing where it serves no hazard, and there are none of what has left the trace', () => {
    const build = new CaseBuilder()
    const control = build.add('control', { type: 'training', party: 'user' })
    const retired = build.add('cause', {}, { retired: true })
    expect(toldThrough(build, control)).toEqual(['no hazard < CTL-1 (elsewhere)'])
    expect(toldThrough(build, retired)).toEqual([])
  })
})

/** A case of some records of each traced kind, joined at random in the ways that steps allow. */
const randomCase = fc
  .array(fc.tuple(fc.nat(TRACE_STEPS.length - 1), fc.nat(2), fc.nat(2)), { maxLength: 30 })
  .map((joints) => {
    const build = new CaseBuilder()
    const pools = new Map<string, readonly SafetyRecord[]>()
    for (const kind of ['hazard', 'cause', 'control', 'requirement', 'verification', 'evidence']) {
      pools.set(
        kind,
        [0, 1, 2].map(() => build.add(kind, kind === 'control' ? { type: 'design' } : {})),
      )
    }
    for (const [place, left, right] of joints) {
      const step = TRACE_STEPS[place]
      const [stage = 'hazard'] = step?.after ?? []
      const before = pools.get(stage)?.[left]
      const after = pools.get(step?.kind ?? '')?.[right]
      if (step === undefined || before === undefined || after === undefined) continue
      if (step.end === 'from') build.link(before, step.role, after)
      else build.link(after, step.role, before)
    }
    return { build, hazards: pools.get('hazard') ?? [] }
  })

const refOf = ({ ref }: SafetyRecord) => ref
const each = (names: readonly string[]) => [...new Set(names)].toSorted()
const gapName = ({ step, record }: TraceGap) => `${step.stage} of ${record.ref}`

describe('a row of the matrix', () => {
  it('holds each record and each gap of the chains of its hazard once, and nothing else', () => {
    fc.assert(
      fc.property(randomCase, ({ build, hazards }) => {
        const traced = tracedOf(build)
        for (const record of hazards) {
          const chains = [...chainsFrom(traced, { stage: 'hazard', record })]
          const { cells } = traceRow(traced, 'hazard', record)
          for (const [stage, cell] of cells) {
            const members = chains.flatMap((chain) => chain.members.slice(1).filter((one) => one.stage === stage))
            const gaps = chains.flatMap(({ gap }) => (gap?.step.stage === stage ? [gapName(gap)] : []))
            expect(cell.records.map(refOf).toSorted()).toEqual(each(members.map((member) => member.record.ref)))
            expect(cell.gaps.map(gapName).toSorted()).toEqual(each(gaps))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of a control holds the causes and hazards that it serves', () => {
    const { build, hazard, cause, control } = built()
    const { cells } = traceRow(tracedOf(build), 'control', control)
    expect(cells.get('hazard')?.records).toEqual([hazard])
    expect(cells.get('cause')?.records).toEqual([cause])
    expect(cells.get('control')?.records).toEqual([])
  })
})
