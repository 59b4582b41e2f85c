import type { Graph } from '../record/graph.ts'
import type { GraphOverlay } from '../record/graph-overlay.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'

/** A record that a change touches, as it was (absent when new) and as it will be. */
export interface ChangedRecord {
  readonly before: SafetyRecord | undefined
  readonly after: SafetyRecord
}

/** The records that will differ. */
export function changedRecords(graph: Graph, next: GraphOverlay): readonly ChangedRecord[] {
  return [...next.changedRecords()]
    .map((after) => ({ before: graph.record(after.id), after }))
    .filter(({ before, after }) => before !== after)
}

/** Whether the record was among the living. */
function wasLiving({ before }: ChangedRecord): boolean {
  return before !== undefined && isLiving(before)
}

/** Whether the record enters the living, or leaves them. */
export function crossesOver(changed: ChangedRecord): boolean {
  return wasLiving(changed) !== isLiving(changed.after)
}
