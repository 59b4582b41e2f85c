import { connectionBetween, type Connection } from '../../../domain/argument/argument-notation.ts'
import type { ElementKind } from '../../../domain/argument/argument-notation.ts'
import { hazardClaim } from '../../../domain/argument/standard-argument.ts'
import type { BatchStep } from '../../records/record-batch-contract.ts'
import type { RecordLine } from '../../records/records-contract.ts'
import type { ArgumentElement } from '../argument-contract.ts'

/** A record that can be dropped into the argument. */
export type Droppable = Pick<RecordLine, 'id' | 'ref' | 'title'> & { readonly kind: 'hazard' | 'evidence' }

/** What a dropped record becomes. */
export const DROPPED_AS = { hazard: 'goal', evidence: 'solution' } as const

/** The batch that adds an element at the head of a module, or of what belongs to none. */
export function stepsToBegin(module: Pick<RecordLine, 'id'> | null, kind: ElementKind, statement: string): BatchStep[] {
  return [{ do: 'create', kind, as: 'new', fields: { statement } }, ...stepsInto(module, '$new')]
}

/** The batch that adds an element beneath another, in the same module. */
export function stepsToAdd(upper: ArgumentElement, kind: ElementKind, statement: string): BatchStep[] {
  const connection = connectionBetween(upper, { kind })
  if (!connection.allowed) return []
  return [...stepsToBegin(upper.module, kind, statement), linkStep(connection, upper.id, '$new')]
}

/** The step that puts an element into a module. */
export function stepsInto(module: Pick<RecordLine, 'id'> | null, element: string): BatchStep[] {
  return module === null ? [] : [{ do: 'link', role: 'in-module', from: element, to: module.id }]
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
