import type { BatchStep } from '../../records/record-batch-contract.ts'
import type { BatchAnswer, RecordLine } from '../../records/records-contract.ts'
import type { ArgumentElement, ArgumentModule, ArgumentView } from '../argument-contract.ts'
import { stepsInto } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'

/** What moves when a goal is made a module, and what of it other parts of the argument use too. */
export interface Branch {
  readonly moves: readonly ArgumentElement[]
  readonly stays: readonly ArgumentElement[]
}

/** The goal and everything of its own module beneath it that nothing else draws on. */
export function branchOf({ elements, connections }: ArgumentView, goal: ArgumentElement): Branch {
  const byId = new Map(elements.map((element) => [element.id, element]))
  const reached = new Set([goal.id])
  for (const id of reached) {
    for (const { upper, lower } of connections) {
      if (upper === id && byId.get(lower)?.module?.id === goal.module?.id) reached.add(lower)
    }
  }
  const moves = new Set(reached)
  // One that stays keeps what it alone draws on; the set is walked again as long as somebody leaves it.
  for (let before = 0; before !== moves.size;) {
    before = moves.size
    for (const { upper, lower } of connections) if (lower !== goal.id && !moves.has(upper)) moves.delete(lower)
  }
  const those = (ids: (id: string) => boolean) => elements.filter(({ id }) => ids(id))
  return { moves: those((id) => moves.has(id)), stays: those((id) => reached.has(id) && !moves.has(id)) }
}

type Place = Pick<RecordLine, 'id' | 'ref'> | null

/** The batch that begins an empty module within another, or within none. */
export function stepsToBeginModule(name: string, within: Place): readonly BatchStep[] {
  return [{ do: 'create', kind: 'module', as: 'module', fields: { name } }, ...stepsInto(within, '$module')]
}

/** The batch that takes a module out of where it is and into another, or into none. */
export function stepsToMoveModule({ id, module }: ArgumentModule, into: Place): readonly BatchStep[] {
  const out: readonly BatchStep[] =
    module === null ? [] : [{ do: 'end-link', link: module.link, reason: argumentStrings.movedToModule }]
  return [...out, ...stepsInto(into, id)]
}

/**
 * The batch that makes a goal a module: the module, the branch inside it, and in each place that drew on the goal an
 * away goal that stands for it.
 */
export function stepsToMakeModule(view: ArgumentView, goal: ArgumentElement, name: string): readonly BatchStep[] {
  const { moves } = branchOf(view, goal)
  const moving = new Set(moves.map(({ id }) => id))
  const moduleOf = new Map(view.elements.map(({ id, module }) => [id, module]))
  const above = view.connections.filter(
    ({ role, upper, lower }) => role === 'supported-by' && lower === goal.id && !moving.has(upper),
  )
  const reason = argumentStrings.movedToModule
  const places = new Map(above.map(({ upper }) => moduleOf.get(upper) ?? null).map((place) => [awayIn(place), place]))
  return [
    ...stepsToBeginModule(name, goal.module),
    ...moves.flatMap(({ id, module }): readonly BatchStep[] => [
      ...(module === null ? [] : [{ do: 'end-link' as const, link: module.link, reason }]),
      ...stepsInto({ id: '$module' }, id),
    ]),
    ...[...places].flatMap(([as, place]) => awaySteps(goal, place, as)),
    ...above.flatMap(({ id, upper }): readonly BatchStep[] => [
      { do: 'end-link', link: id, reason },
      { do: 'link', role: 'supported-by', from: upper, to: `$${awayIn(moduleOf.get(upper) ?? null)}` },
    ]),
  ]
}

/** The batch that puts an away goal beneath an element for a goal of another module. */
export function stepsToRefer(upper: ArgumentElement, goal: ArgumentElement): readonly BatchStep[] {
  return [...awaySteps(goal, upper.module, 'away'), { do: 'link', role: 'supported-by', from: upper.id, to: '$away' }]
}

/** What the batch calls the away goal that it makes in a place. */
function awayIn(module: Place): string {
  return `away-${module?.ref ?? ''}`
}

function awaySteps({ id, title }: ArgumentElement, module: Place, as: string): readonly BatchStep[] {
  return [
    { do: 'create', kind: 'goal', as, fields: { statement: title, away: true } },
    ...stepsInto(module, `$${as}`),
    { do: 'link', role: 'stands-for', from: `$${as}`, to: id },
  ]
}

/** What was asked for of what a batch did: a link to a retired module gives up its place unasked, and for good. */
export function askedFor(does: readonly BatchStep[], answer: BatchAnswer): BatchAnswer {
  const ended = new Set(does.flatMap((step) => (step.do === 'end-link' ? [step.link] : [])))
  return { ...answer, links: answer.links.filter((link) => link.ended === null || ended.has(link.id)) }
}
