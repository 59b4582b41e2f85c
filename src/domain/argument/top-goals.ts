import type { Graph } from '../record/graph.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'

/**
 * The living goals at the head of the argument: no living record is supported by them or stands for them, and they
 * are argued here. The standing of a case follows from them (GSN v3 core, DCB0129 3.4.1).
 */
export function topGoals(graph: Graph): readonly SafetyRecord[] {
  return [...graph.idsOfKind('goal')].flatMap((id) => {
    const goal = graph.record(id)
    return goal !== undefined && isLiving(goal) && !isReferredTo(graph, id) ? [goal] : []
  })
}

function isReferredTo(graph: Graph, id: string): boolean {
  let found = false
  graph.eachNeighbour(id, false, (above, { role }) => {
    found = isLiving(above) && (role === 'supported-by' || role === 'stands-for')
    return !found
  })
  return found
}
