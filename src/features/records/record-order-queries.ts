import { compareReferences } from '../../domain/living/finding-order.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import type { Snapshot } from '../living/living-queries.ts'

type Known = Pick<Snapshot, 'graph' | 'once'>

/** The records of a kind in the order of their references; looked up and sorted once until the space changes. */
export function recordsInOrder({ graph, once }: Known, kind: string): readonly SafetyRecord[] {
  return once(`${kind} in order`, () => {
    const records: SafetyRecord[] = []
    for (const id of graph.idsOfKind(kind)) {
      const record = graph.record(id)
      if (record !== undefined) records.push(record)
    }
    return records.toSorted((a, b) => compareReferences(a.ref, b.ref))
  })
}

/** A record of the space by id, or by reference when no id fits. */
export function findRecord({ graph }: Pick<Known, 'graph'>, kind: string, idOrRef: string): SafetyRecord | undefined {
  const byId = graph.record(idOrRef)
  if (byId !== undefined) return byId.kind === kind ? byId : undefined
  // Looking through the kind takes far less than sorting it, which every change would ask for anew.
  for (const id of graph.idsOfKind(kind)) {
    const record = graph.record(id)
    if (record?.ref === idOrRef) return record
  }
  return undefined
}
