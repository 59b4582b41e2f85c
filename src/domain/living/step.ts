import type { Graph } from '../record/graph.ts'
import type { Link } from '../record/link.ts'
import type { Id } from '../record/record.ts'
import type { Step } from './rule.ts'

/** A step taken apart. */
interface StepParts {
  /** Whether it goes from the `from` end of links to the `to` end. */
  readonly outward: boolean
  /** The role it follows, or null for every one. */
  readonly role: string | null
}

const PARTS = new Map<Step, StepParts>()

/** The parts of a step, taken apart once for each step there is. */
export function partsOf(step: Step): StepParts {
  const known = PARTS.get(step)
  if (known !== undefined) return known
  const role = step.slice(1)
  const parts = { outward: step.startsWith('>'), role: role === '*' ? null : role }
  PARTS.set(step, parts)
  return parts
}

/** The step that leads back. */
export function turned(step: Step): Step {
  const role = step.slice(1)
  return partsOf(step).outward ? `<${role}` : `>${role}`
}

/** Whether the step follows the link, at whose proper end it stands. */
export function follows(step: Step, link: Link): boolean {
  const { role } = partsOf(step)
  return role === null || role === link.role
}

/** The living links of every role in the step's direction. */
export function linksAlong(graph: Graph, id: Id, step: Step): readonly Link[] {
  return partsOf(step).outward ? graph.linksFrom(id) : graph.linksTo(id)
}

/** The end of a link at which the step arrives. */
export function otherEnd(link: Link, step: Step): Id {
  return partsOf(step).outward ? link.to : link.from
}
