import type { EventType } from '../../domain/record/event.ts'
import type { IsoInstant } from '../../domain/record/json.ts'
import type { Id } from '../../domain/record/record.ts'
import { uuidArray } from '../../platform/database/binary-array.ts'
import { rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import { EVENTS, toldIn, type EventRow, type StoredEvent } from './records-queries.ts'

/** A part of the events of a space: those after a number of it, up to another. */
export interface Stretch {
  readonly space: Id
  readonly after: number
  readonly upTo: number
}

/** The records, or the links, that one transaction touched by events of one type. */
export interface Touched {
  readonly type: EventType
  readonly actorName: string
  readonly at: IsoInstant
  readonly subjects: readonly Id[]
}

const ID_LENGTH = 36

/**
 * What the events of a stretch touched, in their order, without what they say of it. Ids come as one text: an import
 * touches more of them than there could be rows. An event whose body was redacted tells nothing any more.
 */
export async function touchedIn(
  tx: AuthorisedTransaction,
  { space, after, upTo }: Stretch,
): Promise<readonly Touched[]> {
  const found = await rows<Omit<Touched, 'subjects'> & { readonly subjects: string }>(
    tx,
    `select done.type, coalesce(person.name, done.actor) as "actorName", done.at, done.subjects
     from (
       select type, actor, occurred_at as at, min(space_sequence) as first, string_agg(subject::text, '') as subjects
       from event
       where organisation = $1 and space = $2 and space_sequence > $3::bigint and space_sequence <= $4::bigint
         and subject is not null and redacted_by is null
       group by type, actor, request, occurred_at
     ) done
     left join person on person.organisation = $1 and person.id::text = done.actor
     order by done.first`,
    [tx.organisation, space, after, upTo],
  )
  return found.map(({ subjects, ...touched }) => ({ ...touched, subjects: idsIn(subjects) }))
}

function idsIn(text: string): readonly Id[] {
  return Array.from({ length: text.length / ID_LENGTH }, (_, at) => text.slice(at * ID_LENGTH, (at + 1) * ID_LENGTH))
}

/** For each of the records and links, the first event of the stretch that tells of it. */
export async function firstEventsOf(
  tx: AuthorisedTransaction,
  { space, after, upTo }: Stretch,
  subjects: readonly Id[],
): Promise<readonly StoredEvent[]> {
  if (subjects.length === 0) return []
  const found = await rows<EventRow>(
    tx,
    `${EVENTS} where event.organisation = $1 and event.sequence in (
       select first.sequence from unnest($5::uuid[]) as touched (id) cross join lateral (
         select sequence from event
         where organisation = $1 and subject = touched.id and space = $2 and redacted_by is null
           and space_sequence > $3::bigint and space_sequence <= $4::bigint
         order by sequence limit 1
       ) first
     )`,
    [tx.organisation, space, after, upTo, uuidArray(subjects)],
  )
  return toldIn(tx, found)
}
