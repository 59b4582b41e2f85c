import type { FoundHazard } from '../../found-log.ts'
import type { ColumnPlan } from './columns.ts'
import { identifiersIn } from '../words/identifier.ts'

/**
 * Settles what a row that is no hazard says of one: its own id becomes that of its control or cause, or names the hazard where
 * nothing else is told (`isRating`) or its label says so. The answer is the ids of the hazards it belongs to, of which `named`
 * are those that a column of their own gives.
 */
export function settlePart(
  hazard: FoundHazard,
  plan: ColumnPlan,
  isRating: boolean,
  named: readonly string[],
): readonly string[] {
  const refLabel = plan.uses.find(({ index }) => index === plan.ref)?.label ?? ''
  const ownRef = hazard.ref
  const pointsAtHazard = isRating || /hazard|risk|haz\b/i.test(refLabel)
  const refs = named.length > 0 ? named : pointsAtHazard && ownRef !== null ? identifiersIn(ownRef) : []
  const key =
    hazard.controls.find((control) => control.text === '')?.key ?? (named.length > 0 || !pointsAtHazard ? ownRef : null)
  const controls = hazard.controls.filter((control) => control.text !== '' || isRating)
  if (!isRating) for (const part of [...controls, ...hazard.causes]) part.key ??= key
  hazard.controls = controls
  const acted = hazard.causes.flatMap((cause) => (cause.text === '' && cause.key !== null ? [cause.key] : []))
  for (const one of controls) one.causes.push(...acted)
  if (!isRating) keepBeside(hazard, controls[0]?.key ?? hazard.causes[0]?.key ?? null)
  hazard.ref = null
  return refs
}

/** Who does a control and how far it is belongs to the control, not to the hazard that its row names. */
function keepBeside(hazard: FoundHazard, key: string | null): void {
  const of = key === null ? '' : `${key}: `
  if (hazard.status !== null) hazard.notes.push({ label: 'Status', text: `${of}${hazard.status}` })
  if (hazard.owner !== null) hazard.notes.push({ label: 'Owner', text: `${of}${hazard.owner}` })
  hazard.status = null
  hazard.owner = null
}
