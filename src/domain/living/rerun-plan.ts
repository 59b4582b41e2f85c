import type { Graph } from '../record/graph.ts'
import type { GraphOverlay } from '../record/graph-overlay.ts'
import { isLiving, type Id } from '../record/record.ts'
import { goal } from '../argument/goal.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import { crossesOver, type ChangedRecord } from './changed-record.ts'
import { EVERY_SUBJECT, readKey } from './index-readers.ts'
import type { Rule } from './rule.ts'
import { presentIds } from './space-index.ts'

/** Which rules must be run again on which subjects, because something they may have read will differ. */
export type RerunPlan = ReadonlyMap<Rule, ReadonlySet<Id>>

/** Works out what to run again; the draft's indexes must already be as they will be. */
export function planRerun(
  graph: Graph,
  next: GraphOverlay,
  draft: AssessmentDraft,
  changed: readonly ChangedRecord[],
): RerunPlan {
  const rerun = new Rerun(next, draft)
  for (const { after } of changed) {
    if (isLiving(after)) for (const rule of draft.base.book.ofKind(after.kind)) rerun.add(rule, after.id)
  }
  reachAlongPaths(next, draft, changed, rerun)
  reachThroughIndexes(graph, next, draft, changed, rerun)
  draft.base.untils.forEachDue(draft.today, (subject, code) => {
    const rule = draft.base.book.rule(code)
    if (rule !== undefined) rerun.add(rule, subject)
  })
  return rerun.rules
}

/** The rules and subjects gathered so far. */
class Rerun {
  readonly rules = new Map<Rule, Set<Id>>()
  readonly #next: GraphOverlay
  readonly #draft: AssessmentDraft

  constructor(next: GraphOverlay, draft: AssessmentDraft) {
    this.#next = next
    this.#draft = draft
  }

  readonly add = (rule: Rule, subject: Id): void => {
    const subjects = this.rules.get(rule)
    if (subjects === undefined) this.rules.set(rule, new Set([subject]))
    else subjects.add(subject)
  }

  addEverySubject(rule: Rule): void {
    if (rule.on === 'space') this.add(rule, this.#next.space.id)
    else
      for (const kind of rule.on) for (const id of presentIds(this.#next, this.#draft.groups, kind)) this.add(rule, id)
  }

  /** Adds all who read under the key; they will read anew. */
  addReaders(key: string): void {
    this.#draft.forgotten.add(key)
    this.#draft.base.readers.forEach(key, (rule, reader) => {
      if (reader === EVERY_SUBJECT) this.addEverySubject(rule)
      else this.add(rule, reader)
    })
  }
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
  if (draft.plan !== base.plan) for (const rule of base.book.reading('plan')) rerun.addEverySubject(rule)
  for (const { after } of changed) rerun.addReaders(readKey.record(after.id))
  const crossedKinds = new Set(changed.filter(crossesOver).map(({ after }) => after.kind))
  for (const kind of crossedKinds) {
    rerun.addReaders(readKey.present(kind))
    const before = presentIds(graph, base.groups, kind).size > 0
    if (before !== presentIds(next, groups, kind).size > 0) rerun.addReaders(readKey.any(kind))
  }
  if (crossedKinds.has(goal.name) || groups.supporting.hasChanges()) rerun.addReaders(readKey.topGoals)
  for (const [key] of groups.references.changes()) rerun.addReaders(readKey.reference(key))
  const titleRules = base.book.reading('titles')
  for (const [key] of groups.titles.changes()) {
    for (const id of groups.titles.get(key)) {
      const kind = next.record(id)?.kind ?? ''
      for (const rule of titleRules) if (rule.on !== 'space' && rule.on.includes(kind)) rerun.add(rule, id)
    }
  }
}
