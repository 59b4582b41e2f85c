import type { Graph } from '../record/graph.ts'
import { fieldsOf } from '../record/kind.ts'
import { changedFields } from '../record/merge.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import { PHASES, plan, type Phase } from '../safety-case/plan.ts'
import { compareReferences } from './finding-order.ts'
import type { IndexName, PlanInForce, RuleHead } from './rule.ts'

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

/** The fields of a plan that rules read as an index of their own, which stays as it is while other fields change. */
const FIELDS_OF_INDEX = {
  matrix: ['matrix'],
  policy: ['policy', 'initialCountsExisting', 'authorisation'],
} as const satisfies { readonly [index in IndexName]?: readonly (keyof PlanInForce['fields'])[] }

/** The indexes of a plan that differ between two of them; a new wording leaves what is judged by the matrix alone. */
export function changedPlanIndexes(before: PlanInForce, after: PlanInForce): readonly IndexName[] {
  if (before === after) return []
  const changed = changedFields(before.record?.fields ?? {}, after.record?.fields ?? {})
  const hasChanged = (index: keyof typeof FIELDS_OF_INDEX) =>
    FIELDS_OF_INDEX[index].some((field) => changed.includes(field))
  return ['plan', ...(['matrix', 'policy'] as const).filter(hasChanged)]
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
