import { byReference } from '../../domain/living/finding-order.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { spoken } from '../../domain/record/spoken.ts'
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
    return records.toSorted(byReference)
  })
}

/** A record of the space by id, or by reference when no id fits. */
export function findRecord(
  { graph, assessment }: Pick<Snapshot, 'graph' | 'assessment'>,
  kind: string,
  idOrRef: string,
): SafetyRecord | undefined {
  const byId = graph.record(idOrRef)
  if (byId !== undefined) return byId.kind === kind ? byId : undefined
  const isMeant = (id: Id) => graph.record(id)?.kind === kind && graph.record(id)?.ref === idOrRef
  // The living are found at once; only for a retired record, or none, is the kind looked through.
  const found = [...assessment.idsOfReference(idOrRef)].find(isMeant) ?? [...graph.idsOfKind(kind)].find(isMeant)
  return found === undefined ? undefined : graph.record(found)
}

/** The same, or the refusal that says what there is none of. */
export function namedRecord(
  snapshot: Pick<Snapshot, 'graph' | 'assessment' | 'context'>,
  kind: string,
  name: string,
): SafetyRecord | Refusal {
  const found = findRecord(snapshot, kind, name)
  if (found !== undefined) return found
  const label = snapshot.context.registry.kind(kind)?.label ?? 'Record'
  return refuse(
    'UNKNOWN_RECORD',
    `There is no ${spoken(label)} "${name}" here.`,
    'Use an id or a reference that it has.',
  )
}
