import type { Graph } from '../record/graph.ts'
import { fieldsOf } from '../record/kind.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import { PHASES, plan, type Phase } from '../safety-case/plan.ts'
import { compareReferences } from './finding-order.ts'
import type { PlanInForce, RuleHead } from './rule.ts'

const LAST_PHASE: Phase = 'decommissioning'
const STATES = ['superseded', 'draft', 'in-force']

/** The plan that rules read: one in force, else a draft, else a superseded one; of several the latest reference. */
export function planInForce(graph: Graph): PlanInForce {
  let chosen: SafetyRecord | null = null
  for (const id of graph.idsOfKind(plan.name)) {
    const record = graph.record(id)
    if (record !== undefined && isLiving(record) && (chosen === null || outranks(record, chosen))) chosen = record
  }
  return asPlanInForce(chosen)
}

/** Whether what a rule finds counts in a phase, or is awaiting (DCB0129 3.5.1). */
export function isDue(rule: Pick<RuleHead, 'from'>, phase: Phase): boolean {
  return rule.from === undefined || PHASES.indexOf(rule.from) <= PHASES.indexOf(phase)
}

function outranks(one: SafetyRecord, other: SafetyRecord): boolean {
  const difference = STATES.indexOf(one.state) - STATES.indexOf(other.state)
  return difference > 0 || (difference === 0 && compareReferences(one.ref, other.ref) > 0)
}

function asPlanInForce(record: SafetyRecord | null): PlanInForce {
  const fields = record === null ? {} : fieldsOf(plan, record)
  return { record, fields, matrix: fields.matrix ?? DEFAULT_MATRIX, phase: fields.phase ?? LAST_PHASE }
}
