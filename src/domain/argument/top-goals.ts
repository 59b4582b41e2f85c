import type { Graph } from '../record/graph.ts'
import { fieldsOf } from '../record/kind.ts'
import { livingOfKind } from '../record/living-records.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'
import { goal } from './goal.ts'

/** The goals at the head of the argument, in the order they were added (GSN v3 core, DCB0129 3.4.1). */
export function topGoals(graph: Graph): readonly SafetyRecord[] {
  return livingOfKind(graph, goal.name).filter((record) => isTopGoal(graph, record))
}

/**
 * Whether a record is a goal at the head of the argument: it lives and is argued here, and no living record is supported
 * by it or stands for it.
 */
export function isTopGoal(graph: Graph, record: SafetyRecord): boolean {
  if (record.kind !== goal.name || !isLiving(record) || fieldsOf(goal, record).away === true) return false
  let hasAbove = false
  graph.eachNeighbour(record.id, false, null, (above, { role }) => {
    hasAbove = isLiving(above) && (role === 'supported-by' || role === 'stands-for')
    return !hasAbove
  })
  return !hasAbove
}
