import type { IsoDate } from '../record/json.ts'
import type { Graph } from '../record/graph.ts'
import { isLiving, type Id, type SafetyRecord } from '../record/record.ts'
import { settleAll } from './assess-outlooks.ts'
import { Assessment, emptyState, type AssessmentState } from './assessment.ts'
import { ruleBookOf, type LivingContext } from './context.ts'
import { NOTHING, type Finding, type RuleResult } from './finding.ts'
import { tallyRatings } from './hazard-ratings.ts'
import { planInForce } from './plan-in-force.ts'
import { runOnRecord, runOnSpace } from './rule-run.ts'
import { EngineView } from './rule-view.ts'
import { IndexKeeper } from './named-indexes.ts'
import { tallyFindings } from './record-findings.ts'
import type { RuleUntil } from './until-queue.ts'

/**
 * The definition of what a space's findings and outlooks are on a day: every rule on every living record, and from
 * their findings upwards the least fixpoint of what rests on what. `reassess` must always agree with it.
 */
export function assess(graph: Graph, today: IsoDate, context: LivingContext): Assessment {
  const state = emptyState(ruleBookOf(context), today, planInForce(graph))
  const keeper = new IndexKeeper(context.registry, state.book)
  const living = enterRecords(graph, state, keeper)
  runRules(graph, state, keeper, context, living)
  settleAll(graph, state, living)
  state.visited = living.length
  return new Assessment(state)
}

/** Enters the living records, the slot of each being its place in the answer, and what the indexes keep of all. */
function enterRecords(graph: Graph, state: AssessmentState, keeper: IndexKeeper): readonly SafetyRecord[] {
  const living: SafetyRecord[] = []
  for (const record of graph.records()) {
    for (const { group, key } of keeper.places(graph, record)) state.groups[group].add(key, record.id)
    if (!isLiving(record)) continue
    state.table.enter(record.id, state.book.resting.footings(record.kind).length)
    tallyRatings(state.tallies, record, 1)
    living.push(record)
  }
  return living
}

function runRules(
  graph: Graph,
  state: AssessmentState,
  keeper: IndexKeeper,
  context: LivingContext,
  living: readonly SafetyRecord[],
): void {
  const { book, groups, plan, readers, today } = state
  const view = new EngineView({
    graph,
    today,
    plan,
    groups,
    keeper,
    context,
    onRead: (key, rule, reader) => readers.add(key, rule, reader),
  })
  const answers = new Answers(state)
  for (const record of living) {
    for (const rule of book.ofKind(record.kind)) answers.take(rule.code, runOnRecord(rule, record, view))
    answers.keepFor(record.id)
  }
  for (const rule of book.spaceRules) answers.take(rule.code, runOnSpace(rule, view))
  answers.keepFor(graph.space.id)
}

/** Gathers what all rules say of one subject after another; most say nothing, which costs nothing. */
class Answers {
  readonly #state: AssessmentState
  #findings: Finding[] = []
  #untils: RuleUntil[] = []

  constructor(state: AssessmentState) {
    this.#state = state
  }

  take(code: string, result: RuleResult): void {
    if (result === NOTHING) return
    this.#findings.push(...result.findings)
    if (result.until !== null && result.until > this.#state.today) this.#untils.push({ code, until: result.until })
  }

  keepFor(subject: Id): void {
    const { book, findings, plan, tallies, untils } = this.#state
    if (this.#findings.length > 0) {
      findings.set(subject, this.#findings)
      tallyFindings(tallies, this.#findings, book, plan.phase, 1)
      this.#findings = []
    }
    if (this.#untils.length > 0) {
      untils.set(subject, this.#untils)
      this.#untils = []
    }
  }
}
