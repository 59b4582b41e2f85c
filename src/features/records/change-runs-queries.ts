import type { EventType } from '../../domain/record/event.ts'
import type { Id } from '../../domain/record/record.ts'
import { integerArray } from '../../platform/database/binary-array.ts'
import { rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'

/** What one transaction did to a space: the first and the last number of its events, which lie without a gap. */
export interface ChangeRun {
  readonly first: number
  readonly last: number
}

/** So many events of one type in a run, about records of one kind; of links there is no kind. */
export interface RunPart {
  readonly last: number
  readonly type: EventType
  readonly kind: string | null
  readonly count: number
  /** Of one alone, which record or link it tells of. */
  readonly subject: Id | null
}

/**
 * The last so many runs that end at a number of the space or before it, newest first. From each run it leaps to the one
 * before, by the newest earlier event of another transaction, so a run of an import is passed over and never read.
 */
export function runsUpTo(
  tx: AuthorisedTransaction,
  space: Id,
  sequence: number,
  most: number,
): Promise<readonly ChangeRun[]> {
  return rows<ChangeRun>(
    tx,
    `with recursive run (first, last, place) as (
       select $3::bigint + 1, null::bigint, 0
       union all
       select earlier.first, earlier.last, run.place + 1
       from run
       cross join lateral (
         select newest.space_sequence as last, coalesce((
             select other.space_sequence from event other
             where other.organisation = $1 and other.space = $2
               and other.space_sequence < newest.space_sequence
               and (other.request, other.recorded_at) <> (newest.request, newest.recorded_at)
             order by other.space_sequence desc limit 1
           ), 0) + 1 as first
         from event newest
         where newest.organisation = $1 and newest.space = $2 and newest.space_sequence = run.first - 1
       ) earlier
       where run.place < $4
     )
     select first, last from run where place > 0 order by place`,
    [tx.organisation, space, sequence, most],
  )
}

/** What these runs did, so many of each type and kind. */
export async function partsOfRuns(
  tx: AuthorisedTransaction,
  space: Id,
  runs: readonly ChangeRun[],
): Promise<readonly RunPart[]> {
  if (runs.length === 0) return []
  return rows<RunPart>(
    tx,
    `select run.last, event.type, record.kind, count(*)::int as count,
       case count(*) when 1 then min(event.subject::text) end as subject
     from unnest($3::int[], $4::int[]) as run (first, last)
     join event on event.organisation = $1 and event.space = $2 and event.space_sequence between run.first and run.last
     left join record on record.organisation = event.organisation and record.id = event.subject
     group by run.last, event.type, record.kind`,
    [tx.organisation, space, integerArray(runs.map(({ first }) => first)), integerArray(runs.map(({ last }) => last))],
  )
}
