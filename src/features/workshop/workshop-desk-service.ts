import type { HashText } from '../../domain/record/fingerprint.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import type { IsoDate, IsoInstant } from '../../domain/record/json.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { workshop } from '../../domain/safety-case/workshop.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { BatchStep } from '../records/record-batch-contract.ts'

/** What a step at a workshop is decided from: the case as it is now, and who does it when. */
export interface Desk {
  readonly snapshot: Snapshot
  readonly record: SafetyRecord
  readonly who: { readonly person: Id; readonly name: string }
  readonly now: IsoInstant
  readonly today: IsoDate
  readonly hash: HashText
}

/** What a step comes to: the changes to be made together, or why it cannot be taken. */
export type Decision = readonly BatchStep[] | Refusal

/** The workshop's own fields. */
export function heldOf({ record }: Desk) {
  return fieldsOf(workshop, record)
}

/** Whether whoever acts leads the workshop. */
function isFacilitator(desk: Desk): boolean {
  return heldOf(desk).facilitator?.person === desk.who.person
}

/** A change of some of the workshop's fields. */
export function changing(
  { record }: Desk,
  fields: Extract<BatchStep, { do: 'change' }>['fields'],
): Extract<BatchStep, { do: 'change' }> {
  return { do: 'change', record: record.id, revision: record.revision, fields }
}

/** A change of the workshop's fields and the move it leads to. */
export function changingAndMoving(
  desk: Desk,
  fields: Parameters<typeof changing>[1],
  action: string,
): readonly BatchStep[] {
  const { id, revision } = desk.record
  return [changing(desk, fields), { do: 'move', record: id, revision: revision + 1, action }]
}

/** Null while the workshop runs. */
export function refusalUnlessRunning({ record }: Desk): Refusal | null {
  if (record.state === 'running') return null
  return refuse('ACTION_NOT_ALLOWED', `${record.ref} is not running.`, 'Start or resume the workshop first.')
}

/** Null for the facilitator. */
export function refusalUnlessFacilitator(desk: Desk): Refusal | null {
  if (isFacilitator(desk)) return null
  const name = heldOf(desk).facilitator?.name
  return refuse(
    'ACTION_NOT_ALLOWED',
    name === undefined ? `${desk.record.ref} has no facilitator.` : `${name} facilitates ${desk.record.ref}.`,
    'Ask the facilitator, or take over as facilitator.',
  )
}
