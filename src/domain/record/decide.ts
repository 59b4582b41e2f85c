import { isFinal } from './finality.ts'
import type { Fields, IsoDate, IsoInstant, Json } from './json.ts'
import type { Kind, SpaceType } from './kind.ts'
import type { KindRegistry } from './kind-registry.ts'
import { kept } from './merge.ts'
import { wordsOfMisfit } from './misfit.ts'
import type { Id, Origin, SafetyRecord } from './record.ts'
import { refuse, type Refusal } from './refusal.ts'
import { labelOfState, movesFrom, type Transition } from './state-table.ts'
import { spoken } from './spoken.ts'
import { citedIn } from '../standards/clauses.ts'

/** Who decides and when; the core owns no clock. */
export interface Decider {
  readonly registry: KindRegistry
  /** The person's name as history shows it. */
  readonly actor: string
  readonly now: IsoInstant
  readonly today: IsoDate
  /** A service of the product writes, so that kinds which nobody writes by hand can be written. */
  readonly byProduct?: boolean
}

/** What a new record is made from; the store hands out the reference. */
export interface NewRecord {
  readonly id: Id
  readonly ref: string
  readonly fields: Fields
  readonly origin?: Origin | null
}

/** A record of the kind at revision 1, or a refusal naming the field that does not fit. */
export function createRecord(
  kindName: string,
  spaceType: SpaceType,
  wanted: NewRecord,
  by: Decider,
): Refusal | SafetyRecord {
  const kind = by.registry.kind(kindName)
  if (kind === undefined) return unknownKind(kindName)
  if (!mayWrite(kind, by)) return notByHand(kind)
  const misplaced = refusalOfPlace(kind, spaceType)
  if (misplaced !== null) return misplaced
  const fields = withoutNulls(wanted.fields)
  const refusal = refusalOfFinality(kind, null, fields) ?? refusalOfFields(by.registry, kind, fields)
  if (refusal !== null) return refusal
  return {
    id: wanted.id,
    kind: kind.name,
    ref: wanted.ref,
    revision: 1,
    state: kind.states?.first ?? '',
    fields,
    retired: null,
    origin: wanted.origin ?? null,
    recordedAt: by.now,
  }
}

/** Why records of a kind do not belong in a space of this type; null where they do. */
export function refusalOfPlace(kind: Kind, spaceType: SpaceType): Refusal | null {
  if (kind.spaces.includes(spaceType)) return null
  const type = spaceType.replace('-', ' ')
  return refuse('KIND_NOT_HERE', `${kind.plural} do not belong in a ${type}.`, 'Open the space they belong in.')
}

/** The record with some fields changed and the next revision; null takes a field away. */
export function changeFields(record: SafetyRecord, patch: Fields, by: Decider): Refusal | SafetyRecord {
  const kind = by.registry.kind(record.kind)
  if (kind === undefined) return unknownKind(record.kind)
  if (record.retired !== null) return retiredRefusal(record)
  const written = Object.keys(patch).find(
    (name) => kind.fields[name]?.once === true && record.fields[name] !== undefined,
  )
  if (written !== undefined) return onceRefusal(record, kind.fields[written]?.label ?? written)
  if (!mayWrite(kind, by) && Object.keys(patch).some((name) => kind.fields[name]?.material !== false))
    return notByHand(kind)
  const fields = withoutNulls({ ...record.fields, ...patch })
  const refusal = refusalOfFinality(kind, record, patch) ?? refusalOfFields(by.registry, kind, fields)
  return refusal ?? { ...record, fields, revision: record.revision + 1, recordedAt: by.now }
}

/** The record in its next state, if its state table has the action and the fields it needs are filled. */
export function moveRecord(
  record: SafetyRecord,
  spaceType: SpaceType,
  action: string,
  by: Decider,
): Refusal | SafetyRecord {
  const kind = by.registry.kind(record.kind)
  if (kind === undefined) return unknownKind(record.kind)
  if (record.retired !== null) return retiredRefusal(record)
  if (!mayWrite(kind, by)) return notByHand(kind)
  const moves = kind.states === null ? [] : movesFrom(kind.states, record)
  const move = moves.find((row) => row.action === action)
  if (move === undefined) {
    const possible = moves.map((row) => `${row.action}${authorityFor(row, spaceType)}`).join(', ')
    return refuse(
      'ACTION_NOT_ALLOWED',
      `${record.ref} cannot take the action "${action}" from its present state "${record.state}".`,
      possible === '' ? 'No action is open to it.' : `Open to it: ${possible}.`,
    )
  }
  const missing = (move.needs ?? []).filter((name) => kind.fields[name]?.isFilled(record.fields[name]) !== true)
  if (missing.length > 0) {
    const labels = new Intl.ListFormat('en-GB').format(missing.map((name) => kind.fields[name]?.label ?? name))
    const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them']
    return refuse(
      'ACTION_NOT_ALLOWED',
      `${labels} of ${record.ref} ${are} not filled in, and "${action}" needs ${them}${authorityFor(move, spaceType)}.`,
      `Fill in ${labels}, then try again.`,
    )
  }
  return { ...record, state: move.to, revision: record.revision + 1, recordedAt: by.now }
}

/** The clauses that a move has its authority from in a space of this type, in brackets; nothing where none fits. */
function authorityFor({ clauses }: Transition, spaceType: SpaceType): string {
  const cited = citedIn(spaceType, clauses)
  return cited.length === 0 ? '' : ` (${cited.join(', ')})`
}

/** The record out of the living case, with the reason; it stays in issued logs. */
export function retireRecord(record: SafetyRecord, reason: string, by: Decider): Refusal | SafetyRecord {
  if (record.retired !== null) return retiredRefusal(record)
  if (reason.trim() === '') return reasonRefusal(`${record.ref} can be retired only with a reason.`)
  const retired = { reason: reason.trim(), on: by.today, by: by.actor }
  return { ...record, retired, revision: record.revision + 1, recordedAt: by.now }
}

/** The record back in the living case. */
export function restoreRecord(record: SafetyRecord, reason: string, by: Decider): Refusal | SafetyRecord {
  if (record.retired === null) {
    return refuse('ACTION_NOT_ALLOWED', `${record.ref} is not retired.`, 'Nothing needs to be done.')
  }
  if (reason.trim() === '') return reasonRefusal(`${record.ref} can be restored only with a reason.`)
  return { ...record, retired: null, revision: record.revision + 1, recordedAt: by.now }
}

function refusalOfFields(registry: KindRegistry, kind: Kind, fields: Fields): Refusal | null {
  const parsed = registry.schema(kind.name)?.safeParse(fields, { error: wordsOfMisfit })
  if (parsed === undefined || parsed.success) return null
  const issue = parsed.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys[0] : undefined
  const name = unknown ?? String(issue?.path[0] ?? '')
  const label = kind.fields[name]?.label ?? name
  const within = (issue?.path ?? []).slice(1).map(String).join('.')
  const sentence =
    unknown === undefined
      ? `“${label}”${within === '' ? '' : ` at "${within}"`} of the ${spoken(kind.label)} ${issue?.message}.`
      : `The ${spoken(kind.label)} has no field "${unknown}".`
  return refuse('INVALID_FIELDS', sentence, `Correct “${label}”; until then it stays as it was.`, {
    field: name,
    issues: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
  })
}

function withoutNulls(fields: Fields): Fields {
  const filled: { [name: string]: Json } = {}
  for (const [name, value] of Object.entries(fields)) {
    if (kept(value) !== null) filled[name] = value
  }
  return filled
}

function onceRefusal(record: SafetyRecord, label: string): Refusal {
  return refuse(
    'ACTION_NOT_ALLOWED',
    `${label} of ${record.ref} is written once and cannot be changed.`,
    'Start another record that says otherwise.',
  )
}

function mayWrite({ byHand }: Kind, { byProduct = false }: Decider): boolean {
  return byHand || byProduct
}

/** What nobody may write into a record that is final, nor by hand into the field that makes it so; null is a new record. */
function refusalOfFinality(kind: Kind, record: SafetyRecord | null, patch: Fields): Refusal | null {
  if (kind.final === null) return null
  const { field, open } = kind.final
  if (record !== null && isFinal(kind.final, record)) {
    const closed = Object.keys(patch).find((name) => !open.includes(name))
    return closed === undefined ? null : finalRefusal(record, kind, closed)
  }
  return field === null || patch[field] === undefined ? null : notWrittenByHand(kind, field)
}

function finalRefusal({ ref, state }: SafetyRecord, { fields, states }: Kind, name: string): Refusal {
  const label = labelOfState(states, state).toLowerCase()
  return refuse(
    'ACTION_NOT_ALLOWED',
    `${fields[name]?.label ?? name} of ${ref} does not change any more: it is ${label}.`,
    'Start another record that says otherwise.',
  )
}

function notWrittenByHand(kind: Kind, field: string): Refusal {
  return refuse(
    'NOT_BY_HAND',
    `${kind.fields[field]?.label ?? field} of a ${spoken(kind.label)} is not written by hand.`,
    'Leave it out; the product writes it.',
  )
}

function notByHand({ label, plural }: Kind): Refusal {
  return refuse(
    'NOT_BY_HAND',
    `${plural} are not written by hand.`,
    `Make a ${spoken(label)} where the product offers it; what it says then stays as it is.`,
  )
}

function unknownKind(name: string): Refusal {
  return refuse('UNKNOWN_KIND', `There is no kind of record called "${name}".`, 'See /api/kinds for those there are.')
}

function retiredRefusal(record: SafetyRecord): Refusal {
  return refuse('RECORD_RETIRED', `${record.ref} is retired.`, 'Restore it first, with a reason.')
}

function reasonRefusal(sentence: string): Refusal {
  return refuse('REASON_NEEDED', sentence, 'Say why in a sentence; it stays in the history.')
}
