import type { Graph } from '../record/graph.ts'
import { livingOfKind, livingPointedAt, livingPointingAt } from '../record/living-records.ts'
import { textOf, type Id, type SafetyRecord } from '../record/record.ts'
import { isReceived, isTransferred } from '../safety-case/control-party.ts'
import { ArgumentPlan, type PlannedStep } from './argument-plan.ts'
import { topGoals } from './top-goals.ts'

/** What the elements of the standard argument say; people reword them in place, and they are found again all the same. */
const SAYS = {
  top: 'The product is acceptably safe in its context of use',
  overHazards: 'Argument over each identified hazard',
  overProcess: 'Argument over the clinical risk management process',
  hazard: (ref: string, name: string) => `Hazard ${ref} (${name}) is acceptably controlled`,
  control: (ref: string, statement: string) => `Control ${ref} (${statement}) is in place and effective`,
  received: (ref: string, statement: string) => `The product as delivered has control ${ref}: ${statement}`,
  transferred: (ref: string, statement: string) => `The other party puts control ${ref} in place: ${statement}`,
  plan: (ref: string) => `Clinical risk is managed by the plan ${ref}`,
  'cso-appointment': (ref: string) => `A Clinical Safety Officer is in post (${ref})`,
  competency: (ref: string) => `The people on risk tasks are competent (${ref})`,
  intendedUse: (ref: string) => `Intended use as stated in ${ref}`,
  matrix: (ref: string) => `Acceptability criteria and risk matrix of the plan ${ref}`,
}

const PROCESS_KINDS = ['plan', 'cso-appointment', 'competency'] as const
/** A statement is one line; the longest titles are cut so that theirs still fits. */
const LONGEST_TITLE = 300

/**
 * What is missing from the standard argument pattern of a case, made from its hazards: a top goal in its context;
 * strategies over the hazards and over the process; a goal for each hazard, with goals for its own controls and a
 * solution for each piece of their evidence; an assumption for each control that is transferred to others (GSN v3
 * patterns, DCB0129 3.4.1). Nothing is missing from a case to which the steps were applied.
 */
export function standardArgument(graph: Graph): readonly PlannedStep[] {
  const plan = new ArgumentPlan(graph)
  const hazards = livingOfKind(graph, 'hazard')
  const process = PROCESS_KINDS.flatMap((kind) => livingOfKind(graph, kind))
  if (hazards.length === 0) return []
  const top = once(() => topOf(graph) ?? plan.create('goal', SAYS.top))
  const over = (kinds: readonly string[], statement: string) =>
    once(() => strategyOver(graph, top(), kinds) ?? strategyBelow(plan, top(), statement))
  const overHazards = over(['hazard'], SAYS.overHazards)
  const overProcess = over(PROCESS_KINDS, SAYS.overProcess)
  for (const hazard of hazards) argueHazard(graph, plan, overHazards, hazard)
  for (const record of process) argueProcess(plan, overProcess, record)
  for (const use of livingOfKind(graph, 'intended-use')) placeContext(plan, top, use, SAYS.intendedUse(use.ref))
  for (const record of livingOfKind(graph, 'plan')) placeContext(plan, top, record, SAYS.matrix(record.ref))
  return plan.steps
}

/** An element that is looked for, or planned, only when something needs it. */
type Place = () => Id

function once(find: Place): Place {
  let found: Id | undefined
  return () => (found ??= find())
}

/** The statement of the goal that argues one hazard. */
export function hazardClaim(ref: string, name: string): string {
  return SAYS.hazard(ref, shortened(name))
}

/** The head of the argument as it is; a goal about one record is a part of it that is not joined yet. */
function topOf(graph: Graph): Id | undefined {
  return topGoals(graph).find((goal) => !graph.linksFrom(goal.id).some(({ role }) => role === 'concerns'))?.id
}

/** The strategy beneath the top goal that divides it over records of these kinds. */
function strategyOver(graph: Graph, top: Id, kinds: readonly string[]): Id | undefined {
  return livingPointedAt(graph, top, 'supported-by').find(
    (strategy) =>
      strategy.kind === 'strategy' &&
      livingPointedAt(graph, strategy.id, 'supported-by').some((goal) =>
        livingPointedAt(graph, goal.id, 'concerns').some(({ kind }) => kinds.includes(kind)),
      ),
  )?.id
}

function strategyBelow(plan: ArgumentPlan, top: Id, statement: string): Id {
  const strategy = plan.create('strategy', statement)
  plan.link(top, 'supported-by', strategy)
  return strategy
}

function argueHazard(graph: Graph, plan: ArgumentPlan, strategy: Place, hazard: SafetyRecord): void {
  const claim = claimAbout(plan, strategy, hazard, hazardClaim(hazard.ref, textOf(hazard, 'name')))
  for (const control of controlsOf(graph, hazard)) {
    const statement = shortened(textOf(control, 'statement'))
    if (!isTransferred(control, graph.space)) argueControl(graph, plan, claim, control, statement)
    else {
      const assumption = plan.elementAbout('assumption', 'presumes', control, SAYS.transferred(control.ref, statement))
      plan.link(claim, 'in-context-of', assumption)
    }
  }
}

/** A control without evidence gets no goal yet: the hazard's own goal rests on it and says so. */
function argueControl(graph: Graph, plan: ArgumentPlan, above: Id, control: SafetyRecord, statement: string): void {
  const evidence = [
    ...livingPointingAt(graph, control.id, 'shows-implemented'),
    ...livingPointingAt(graph, control.id, 'shows-effective'),
  ]
  if (evidence.length === 0) return
  const says = isReceived(control, graph.space) ? SAYS.received : SAYS.control
  const goal = plan.elementAbout('goal', 'concerns', control, says(control.ref, statement))
  plan.link(above, 'supported-by', goal)
  for (const record of evidence) {
    const solution = plan.elementAbout('solution', 'cites', record, shortened(textOf(record, 'name')))
    plan.link(goal, 'supported-by', solution)
  }
}

function argueProcess(plan: ArgumentPlan, strategy: Place, record: SafetyRecord): void {
  const says = PROCESS_KINDS.find((kind) => kind === record.kind)
  if (says !== undefined) claimAbout(plan, strategy, record, SAYS[says](record.ref))
}

/** The goal about a record, beneath the strategy unless it has its place elsewhere. */
function claimAbout(plan: ArgumentPlan, strategy: Place, record: SafetyRecord, statement: string): Id {
  const claim = plan.elementAbout('goal', 'concerns', record, statement)
  if (!plan.hasAbove(claim)) plan.link(strategy(), 'supported-by', claim)
  return claim
}

function placeContext(plan: ArgumentPlan, top: Place, record: SafetyRecord, statement: string): void {
  const context = plan.elementAbout('context', 'refers-to', record, statement)
  if (!plan.hasAbove(context)) plan.link(top(), 'in-context-of', context)
}

/** Controls of a hazard and of its causes, each once, those that were rejected left out. */
function controlsOf(graph: Graph, hazard: SafetyRecord): readonly SafetyRecord[] {
  const owners = [hazard, ...livingPointingAt(graph, hazard.id, 'leads-to')]
  const controls = owners.flatMap((owner) => livingPointingAt(graph, owner.id, 'mitigates'))
  return [...new Set(controls)].filter(({ state }) => state !== 'rejected')
}

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`
}
