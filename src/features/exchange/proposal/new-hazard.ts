import type { Fields } from '../../../domain/record/json.ts'
import type { Id } from '../../../domain/record/record.ts'
import type { FoundControl, FoundHazard } from '../found-log.ts'
import type { RatedHazard } from '../rate/rated-log.ts'
import { titleKey } from '../recognise/fold.ts'
import { CONTROL_TYPES, dateOf, filled, splitLine } from './field-values.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import { toldControl } from './told-party.ts'

/** Proposes a hazard with its causes, controls and stated evidence as new, linked records. */
export function newHazardRecords(rated: RatedHazard, draft: ProposalDraft): Id {
  const { found, status } = rated
  const ref = draft.referenceFor('hazard', found.ref)
  const state = draft.parties.stateOf(status)
  const id = draft.add('hazard', hazardFields(rated, draft, ref), sourceIdOf(found), state, ref)
  const causes = new Map<string, Id>()
  const causesAreNamed = found.controls.some((control) => control.causes.length > 0)
  for (const cause of found.causes) {
    const { line, rest } = splitLine(cause.text)
    const causeId = draft.add('cause', filled({ name: line, scenario: rest }), cause.where)
    if (causesAreNamed) causes.set(titleKey(cause.text), causeId)
    draft.link(causeId, 'leads-to', id)
  }
  for (const control of found.controls) addControl(control, id, causes, draft)
  return id
}

/** Where a hazard stood in the source: its id there, else its place. */
export function sourceIdOf(found: FoundHazard): string {
  return found.ref ?? found.where
}

/** Proposes a control and its evidence; the same control named for several hazards is one record. */
export function addControl(
  control: FoundControl,
  hazard: Id,
  causes: ReadonlyMap<string, Id>,
  draft: ProposalDraft,
): void {
  const key = control.key === null ? null : `control|${control.key}|${titleKey(control.text)}`
  const id = draft.addShared(key, () => newControl(control, draft))
  const targets = control.causes.map((text) => causes.get(titleKey(text))).filter((target) => target !== undefined)
  for (const target of targets.length > 0 ? targets : [hazard]) draft.link(id, 'mitigates', target)
}

function newControl(control: FoundControl, draft: ProposalDraft): Id {
  const { line, rest } = splitLine(toldControl(control).text)
  const fields = filled({
    statement: line,
    description: rest,
    type: control.kind === null ? '' : CONTROL_TYPES[control.kind],
    timing: control.stage ?? '',
    ...draft.parties.fieldsOf(control),
  })
  const id = draft.add('control', fields, control.key ?? control.where)
  for (const text of control.evidence) {
    const evidence = draft.addShared(`evidence|${titleKey(text)}`, () => newEvidence(text, control.where, draft))
    draft.link(evidence, 'shows-implemented', id)
  }
  return id
}

/** Evidence that came as text in a cell is stated, and unverified until somebody has looked. */
function newEvidence(text: string, where: string, draft: ProposalDraft): Id {
  const { line, rest } = splitLine(text)
  return draft.add('evidence', filled({ name: line, notes: rest, type: 'stated in import' }), where)
}

/**
 * The fields of a hazard as the source gives them; what has no field of its own is kept in the notes.
 * @param ref what the hazard is called here.
 */
export function hazardFields({ found, initial, residual }: RatedHazard, draft: ProposalDraft, ref: string): Fields {
  const { prose } = found
  const title = splitLine(found.title)
  const number = Number(found.ref)
  const { source, today } = draft.tools
  return filled({
    name: title.line,
    description: [title.rest, prose.description ?? ''].filter((text) => text !== '').join('\n'),
    effect: prose.effect,
    hazardousSituation: prose.situation,
    harm: prose.harm,
    source: splitLine(source).line,
    identifiedOn: dateOf(prose.date ?? '', today),
    owner: splitLine(found.owner ?? '').line,
    statedStatus: splitLine(found.status ?? '').line,
    notes: notesOf(found, ref),
    initial: draft.ratingFields(initial, found.initial.justification),
    residual: draft.ratingFields(residual, found.residual.justification),
    number: found.ref !== null && Number.isFinite(number) ? number : undefined,
  })
}

function notesOf(found: FoundHazard, ref: string): string {
  const { category, date } = found.prose
  const notes: string[] = []
  if (found.ref !== null && found.ref !== ref) notes.push(`Reference in the source: ${found.ref}`)
  if (category !== undefined) notes.push(`Category: ${category}`)
  if (date !== undefined) notes.push(`Date in the source: ${date}`)
  for (const rating of found.alternatives.initial) notes.push(`Also rated: ${spell(rating)}`)
  for (const rating of found.alternatives.residual) notes.push(`Also rated (residual): ${spell(rating)}`)
  for (const { label, text } of found.notes) notes.push(`${label}: ${text}`)
  return notes.join('\n')
}

function spell(rating: FoundHazard['initial']): string {
  return [rating.severity, rating.likelihood, rating.risk].filter((part) => part !== null).join(' · ')
}
