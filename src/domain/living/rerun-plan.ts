import type { Graph } from '../record/graph.ts'
import type { GraphOverlay } from '../record/graph-overlay.ts'
import { isLiving } from '../record/record.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import { crossesOver, type ChangedRecord } from './changed-record.ts'
import { changedPlanIndexes } from './plan-in-force.ts'
import { EVERY_SUBJECT, readKey } from './rule-readers.ts'
import { Rerun } from './rerun.ts'
import { presentIds } from './named-indexes.ts'

/** Works out which rules to run again on which subjects; the draft's indexes must already be as they will be. */
export function planRerun(
  graph: Graph,
  next: GraphOverlay,
  draft: AssessmentDraft,
  changed: readonly ChangedRecord[],
): Rerun {
  const { book, untils } = draft.base
  const rerun = new Rerun(next, draft)
  for (const { after } of changed) {
    if (isLiving(after)) for (const rule of book.ofKind(after.kind)) rerun.add(rule, after.id)
  }
  reachAlongPaths(next, draft, changed, rerun)
  reachThroughIndexes(graph, next, draft, changed, rerun)
  untils.forEachDue(draft.today, (subject, code) => {
    const rule = book.rule(code)
    if (rule !== undefined) rerun.add(rule, subject)
  })
  return rerun
}

/**
 * Walks back in the graph as it will be, which is enough: a path there was is either still there, or lost a link, and
 * whoever looked along that link is reached from it.
 */
function reachAlongPaths(
  next: GraphOverlay,
  { base: { book } }: AssessmentDraft,
  changed: readonly ChangedRecord[],
  rerun: Rerun,
): void {
  for (const { after } of changed) book.reach.ofRecord(next, after.id, rerun.add)
  for (const link of next.changedLinks()) book.reach.ofLink(next, link, rerun.add)
}

function reachThroughIndexes(
  graph: Graph,
  next: GraphOverlay,
  draft: AssessmentDraft,
  changed: readonly ChangedRecord[],
  rerun: Rerun,
): void {
  const { base, groups } = draft
  for (const index of changedPlanIndexes(base.plan, draft.plan)) {
    for (const rule of base.book.reading(index)) rerun.addEverySubject(rule)
  }
  for (const { after } of changed) addReaders(draft, rerun, readKey.record(after.id))
  const crossedKinds = new Set(changed.filter(crossesOver).map(({ after }) => after.kind))
  for (const kind of crossedKinds) {
    addReaders(draft, rerun, readKey.present(kind))
    const before = presentIds(graph, base.groups, kind).size > 0
    if (before !== presentIds(next, groups, kind).size > 0) addReaders(draft, rerun, readKey.any(kind))
  }
  if (groups.heads.hasChanges()) addReaders(draft, rerun, readKey.topGoals)
  groups.references.forEachChange((key) => addReaders(draft, rerun, readKey.reference(key)))
  const titleRules = base.book.reading('titles')
  groups.titles.forEachChange((key) => {
    for (const id of groups.titles.get(key)) {
      const kind = next.record(id)?.kind ?? ''
      for (const rule of titleRules) if (rule.on !== 'space' && rule.on.includes(kind)) rerun.add(rule, id)
    }
  })
}

/** Runs everybody again who read under the key; they will read anew. */
function addReaders(draft: AssessmentDraft, rerun: Rerun, key: string): void {
  draft.forgotten.add(key)
  draft.base.readers.forEach(key, (rule, reader) => {
    if (reader === EVERY_SUBJECT) rerun.addEverySubject(rule)
    else rerun.add(rule, reader)
  })
}
