import type { IsoDate } from '../record/json.ts'
import type { Graph } from '../record/graph.ts'
import { isLiving, type Id, type SafetyRecord } from '../record/record.ts'
import { settleAll } from './assess-outlooks.ts'
import { Assessment } from './assessment.ts'
import { emptyState, type AssessmentState } from './assessment-state.ts'
import { ruleBookOf, type LivingContext } from './context.ts'
import { NOTHING, type Finding, type RuleResult } from './finding.ts'
import { tallyRatings } from './hazard-ratings.ts'
import { HOLDS, type Rank } from './outlook.ts'
import { planInForce } from './plan-in-force.ts'
import { runOnRecord, runOnSpace } from './rule-run.ts'
import { EngineView } from './rule-view.ts'
import { IndexKeeper, type AtPlace } from './named-indexes.ts'
import { FindingCount } from './record-findings.ts'
import { RestEdges, type RestGraph } from './rest-graph.ts'
import type { RuleUntil } from './until-queue.ts'

/**
 * The definition of what a space's findings and outlooks are on a day: every rule on every living record, and from
 * their findings upwards the least fixpoint of what rests on what. `reassess` must always agree with it.
 */
export function assess(graph: Graph, today: IsoDate, context: LivingContext): Assessment {
  const state = emptyState(ruleBookOf(context, graph.space), today, planInForce(graph))
  const keeper = new IndexKeeper(context.registry, state.book)
  const living = enterRecords(graph, state, keeper)
  const edges = runRules(graph, state, keeper, context, living)
  settleAll(graph, state, living, edges)
  state.visited = living.length
  return new Assessment(state)
}

/** Enters the living records, the slot of each being its place in the answer, and what the indexes keep of all. */
function enterRecords(graph: Graph, state: AssessmentState, keeper: IndexKeeper): readonly SafetyRecord[] {
  const living: SafetyRecord[] = []
  const enter: AtPlace = (group, key, id) => state.groups[group].add(key, id)
  for (const record of graph.records()) {
    keeper.eachPlace(graph, record, enter)
    if (!isLiving(record)) continue
    state.table.add(record.id, state.book.resting.footings(record.kind).length)
    tallyRatings(state.tallies, record, 1)
    living.push(record)
  }
  return living
}

/** Runs the rules on one record after another, and while it looks around each, reads what rests on what. */
function runRules(
  graph: Graph,
  state: AssessmentState,
  keeper: IndexKeeper,
  context: LivingContext,
  living: readonly SafetyRecord[],
): RestGraph {
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
  const edges = new RestEdges(state.table, book.resting)
  living.forEach((record, slot) => {
    edges.read(graph, record, slot)
    for (const rule of book.ofKind(record.kind)) {
      const result = runOnRecord(rule, record, view)
      if (result !== NOTHING) answers.take(rule.code, result)
    }
    state.table.setOwn(slot, answers.keepFor(record.id))
  })
  for (const rule of book.spaceRules) answers.take(rule.code, runOnSpace(rule, view))
  answers.keepFor(graph.space.id)
  answers.tally()
  return edges.byParent(living.length)
}

const NO_FINDINGS: readonly Finding[] = []
const NO_UNTILS: readonly RuleUntil[] = []

/** Gathers what all rules say of one subject after another; most say nothing, which costs nothing. */
class Answers {
  readonly #state: AssessmentState
  readonly #count: FindingCount
  #findings = NO_FINDINGS
  #untils = NO_UNTILS

  constructor(state: AssessmentState) {
    this.#state = state
    this.#count = new FindingCount(state.book, state.plan.phase)
  }

  // Lists are put together anew, because one that is pushed to keeps room for sixteen more as long as it lives.
  take(code: string, { findings, until }: RuleResult): void {
    if (findings.length > 0) this.#findings = this.#findings.length === 0 ? findings : this.#findings.concat(findings)
    if (until === null || until <= this.#state.today) return
    this.#untils = this.#untils.length === 0 ? [{ code, until }] : this.#untils.concat({ code, until })
  }

  /** Keeps what was said for its subject, and answers the rank that it gives it. */
  keepFor(subject: Id): Rank {
    const { findings, untils } = this.#state
    const said = this.#findings
    if (this.#untils.length > 0) untils.set(subject, this.#untils)
    this.#findings = NO_FINDINGS
    this.#untils = NO_UNTILS
    if (said.length === 0) return HOLDS
    findings.set(subject, said)
    return this.#count.add(said)
  }

  /** Enters what was said among the tallies. */
  tally(): void {
    this.#count.tally(this.#state.tallies)
  }
}
