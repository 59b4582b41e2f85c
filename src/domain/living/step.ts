import type { Graph } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import type { Id } from '../record/record.ts'
import type { Step } from './rule.ts'

/** The role a step follows, `*` for every one. */
export function roleOf(step: Step): string {
  return step.slice(1)
}

/** Whether a step goes from the `from` end of links to the `to` end. */
export function isOutward(step: Step): boolean {
  return step.startsWith('>')
}

/** The step that leads back. */
export function turned(step: Step): Step {
  return isOutward(step) ? `<${roleOf(step)}` : `>${roleOf(step)}`
}

/** The living links of every role in the step's direction. */
export function linksAlong(graph: Graph, id: Id, step: Step): readonly Link[] {
  return isOutward(step) ? graph.linksFrom(id) : graph.linksTo(id)
}

/** The end of a link at which the step arrives. */
export function otherEnd(link: Link, step: Step): Id {
  return isOutward(step) ? link.to : link.from
}
