import { bodyIn } from '../../domain/ledger/ledger-event.ts'
import type { Change } from '../../domain/record/change.ts'
import type { SpaceHead } from '../../domain/record/graph.ts'
import type { IsoDate, IsoInstant } from '../../domain/record/json.ts'
import type { Link } from '../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { EventBody, EventType, RecordImage } from '../../domain/record/event.ts'
import { integerArray, textArray, uuidArray } from '../../platform/database/binary-array.ts'
import { row, rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import { isId } from '../../platform/ids/ids.ts'
import { withKnownPersonalValues } from './personal-values-queries.ts'

/** The columns of a record, named as the domain names them. */
export const RECORD_COLUMNS = `id, kind, ref, revision, state, fields, retired, origin, recorded_at as "recordedAt"`
const LINK_COLUMNS = 'id, role, from_record as "from", to_record as "to", seen, ended'

/** A space and how far its ledger has got. */
export interface SpaceState {
  readonly space: SpaceHead
  readonly sequence: number
}

/** One event of a space as history tells it; of a redacted one only the type is left in the body. */
export interface StoredEvent {
  /** In its space. */
  readonly sequence: number
  /** The record or link it tells of. */
  readonly subject: Id | null
  readonly actor: string
  /** The person's name, or the actor where that is nobody. */
  readonly actorName: string
  readonly request: string
  readonly at: IsoInstant
  readonly body: EventBody
}

/** A space and where it stands, or undefined when the organisation has no such space. */
export async function headOf(tx: AuthorisedTransaction, space: Id): Promise<SpaceState | undefined> {
  if (!isId(space)) return undefined
  const found = await row<SpaceHead & { sequence: number }>(
    tx,
    'select id, type, name, sequence from space where organisation = $1 and id = $2',
    [tx.organisation, space],
  )
  return found === undefined ? undefined : stateOf(found)
}

/** A space as lists name it. */
export interface StartedSpace extends SpaceState {
  /** The day it was begun. */
  readonly startedOn: IsoDate
}

/** Every space of the organisation, oldest first. */
export async function spacesOf(tx: AuthorisedTransaction): Promise<readonly StartedSpace[]> {
  const found = await rows<SpaceHead & Pick<StartedSpace, 'sequence' | 'startedOn'>>(
    tx,
    `select id, type, name, sequence, created_at::date as "startedOn"
     from space where organisation = $1 order by created_at, id`,
    [tx.organisation],
  )
  return found.map((space) => ({ ...stateOf(space), startedOn: space.startedOn }))
}

function stateOf({ id, type, name, sequence }: SpaceHead & { readonly sequence: number }): SpaceState {
  return { space: { id, type, name }, sequence }
}

/** A whole space at one sequence, as a graph needs it. */
export interface LoadedSpace extends SpaceState, Change {}

/**
 * A whole space for the graph. Others may write between two of its statements: what happened since the first is read
 * last and laid over the rows, so that all of it stands at one sequence.
 */
export async function loadSpace(tx: AuthorisedTransaction, space: Id): Promise<LoadedSpace | undefined> {
  const head = await headOf(tx, space)
  if (head === undefined) return undefined
  const records = await rows<SafetyRecord>(
    tx,
    `select ${RECORD_COLUMNS} from record where organisation = $1 and space = $2 order by id`,
    [tx.organisation, space],
  )
  const links = await rows<Link>(
    tx,
    `select ${LINK_COLUMNS} from link where organisation = $1 and space = $2 order by id`,
    [tx.organisation, space],
  )
  const since = await eventsSince(tx, space, head.sequence, Number.MAX_SAFE_INTEGER)
  const later = changeOf(since)
  return {
    space: head.space,
    sequence: since.at(-1)?.sequence ?? head.sequence,
    records: [...records, ...later.records],
    links: [...links, ...later.links],
  }
}

/** What the events did to the records and links of a space, in their order. */
export function changeOf(events: readonly StoredEvent[]): Change {
  return {
    records: events.flatMap(({ body, at }) =>
      body.record === undefined ? [] : [{ ...body.record.after, recordedAt: at }],
    ),
    links: events.flatMap(({ body }) => (body.link === undefined ? [] : [body.link.after])),
  }
}

/** Whether a record of one of the kinds was created or restored after that sequence of the space. */
export async function hasCome(
  tx: AuthorisedTransaction,
  space: Id,
  after: number,
  kinds: readonly string[],
): Promise<boolean> {
  const found = await row(
    tx,
    `select 1 from event join record on record.organisation = event.organisation and record.id = event.subject
     where event.organisation = $1 and event.space = $2 and event.space_sequence > $3
       and event.type in ('record-created', 'record-restored') and record.kind = any ($4::text[]) limit 1`,
    [tx.organisation, space, after, textArray([...new Set(kinds)])],
  )
  return found !== undefined
}

/** Those of the ids that records of the organisation have, in whichever case: a record is known by its id in all of them. */
export async function idsTaken(tx: AuthorisedTransaction, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set()
  const found = await rows<{ id: Id }>(tx, 'select id from record where organisation = $1 and id = any ($2::uuid[])', [
    tx.organisation,
    uuidArray(ids),
  ])
  return new Set(found.map(({ id }) => id))
}

/** Those of the ids that retired records of the space have. */
export async function retiredAmong(tx: AuthorisedTransaction, space: Id, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set()
  const found = await rows<{ id: Id }>(
    tx,
    'select id from record where organisation = $1 and space = $2 and id = any ($3::uuid[]) and retired is not null',
    [tx.organisation, space, uuidArray(ids)],
  )
  return new Set(found.map(({ id }) => id))
}

/** Links by id. */
export async function linksNamed(tx: AuthorisedTransaction, space: Id, ids: readonly Id[]): Promise<readonly Link[]> {
  const named = ids.filter(isId)
  if (named.length === 0) return []
  return rows<Link>(
    tx,
    `select ${LINK_COLUMNS} from link where organisation = $1 and space = $2 and id = any ($3::uuid[]) order by id`,
    [tx.organisation, space, uuidArray(named)],
  )
}

/** Records of some kinds that are in some state; what they are asked for is small, and so is what is found. */
export async function recordsInState(
  tx: AuthorisedTransaction,
  space: Id,
  kind: string,
  states: readonly string[],
): Promise<readonly SafetyRecord[]> {
  return rows<SafetyRecord>(
    tx,
    `select ${RECORD_COLUMNS} from record
     where organisation = $1 and space = $2 and kind = $3 and state = any ($4::text[]) order by id`,
    [tx.organisation, space, kind, textArray(states)],
  )
}

/** Records by id. */
export async function recordsNamed(
  tx: AuthorisedTransaction,
  space: Id,
  ids: readonly Id[],
): Promise<readonly SafetyRecord[]> {
  if (ids.length === 0) return []
  return rows<SafetyRecord>(
    tx,
    `select ${RECORD_COLUMNS} from record where organisation = $1 and space = $2 and id = any ($3::uuid[]) order by id`,
    [tx.organisation, space, uuidArray(ids)],
  )
}

/** The living links that start at any of the records. */
export async function livingLinksFrom(
  tx: AuthorisedTransaction,
  space: Id,
  records: readonly Id[],
): Promise<readonly Link[]> {
  if (records.length === 0) return []
  return rows<Link>(
    tx,
    `select ${LINK_COLUMNS} from link
     where organisation = $1 and space = $2 and from_record = any ($3::uuid[]) and ended is null order by id`,
    [tx.organisation, space, uuidArray(records)],
  )
}

const TOLD = `
  select event.space_sequence as sequence, event.type, event.subject, event.actor,
    coalesce(person.name, event.actor) as "actorName", event.request, event.occurred_at as at, event.body`
const BY_PERSON = 'left join person on person.organisation = event.organisation and person.id::text = event.actor'
/** Events with the name of whoever did what they tell of. */
export const EVENTS = `${TOLD} from event ${BY_PERSON}`

/** An event as it is stored. */
export type EventRow = Omit<StoredEvent, 'body'> & { readonly type: EventType; readonly body: string | null }

/** What happened in a space after a sequence, in order. */
export async function eventsSince(
  tx: AuthorisedTransaction,
  space: Id,
  sequence: number,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const found = await rows<EventRow>(
    tx,
    `${EVENTS} where event.organisation = $1 and event.space = $2 and event.space_sequence > $3
     order by event.space_sequence limit $4`,
    [tx.organisation, space, sequence, limit],
  )
  return toldIn(tx, found)
}

/** Those events of a space that have these numbers, newest first. */
export async function eventsNumbered(
  tx: AuthorisedTransaction,
  space: Id,
  sequences: readonly number[],
): Promise<readonly StoredEvent[]> {
  if (sequences.length === 0) return []
  const found = await rows<EventRow>(
    tx,
    `${EVENTS} where event.organisation = $1 and event.space = $2 and event.space_sequence = any ($3::int[])
     order by event.space_sequence desc`,
    [tx.organisation, space, integerArray(sequences)],
  )
  return toldIn(tx, found)
}

/** A record and its links. They are looked up one by one: how few they are the planner cannot know, and reads the ledger. */
const NAMED = `(
    select $3::uuid as id
    union select id from link where organisation = $1 and space = $2 and from_record = $3
    union select id from link where organisation = $1 and to_record = $3
  ) named`
const OF_NAMED = 'event.organisation = $1 and event.space = $2 and event.subject = named.id'

/** Which part of a history is asked for: only what came before a number of the space, and at most so much of it. */
export interface HistoryAsked {
  readonly before: number
  readonly most: number
}

/** What happened to a record and to its links, newest first. */
export async function historyOf(
  tx: AuthorisedTransaction,
  space: Id,
  record: Id,
  { before, most }: HistoryAsked,
): Promise<readonly StoredEvent[]> {
  const found = await rows<EventRow>(
    tx,
    `${TOLD} from ${NAMED} cross join lateral (
       select * from event where ${OF_NAMED} and event.space_sequence < $4::bigint
       order by event.sequence desc limit $5
     ) event ${BY_PERSON}
     order by event.sequence desc limit $5`,
    [tx.organisation, space, record, before, most],
  )
  return toldIn(tx, found)
}

/** How much happened to a record and to its links up to a number of the space. */
export async function lengthOfHistory(tx: AuthorisedTransaction, space: Id, record: Id, upTo: number): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    `select count(*)::int as count from ${NAMED} cross join lateral (
       select from event where ${OF_NAMED} and event.space_sequence <= $4::bigint offset 0
     ) event`,
    [tx.organisation, space, record, upTo],
  )
  return found?.count ?? 0
}

/** A record at one of its revisions. */
export type RevisionAsked = Pick<SafetyRecord, 'id' | 'revision'>

/** Records as they were at these revisions, from the ledger; not those that never had theirs or whose event was redacted. */
export async function recordsAt(
  tx: AuthorisedTransaction,
  asked: readonly RevisionAsked[],
): Promise<readonly RecordImage[]> {
  if (asked.length === 0) return []
  const found = await rows<EventRow>(
    tx,
    `${TOLD} from unnest($2::uuid[], $3::int[]) as asked (id, revision) cross join lateral (
       select * from event where event.organisation = $1 and event.subject = asked.id
         and event.body::jsonb @> jsonb_build_object('record', jsonb_build_object('after', jsonb_build_object('revision', asked.revision)))
       order by event.sequence desc limit 1
     ) event ${BY_PERSON}`,
    [tx.organisation, uuidArray(asked.map(({ id }) => id)), integerArray(asked.map(({ revision }) => revision))],
  )
  return (await toldIn(tx, found)).flatMap(({ body }) => (body.record === undefined ? [] : [body.record.after]))
}

/** Those of the links whose last event was an answer, as they were before it. */
export async function linksBeforeReview(tx: AuthorisedTransaction, links: readonly Id[]): Promise<readonly Link[]> {
  const named = links.filter(isId)
  if (named.length === 0) return []
  const found = await rows<EventRow>(
    tx,
    `${EVENTS} where event.organisation = $1 and event.sequence in (
       select max(sequence) from event where organisation = $1 and subject = any ($2::uuid[]) group by subject
     )`,
    [tx.organisation, uuidArray(named)],
  )
  return (await toldIn(tx, found)).flatMap(({ body }) =>
    body.type === 'link-reviewed' && body.link?.before ? [body.link.before] : [],
  )
}

/**
 * How many events a space had when a date began. They are numbered as time went on, so the place is found by halving;
 * where clocks of servers differ, what they wrote within that difference may lie on either side.
 */
export async function sequenceBefore(tx: AuthorisedTransaction, space: Id, date: IsoDate): Promise<number> {
  const found = await row<{ sequence: number }>(
    tx,
    `with recursive place (low, high) as (
       select 0::bigint, sequence from space where organisation = $1 and id = $2
       union all
       select case when is_before then middle else low end, case when is_before then high else middle - 1 end
       from place
       cross join lateral (select (low + high + 1) / 2 as middle) half
       cross join lateral (
         select occurred_at < $3::date as is_before from event
         where organisation = $1 and space = $2 and space_sequence = middle offset 0
       ) event
       where low < high
     )
     select low as sequence from place where low = high`,
    [tx.organisation, space, date],
  )
  return found?.sequence ?? 0
}

/** Events as history tells them. */
export function toldIn(tx: AuthorisedTransaction, found: readonly EventRow[]): Promise<readonly StoredEvent[]> {
  return withKnownPersonalValues(
    tx,
    found.map(({ type, body, ...event }) => ({ ...event, body: body === null ? { type } : bodyIn(body) })),
  )
}
