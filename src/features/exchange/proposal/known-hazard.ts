import type { Fields, Json } from '../../../domain/record/json.ts'
import { canonicalJson } from '../../../domain/record/fingerprint.ts'
import type { Graph } from '../../../domain/record/graph.ts'
import type { Id, SafetyRecord } from '../../../domain/record/record.ts'
import { MANUFACTURER_AS_RATER } from '../../../domain/safety-case/taken-over-rating.ts'
import type { RatedHazard } from '../rate/rated-log.ts'
import { titleKey } from '../recognise/fold.ts'
import { addControl, hazardFields } from './new-hazard.ts'
import { filled, splitLine } from './field-values.ts'
import type { Parties } from './parties.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import { toldControl } from './told-party.ts'

/** What an import may say about a hazard that the case has; anything else stays as the case has it. */
const COMPARED = [
  'name',
  'description',
  'effect',
  'hazardousSituation',
  'harm',
  'owner',
  'initial',
  'residual',
] as const

/** Proposes only what differs from the hazard in the case: changed texts and ratings, and parts it does not have yet. */
export function changeOfKnown(rated: RatedHazard, id: Id, draft: ProposalDraft): void {
  const present = draft.tools.present
  const record = present?.record(id)
  if (present === null || record === undefined || record.retired !== null) return
  const changed = changedFields(record, hazardFields(rated, draft, record.ref), draft.parties)
  if (Object.keys(changed).length > 0) draft.revise(record, changed)
  const causes = new Map(partsOf(present, id, 'leads-to').map((cause) => [titleKey(nameOf(cause)), cause.id]))
  for (const cause of rated.found.causes) {
    if (causes.has(titleKey(cause.text))) continue
    const { line, rest } = splitLine(cause.text)
    const causeId = draft.add('cause', filled({ name: line, scenario: rest }), cause.where)
    causes.set(titleKey(cause.text), causeId)
    draft.link(causeId, 'leads-to', id)
  }
  const controls = new Set(
    [id, ...causes.values()]
      .flatMap((target) => partsOf(present, target, 'mitigates'))
      .map((part) => titleKey(toldControl({ text: nameOf(part) }).text)),
  )
  for (const control of rated.found.controls) {
    if (!controls.has(titleKey(toldControl(control).text))) addControl(control, id, causes, draft)
  }
}

function partsOf(graph: Graph, id: Id, role: string): SafetyRecord[] {
  return graph
    .linksTo(id)
    .filter((link) => link.role === role)
    .map((link) => graph.record(link.from))
    .filter((record) => record !== undefined)
}

function nameOf(record: SafetyRecord): string {
  const name = record.fields[record.kind === 'control' ? 'statement' : 'name']
  return typeof name === 'string' ? name : ''
}

function changedFields(record: SafetyRecord, imported: Fields, parties: Parties): Fields {
  const changed: { [name: string]: Json } = {}
  for (const name of COMPARED) {
    const value = imported[name]
    const known = record.fields[name]
    if (value === undefined) continue
    const isRating = name === 'initial' || name === 'residual'
    if (isRating && parties.rater !== null && isRatedHere(known)) continue
    const next = isRating ? mergedRating(known, value) : value
    if (canonicalJson(next) !== canonicalJson(known)) changed[name] = next
  }
  return changed
}

/** Whether a rating of a deployer's case is its own: no log of the manufacturer's takes its place again. */
export function isRatedHere(rating: Json | undefined): rating is Fields {
  if (!isFields(rating) || rating['rater'] === MANUFACTURER_AS_RATER) return false
  return rating['severity'] !== undefined || rating['likelihood'] !== undefined
}

/** The rating of the case with the imported words; when they are the same the case's own rating stands untouched. */
function mergedRating(known: Json | undefined, imported: Json): Json {
  if (!isFields(imported) || !isFields(known)) return imported
  const same = (['severity', 'likelihood', 'level', 'rationale'] as const).every(
    (part) => imported[part] === undefined || imported[part] === known[part],
  )
  return same ? known : imported
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
