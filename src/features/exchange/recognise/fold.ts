import {
  HAZARD_PROSE,
  isStated,
  SCORES,
  type FoundCause,
  type FoundControl,
  type FoundHazard,
  type FoundNote,
  type StatedRating,
} from '../found-log.ts'
import { remembering } from '../remembering.ts'
import { identifierKey, identifiersIn, splitIdentifier } from './words/identifier.ts'

/** Folds a further row of the same table into its hazard: what it adds is added, another rating is kept beside the first. */
export function foldRow(into: FoundHazard, row: FoundHazard): void {
  into.exported.push(...row.exported)
  foldProse(into, row, (known, more) => `${known}\n${more}`)
  foldParts(into, row)
  into.initial = foldRating(into.initial, row.initial, into.alternatives.initial)
  into.residual = foldRating(into.residual, row.residual, into.alternatives.residual)
}

/** Folds what another place says about the same hazard: gaps are filled, what differs is kept as a note. */
export function foldElsewhere(into: FoundHazard, other: FoundHazard): void {
  foldProse(into, other, (known) => known)
  foldParts(into, withoutToldParts(into, other))
  for (const stage of ['initial', 'residual'] as const) {
    if (differs(into[stage], other[stage])) into.notes.push(ratedElsewhere(stage, other))
    into[stage] = fillRating(into[stage], other[stage])
  }
  into.alternatives.initial.push(...other.alternatives.initial)
  into.alternatives.residual.push(...other.alternatives.residual)
}

function foldProse(into: FoundHazard, from: FoundHazard, join: (known: string, more: string) => string): void {
  into.ref ??= from.ref
  into.owner ??= from.owner
  into.status ??= from.status
  into.stableId ??= from.stableId
  for (const name of HAZARD_PROSE) {
    const more = from.prose[name]
    const known = into.prose[name]
    if (more === undefined || known === more) continue
    if (known === undefined) into.prose[name] = more
    else if (!known.includes(more)) into.prose[name] = join(known, more)
  }
}

function foldParts(into: FoundHazard, from: FoundHazard): void {
  for (const cause of from.causes) addCause(into, cause)
  for (const control of from.controls) addControl(into, control)
  for (const note of from.notes) {
    if (!into.notes.some(({ label, text }) => label === note.label && text === note.text)) into.notes.push(note)
  }
}

/** What another place adds: without the causes and controls that stand in the hazard already, which keep the fuller words. */
function withoutToldParts(into: FoundHazard, other: FoundHazard): FoundHazard {
  return {
    ...other,
    causes: other.causes.filter((cause) => {
      const same = into.causes.find((known) => isToldAlike(known, cause))
      if (same !== undefined) same.text = fuller(same.text, cause.text)
      return same === undefined
    }),
    controls: other.controls.filter((control) => {
      if (namesOnly(into.controls, control.text)) return false
      const same = into.controls.find(
        (known) =>
          isToldAlike(known, control) &&
          (known.stage === null || control.stage === null || known.stage === control.stage),
      )
      if (same === undefined) return true
      same.text = fuller(same.text, control.text)
      joinControl(same, control)
      return false
    }),
  }
}

/** Whether two texts make the same statement, whatever id stands before it; one of them may add a remark in brackets. */
function isToldAlike(one: { text: string }, other: { text: string }): boolean {
  if (one.text === '' || other.text === '') return false
  const [stated, told] = [statementKey(one.text), statementKey(other.text)]
  return stated === told || stated === unremarkedKey(other.text) || told === unremarkedKey(one.text)
}

function fuller(one: string, other: string): string {
  return other.length > one.length ? other : one
}

/** A sentence that only begins like an id and its name: "Cause 1 of a late dose". */
const COUNTED_SENTENCE = /^\p{L}+ \d+\s+\p{Ll}/u

const statementKey = remembering((text) => {
  const named = COUNTED_SENTENCE.test(text) ? null : splitIdentifier(text)
  return titleKey(named === null || named.numbered || named.rest === '' ? text : named.rest)
}, 20_000)

function unremarkedKey(text: string): string {
  return statementKey(text.replace(/\s*\([^()]*\)\s*[.;]?$/, ''))
}

/** Whether a text only names, by their ids, controls that are told in full. */
function namesOnly(known: readonly FoundControl[], text: string): boolean {
  const named = identifiersIn(text)
  if (named.length === 0 || text.split(/[,;&\s]+/).length > named.length) return false
  const told = new Set(known.map((control) => identifierKey(splitIdentifier(control.text)?.ref ?? '')))
  return named.every((ref) => told.has(identifierKey(ref)))
}

/** Adds a cause unless the hazard has it already. */
export function addCause(into: FoundHazard, cause: FoundCause): void {
  const same = into.causes.find((known) => sameThing(known, cause))
  if (same === undefined) into.causes.push(cause)
  else if (same.text === '') same.text = cause.text
}

/** Adds a control unless the hazard has it already; then its causes, evidence and kind are joined. */
export function addControl(into: FoundHazard, control: FoundControl): void {
  const same = into.controls.find(
    (known) => sameThing(known, control) && (known.stage ?? control.stage) === control.stage,
  )
  if (same === undefined) {
    into.controls.push(control)
    return
  }
  joinControl(same, control)
}

function joinControl(same: FoundControl, control: FoundControl): void {
  if (same.text === '') same.text = control.text
  same.kind ??= control.kind
  same.stage ??= control.stage
  if (control.party !== undefined) same.party ??= control.party
  same.evidence = [...new Set([...same.evidence, ...control.evidence])]
  same.causes = [...new Set([...same.causes, ...control.causes])]
}

function sameThing(one: { text: string; key: string | null }, other: { text: string; key: string | null }): boolean {
  if (one.key !== null && one.key === other.key) return true
  return one.text !== '' && titleKey(one.text) === titleKey(other.text)
}

/** A title or text as a key for comparing: letters and digits only, in lower case. */
export const titleKey = remembering(
  (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  20_000,
)

function fillRating(into: StatedRating, from: StatedRating): StatedRating {
  return {
    severity: into.severity ?? from.severity,
    likelihood: into.likelihood ?? from.likelihood,
    risk: into.risk ?? from.risk,
    justification: into.justification ?? from.justification,
    isPartial: into.likelihood === null ? from.isPartial : into.isPartial,
  }
}

/** Whether two ratings word a part that both have otherwise. */
export function differs(one: StatedRating, other: StatedRating): boolean {
  return SCORES.some((part) => one[part] !== null && other[part] !== null && one[part] !== other[part])
}

/** What another place says of a rating that stands already, in its own words. */
function ratedElsewhere(stage: 'initial' | 'residual', { where, [stage]: rating }: FoundHazard): FoundNote {
  const told = SCORES.filter((part) => rating[part] !== null).map((part) => `${part} ${rating[part] ?? ''}`)
  return { label: `Rated otherwise at ${where}`, text: `${stage}: ${told.join(', ')}` }
}

function foldRating(into: StatedRating, from: StatedRating, beside: StatedRating[]): StatedRating {
  if (!isStated(from)) return { ...into, justification: into.justification ?? from.justification }
  if (!isStated(into)) return { ...from, justification: into.justification ?? from.justification }
  if (!differs(into, from)) return fillRating(into, from)
  beside.push(from)
  return into
}

/** How much a hazard says: the fullest account of it is the one the others are folded into. */
export function fullness(hazard: FoundHazard): number {
  const { initial, residual } = hazard
  const ratings = [
    initial.severity,
    initial.likelihood,
    initial.risk,
    residual.severity,
    residual.likelihood,
    residual.risk,
  ]
  return (
    Object.keys(hazard.prose).length +
    ratings.filter((part) => part !== null).length +
    Math.min(hazard.causes.length, 3) +
    Math.min(hazard.controls.length, 3) +
    (hazard.title === '' ? 0 : 1)
  )
}
