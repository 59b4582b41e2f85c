import { connectionBetween, type Connection } from '../../../domain/argument/argument-notation.ts'
import type { ElementKind } from '../../../domain/argument/argument-notation.ts'
import { hazardClaim } from '../../../domain/argument/standard-argument.ts'
import type { BatchStep, RecordLine } from '../../records/records-contract.ts'
import type { ArgumentElement } from '../argument-contract.ts'

/** A record that can be dropped into the argument. */
export type Droppable = Pick<RecordLine, 'id' | 'ref' | 'title'> & { readonly kind: 'hazard' | 'evidence' }

/** What a dropped record becomes. */
export const DROPPED_AS = { hazard: 'goal', evidence: 'solution' } as const

/** The batch that adds an element beneath another, or at the head of the argument. */
export function stepsToAdd(upper: ArgumentElement | null, kind: ElementKind, statement: string): BatchStep[] {
  const create: BatchStep = { do: 'create', kind, as: 'new', fields: { statement } }
  if (upper === null) return [create]
  const connection = connectionBetween(upper, { kind })
  return connection.allowed ? [create, linkStep(connection, upper.id, '$new')] : []
}

/** The batch that drops a hazard as the goal about it, or evidence as the solution that cites it. */
export function stepsToDrop(upper: ArgumentElement, { kind, id, ref, title }: Droppable): BatchStep[] {
  const steps = stepsToAdd(upper, DROPPED_AS[kind], kind === 'hazard' ? hazardClaim(ref, title) : title)
  if (steps.length === 0) return []
  return [...steps, { do: 'link', role: kind === 'hazard' ? 'concerns' : 'cites', from: '$new', to: id }]
}

/** The link of an allowed connection, from the end that its role starts at. */
export function linkStep(
  connection: Extract<Connection, { allowed: true }>,
  upper: string,
  lower: string,
): Extract<BatchStep, { do: 'link' }> {
  const [from, to] = connection.startsAt === 'upper' ? [upper, lower] : [lower, upper]
  return { do: 'link', role: connection.role, from, to }
}
