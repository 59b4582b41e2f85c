import type { Id, SafetyRecord } from '../record/record.ts'
import { followers, forerunners, stepsFrom, stepsTo } from './trace-neighbours.ts'
import { gapAfter, gapBefore, shownElsewhere, type TraceGap, type Traced } from './trace-gap.ts'
import { stageOfKind, type TraceStage } from './trace-stage.ts'
import { isOnTrace, TRACE_STEPS } from './trace-step.ts'

/** One record on a trace. */
export interface TraceMember {
  readonly stage: TraceStage
  readonly record: SafetyRecord
}

/**
 * How a chain ends: with evidence, with what is missing, with a control that somebody else has to show, or where
 * nothing more is asked for.
 */
export type TraceEnd = 'shown' | 'gap' | 'elsewhere' | 'enough'

/** One way through a case from its first record to its last; never empty. */
export interface TraceChain {
  readonly members: readonly [TraceMember, ...TraceMember[]]
  /** What is missing before the first member. */
  readonly lead: TraceGap | null
  readonly end: TraceEnd
  readonly gap: TraceGap | null
}

/** Every chain that begins at a record, in the order of its links. */
export function* chainsFrom(traced: Traced, { stage, record }: TraceMember): Generator<TraceChain, undefined> {
  const lead = stage === 'hazard' ? null : gapBefore(traced, record, stepsTo(stage))
  for (const chain of walk(traced, [{ stage, record }])) yield { ...chain, lead }
  return undefined
}

function* walk(traced: Traced, members: TraceChain['members']): Generator<TraceChain, undefined> {
  const { stage, record } = members.at(-1) ?? members[0]
  const steps = stepsFrom(stage)
  let goesOn = false
  for (const step of steps) {
    const next = followers(traced.graph, record, step)
    for (const other of next) yield* walk(traced, [...members, { stage: step.stage, record: other }])
    const gap = next.length > 0 ? null : gapAfter(traced, record, step)
    if (gap !== null) yield { members, lead: null, end: 'gap', gap }
    goesOn ||= next.length > 0 || gap !== null
  }
  if (!goesOn) yield { members, lead: null, end: endAt(traced, record, steps.length), gap: null }
  return undefined
}

function endAt(traced: Traced, record: SafetyRecord, stepsOn: number): TraceEnd {
  if (stepsOn === 0) return 'shown'
  return shownElsewhere(traced, record) ? 'elsewhere' : 'enough'
}

/** Whether a chain passes through a record. */
export function passesThrough({ members }: TraceChain, id: Id): boolean {
  return members.some(({ record }) => record.id === id)
}

/** The first records of all chains through a record: the hazards it serves, or whatever nothing stands before. */
export function rootsOf({ graph }: Traced, start: SafetyRecord): readonly TraceMember[] {
  if (!isOnTrace(start)) return []
  const roots = new Map<Id, TraceMember>()
  const met = new Set<Id>([start.id])
  const waiting = [start]
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    const here = record
    const before = TRACE_STEPS.filter(({ kind }) => kind === here.kind).flatMap((step) =>
      forerunners(graph, here, step),
    )
    const stage = stageOfKind(here.kind)
    if (before.length === 0 && stage !== null) roots.set(here.id, { stage, record: here })
    for (const other of before) {
      if (met.has(other.id)) continue
      met.add(other.id)
      waiting.push(other)
    }
  }
  return [...roots.values()]
}
