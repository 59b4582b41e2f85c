import type { IsoDate } from '../record/json.ts'
import type { Change } from '../record/change.ts'
import type { Graph } from '../record/graph.ts'
import { GraphOverlay } from '../record/graph-overlay.ts'
import { isLiving, type Id, type SafetyRecord } from '../record/record.ts'
import { plan as planKind } from '../safety-case/plan.ts'
import { assess } from './assess.ts'
import type { Assessment } from './assessment.ts'
import { AssessmentDelta } from './assessment-delta.ts'
import { AssessmentDraft, type RuleAnswer } from './assessment-draft.ts'
import { changedRecords, crossesOver, type ChangedRecord } from './changed-record.ts'
import { repairCircles } from './circle-repair.ts'
import type { LivingContext } from './context.ts'
import { edgeChanges, type EdgeChanges } from './edge-changes.ts'
import { tallyRatings } from './hazard-ratings.ts'
import { rippleOutlooks } from './outlook-ripple.ts'
import { HOLDS } from './outlook.ts'
import { planInForce } from './plan-in-force.ts'
import type { Rerun } from './rerun.ts'
import { NOTHING } from './finding.ts'
import { planRerun } from './rerun-plan.ts'
import type { PlanInForce } from './rule.ts'
import { runOnRecord, runOnSpace } from './rule-run.ts'
import { EngineView } from './rule-view.ts'
import { draftPlaces, IndexKeeper } from './named-indexes.ts'

/** A change of more records and links than this, and of more than there are, is assessed from the beginning. */
const WORTH_A_FRESH_START = 2_000

/**
 * What a change, or the passing of time, does to an assessment, at a cost that follows what it affects. Neither the
 * graph nor the assessment is touched: apply the change and the delta together once the change is committed. An
 * earlier `today` is assessed from the beginning.
 */
export function reassess(
  assessment: Assessment,
  graph: Graph,
  change: Change,
  today: IsoDate,
  context: LivingContext,
): AssessmentDelta {
  const next = new GraphOverlay(graph, change)
  const touched = change.records.length + change.links.length
  if (today < assessment.today || (touched > WORTH_A_FRESH_START && touched > graph.size)) {
    return AssessmentDelta.whole(assessment, assess(next, today, context))
  }
  const changed = changedRecords(graph, next)
  const draft = new AssessmentDraft(assessment.state, today, planAfter(assessment.plan, next, changed))
  const keeper = new IndexKeeper(context.registry, draft.base.book)
  const edges = edgeChanges(graph, next, draft.base.book.resting, changed)
  draftPlaces(graph, next, draft.groups, keeper, changed)
  for (const record of changed) if (crossesOver(record) && isLiving(record.after)) draft.enter(record.after)
  for (const { before, after } of changed) {
    if (before !== undefined) tallyRatings(draft.tallies, before, -1)
    tallyRatings(draft.tallies, after, 1)
  }
  runAgain(next, draft, keeper, context, planRerun(graph, next, draft, changed))
  countEdges(draft, edges)
  repairCircles(next, draft, edges)
  for (const record of changed) if (crossesOver(record) && !isLiving(record.after)) draft.leave(record.after)
  const judged = judgeFindings(draft)
  rippleOutlooks(next, draft, [...changed.map(({ after }) => after.id), ...judged, ...draft.counts.keys()])
  return AssessmentDelta.of(assessment, draft)
}

function planAfter(plan: PlanInForce, next: GraphOverlay, changed: readonly ChangedRecord[]): PlanInForce {
  if (!changed.some(({ after }) => after.kind === planKind.name)) return plan
  const after = planInForce(next)
  return after.record === plan.record ? plan : after
}

function runAgain(
  next: GraphOverlay,
  draft: AssessmentDraft,
  keeper: IndexKeeper,
  context: LivingContext,
  rerun: Rerun,
): void {
  const { groups, plan, readers, today } = draft
  const view = new EngineView({
    graph: next,
    today,
    plan,
    groups,
    keeper,
    context,
    onRead: (key, rule, reader) => readers.add(key, rule, reader),
  })
  rerun.forEachSubject((id, rules) => {
    const record = livingRecord(next, id)
    const asked = record === undefined ? [...rules].filter(({ on }) => on === 'space') : rules
    // Most rules have nothing to say of most subjects.
    const answers: RuleAnswer[] = []
    let isAsked = false
    for (const rule of asked) {
      isAsked = true
      const result = rule.on === 'space' ? runOnSpace(rule, view) : record && runOnRecord(rule, record, view)
      if (result !== undefined && result !== NOTHING) answers.push({ code: rule.code, result })
    }
    if (isAsked) draft.hear(id, asked, answers)
  })
}

function countEdges(draft: AssessmentDraft, { removed, added }: EdgeChanges): void {
  for (const { parent, child, footing } of removed) draft.countChild(parent, footing, draft.rank(child.id) ?? HOLDS, -1)
  for (const { parent, child, footing } of added) draft.countChild(parent, footing, draft.rank(child.id) ?? HOLDS, 1)
}

/** Gives every record the rank of its own findings where these, or the phase they are judged in, will differ. */
function judgeFindings(draft: AssessmentDraft): readonly Id[] {
  const { base, findings, plan } = draft
  if (plan.phase !== base.plan.phase) {
    for (const [id, said] of base.findings) if (!findings.has(id)) findings.set(id, said)
  }
  const judged: Id[] = []
  for (const id of findings.keys()) {
    const own = draft.takeFindings(id)
    if (draft.own(id) === null || draft.own(id) === own) continue
    draft.setOwn(id, own)
    judged.push(id)
  }
  return judged
}

function livingRecord(graph: Graph, id: Id): SafetyRecord | undefined {
  const record = graph.record(id)
  return record !== undefined && isLiving(record) ? record : undefined
}
