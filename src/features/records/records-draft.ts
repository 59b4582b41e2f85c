import {
  createRecord,
  changeFields,
  moveRecord,
  restoreRecord,
  retireRecord,
  type Decider,
} from '../../domain/record/decide.ts'
import { endLink, makeLink, reviewLink, takeBackReview } from '../../domain/record/decide-link.ts'
import type { EventBody, EventType } from '../../domain/record/event.ts'
import { fingerprintIn, type HashText } from '../../domain/record/fingerprint.ts'
import type { Fields } from '../../domain/record/json.ts'
import type { SpaceType } from '../../domain/record/kind.ts'
import type { Link } from '../../domain/record/link.ts'
import { changedFields, clashesOf } from '../../domain/record/merge.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { BatchStep } from './record-batch-contract.ts'
import { imageOf } from './records-events.ts'

/** What the steps of one use case start from: everything they name, as the transaction read it. */
export interface DraftGround {
  readonly spaceType: SpaceType
  /** By id and by reference. */
  readonly records: ReadonlyMap<string, SafetyRecord>
  readonly links: ReadonlyMap<Id, Link>
  /** Those of the ids made up for new records that belong to one already. */
  readonly taken: ReadonlySet<Id>
  /** Living links by the record they start from; in roles that nest also those of all that it will be within. */
  readonly linksFrom: ReadonlyMap<Id, readonly Link[]>
  /** Retired records that links of a role point at of which a record may have but so many. */
  readonly retiredHolders: ReadonlySet<Id>
  /** Links whose last event was an answer, as they were before it; of those whose answer is to be taken back. */
  readonly beforeReview: ReadonlyMap<Id, Link>
  /** The fields a record had at an earlier revision, for those that a step was made from. */
  readonly bases: ReadonlyMap<string, Fields>
  readonly by: Decider
  readonly hash: HashText
  readonly newId: () => Id
  readonly nextRef: (prefix: string) => string
}

/** Where `DraftGround.bases` keeps the fields of a record at a revision. */
export const baseKey = (recordId: Id, revision: number) => `${recordId}@${revision}`

/** Why a link ends when another takes the place of a retired holder. */
const LEFT = 'What it pointed at is retired, and another takes its place.'

/** The change of one use case as it takes shape: each step decides on what the steps before it left. */
export class Draft {
  readonly #ground: DraftGround
  readonly #records = new Map<Id, SafetyRecord>()
  readonly #named = new Map<string, Id>()
  readonly #links = new Map<Id, Link>()
  readonly events: EventBody[] = []

  constructor(ground: DraftGround) {
    this.#ground = ground
  }

  /** The records as the steps leave them; as they were where nothing changes at all. */
  get records(): readonly SafetyRecord[] {
    const left = [...this.#records.values()]
    return this.changesAnything ? left : left.map((record) => this.#ground.records.get(record.id) ?? record)
  }

  /** Whether the steps do more than write fields as they are already. */
  get changesAnything(): boolean {
    return this.events.some(
      ({ type, record }) =>
        type !== 'record-changed' ||
        record === undefined ||
        changedFields(record.before?.fields ?? {}, record.after.fields).length > 0,
    )
  }

  get links(): readonly Link[] {
    return [...this.#links.values()]
  }

  /** The present fingerprint of a record of this draft. */
  fingerprint(record: SafetyRecord): string {
    return fingerprintIn(this.#ground.by.registry, record, this.#ground.hash)
  }

  /** Takes one step, or says why not; a refused step leaves the draft as it was. */
  take(step: BatchStep, why: string | undefined): Refusal | null {
    switch (step.do) {
      case 'create':
        return this.#create(step, why)
      case 'change':
        return this.#alter(step, 'record-changed', why, (record) => this.#merged(record, step.revision, step.fields))
      case 'move':
        return this.#alter(step, 'record-moved', why, (record) =>
          this.#ifCurrent(record, step.revision, () =>
            moveRecord(record, this.#ground.spaceType, step.action, this.#ground.by),
          ),
        )
      case 'retire':
        return this.#alter(step, 'record-retired', step.reason, (record) =>
          this.#ifCurrent(record, step.revision, () => retireRecord(record, step.reason, this.#ground.by)),
        )
      case 'restore':
        return this.#alter(step, 'record-restored', step.reason, (record) =>
          this.#ifCurrent(record, step.revision, () => restoreRecord(record, step.reason, this.#ground.by)),
        )
      case 'link':
        return this.#join(step.role, step.from, step.to, why)
      case 'end-link':
        return this.#alterLink(step.link, 'link-ended', step.reason, (link) =>
          endLink(link, step.reason, this.#ground.by),
        )
      case 'review':
        return this.#alterLink(step.link, 'link-reviewed', why, (link, ends) =>
          reviewLink(link, step.answer, ends, this.#ground.by),
        )
      case 'take-back-review':
        return this.#alterLink(step.link, 'link-reviewed', why, (link) =>
          takeBackReview(link, this.#ground.beforeReview.get(link.id) ?? null),
        )
    }
  }

  #find(name: string): SafetyRecord | Refusal {
    const id = name.startsWith('$') ? this.#named.get(name.slice(1)) : (this.#ground.records.get(name)?.id ?? name)
    const record = id === undefined ? undefined : (this.#records.get(id) ?? this.#ground.records.get(id))
    return record ?? unknownRecord(name)
  }

  #create(step: BatchStep & { do: 'create' }, why: string | undefined): Refusal | null {
    const { by, newId, nextRef, spaceType } = this.#ground
    const prefix = by.registry.kind(step.kind)?.prefix
    const id = step.id ?? newId()
    if (this.#records.has(id) || this.#ground.taken.has(id)) return idTaken(id)
    const wanted = {
      id,
      ref: prefix === undefined ? '' : nextRef(prefix),
      fields: step.fields,
      origin: step.origin ?? null,
    }
    const record = createRecord(step.kind, spaceType, wanted, by)
    if (isRefusal(record)) return record
    if (step.as !== undefined) {
      if (this.#named.has(step.as)) return nameTaken(step.as)
      this.#named.set(step.as, record.id)
    }
    this.#keep(record, null, 'record-created', why)
    return null
  }

  #alter(
    { record: name, kind }: { readonly record: string; readonly kind?: string | undefined },
    type: EventType,
    why: string | undefined,
    decide: (record: SafetyRecord) => SafetyRecord | Refusal,
  ): Refusal | null {
    const before = this.#find(name)
    if (isRefusal(before)) return before
    if (kind !== undefined && before.kind !== kind) return unknownRecord(name)
    const after = decide(before)
    if (isRefusal(after)) return after
    this.#keep(after, before, type, why)
    return null
  }

  #merged(record: SafetyRecord, revision: number, patch: Fields): SafetyRecord | Refusal {
    if (revision === record.revision) return changeFields(record, patch, this.#ground.by)
    const base = this.#ground.bases.get(baseKey(record.id, revision))
    if (base === undefined) return staleRefusal(record, revision)
    const clashes = clashesOf(base, record.fields, patch)
    if (clashes.length === 0) return changeFields(record, patch, this.#ground.by)
    const fields = clashes.map((clash) => clash.field).join(', ')
    return refuse(
      'CLASH',
      `Somebody else changed ${fields} of ${record.ref} since you read it.`,
      'Compare the two versions and send the one that should stand.',
      {
        revision: record.revision,
        clashes: clashes.map(({ field, base: read, yours, theirs }) => ({ field, base: read, yours, theirs })),
      },
    )
  }

  #ifCurrent(record: SafetyRecord, revision: number, decide: () => SafetyRecord | Refusal): SafetyRecord | Refusal {
    return record.revision === revision ? decide() : staleRefusal(record, revision)
  }

  #join(role: string, fromName: string, toName: string, why: string | undefined): Refusal | null {
    const from = this.#find(fromName)
    if (isRefusal(from)) return from
    const to = this.#find(toName)
    if (isRefusal(to)) return to
    const left = this.#leaveRetiredHolders(role, from.id)
    if (isRefusal(left)) return left
    const existing = this.#livingLinksFrom(from.id)
    const within = (id: Id) => this.#livingLinksFrom(id).flatMap((link) => (link.role === role ? [link.to] : []))
    const fingerprints = { from: this.fingerprint(from), to: this.fingerprint(to) }
    const link = makeLink({ id: this.#ground.newId(), role, from, to, fingerprints, existing, within }, this.#ground.by)
    if (isRefusal(link)) return link
    this.#keepLink(link, null, 'link-made', why)
    return null
  }

  /** What a retired record held may be held by another: the link to it ends. */
  #leaveRetiredHolders(role: string, from: Id): Refusal | null {
    for (const link of this.#livingLinksFrom(from)) {
      if (link.role !== role || !this.#ground.retiredHolders.has(link.to)) continue
      const ended = endLink(link, LEFT, this.#ground.by)
      if (isRefusal(ended)) return ended
      this.#keepLink(ended, link, 'link-ended', LEFT)
    }
    return null
  }

  /** The living links from a record, with what was drafted before. */
  #livingLinksFrom(id: Id): readonly Link[] {
    const stored = this.#ground.linksFrom.get(id) ?? []
    const drafted = this.links.filter((link) => link.from === id)
    return [...stored.filter((link) => !this.#links.has(link.id)), ...drafted].filter((link) => link.ended === null)
  }

  #alterLink(
    id: Id,
    type: EventType,
    why: string | undefined,
    decide: (link: Link, ends: { from: string; to: string }) => Link | Refusal,
  ): Refusal | null {
    const before = this.#links.get(id) ?? this.#ground.links.get(id)
    if (before === undefined) {
      return refuse('UNKNOWN_LINK', 'There is no such link in this space.', 'Use an id that the record shows.')
    }
    const from = this.#find(before.from)
    if (isRefusal(from)) return from
    const to = this.#find(before.to)
    if (isRefusal(to)) return to
    const after = decide(before, { from: this.fingerprint(from), to: this.fingerprint(to) })
    if (isRefusal(after)) return after
    this.#keepLink(after, before, type, why)
    return null
  }

  #keep(after: SafetyRecord, before: SafetyRecord | null, type: EventType, why: string | undefined): void {
    this.#records.set(after.id, after)
    this.events.push({
      type,
      record: { before: before === null ? null : imageOf(before), after: imageOf(after) },
      ...(why === undefined ? {} : { why }),
    })
  }

  #keepLink(after: Link, before: Link | null, type: EventType, why: string | undefined): void {
    this.#links.set(after.id, after)
    this.events.push({ type, link: { before, after }, ...(why === undefined ? {} : { why }) })
  }
}

function unknownRecord(name: string): Refusal {
  return refuse(
    'UNKNOWN_RECORD',
    `There is no record "${name}" in this space.`,
    'Use an id or a reference that it has.',
  )
}

function idTaken(id: Id): Refusal {
  return refuse('ID_TAKEN', `There is a record with the id "${id}" already.`, 'Make up another id, or leave it out.')
}

function staleRefusal(record: SafetyRecord, revision: number): Refusal {
  return refuse(
    'CLASH',
    `${record.ref} is at revision ${record.revision}; the change was made from revision ${revision}.`,
    'Read it again, then decide.',
    { revision: record.revision },
  )
}

function nameTaken(name: string): Refusal {
  return refuse('INVALID_REQUEST', `Two steps call their record "${name}".`, 'Give each of them a name of its own.')
}
