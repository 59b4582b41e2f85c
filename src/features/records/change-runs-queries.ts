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

/** A run with what it did; a single event says that for itself and has no parts. */
export interface ToldRun extends ChangeRun {
  readonly parts: readonly RunPart[]
}

/** From how many events on a run is remembered. */
const LONG = 200

/**
 * The long runs that were told once: a committed transaction never changes, and to count that of a large import again
 * after every edit would cost as much as the import has records. They are few and small.
 */
export class LongRuns {
  readonly #runs = new Map<Id, Map<number, ToldRun>>()

  of(space: Id): readonly ToldRun[] {
    return [...(this.#runs.get(space)?.values() ?? [])]
  }

  keep(space: Id, runs: readonly ToldRun[]): void {
    const long = runs.filter(({ first, last }) => last - first >= LONG)
    if (long.length === 0) return
    const known = this.#runs.get(space) ?? new Map<number, ToldRun>()
    for (const run of long) known.set(run.last, run)
    this.#runs.set(space, known)
  }
}

/** Where runs are looked for: the last `most` of a space that end at a number or before it. */
export interface RunsAsked {
  readonly space: Id
  readonly upTo: number
  readonly most: number
}

/** The last so many runs, newest first, with what each of them did. */
export async function toldRuns(
  tx: AuthorisedTransaction,
  asked: RunsAsked,
  long: LongRuns,
): Promise<readonly ToldRun[]> {
  const known = new Map(long.of(asked.space).map((run) => [run.last, run]))
  const runs = await runsUpTo(tx, asked, long)
  const counted = await partsOfRuns(
    tx,
    asked.space,
    runs.filter((run) => isSeveral(run) && !known.has(run.last)),
  )
  const told = runs.map(
    (run) => known.get(run.last) ?? { ...run, parts: counted.filter(({ last }) => last === run.last) },
  )
  long.keep(asked.space, told)
  return told
}

/** Whether a run has more than one event. */
export const isSeveral = ({ first, last }: ChangeRun): boolean => last > first

/**
 * The last so many runs, newest first. From each run it goes to the one before by the newest earlier event of another
 * transaction; a long run that is known is leapt over. What an event is looked up by is a column: arithmetic in the
 * comparison could tell of a row by failing, so row-level security keeps it from using the index.
 */
export function runsUpTo(
  tx: AuthorisedTransaction,
  { space, upTo, most }: RunsAsked,
  long: LongRuns,
): Promise<readonly ChangeRun[]> {
  const known = long.of(space)
  return rows<ChangeRun>(
    tx,
    `with recursive run (before, last, place) as (
       select $3::bigint, null::bigint, 0
       union all
       select earlier.before, earlier.last, run.place + 1
       from run
       cross join lateral (
         select newest.space_sequence as last, coalesce((
             select known.first - 1 from unnest($5::int[], $6::int[]) as known (first, last)
             where known.last = newest.space_sequence
           ), (
             select other.space_sequence from event other
             where other.organisation = $1 and other.space = $2
               and other.space_sequence < newest.space_sequence
               and (other.request, other.recorded_at) <> (newest.request, newest.recorded_at)
             order by other.space_sequence desc limit 1
           ), 0) as before
         from event newest
         where newest.organisation = $1 and newest.space = $2 and newest.space_sequence <= run.before
         order by newest.space_sequence desc limit 1
       ) earlier
       where run.place < $4
     )
     select before + 1 as first, last from run where place > 0 order by place`,
    [
      tx.organisation,
      space,
      upTo,
      most,
      integerArray(known.map(({ first }) => first)),
      integerArray(known.map(({ last }) => last)),
    ],
  )
}

/**
 * What these runs did, so many of each type and kind. One run after the other, each by its numbers: how many events lie
 * between two of them is not known to the planner, which would rather read the whole ledger.
 */
async function partsOfRuns(
  tx: AuthorisedTransaction,
  space: Id,
  runs: readonly ChangeRun[],
): Promise<readonly RunPart[]> {
  if (runs.length === 0) return []
  return rows<RunPart>(
    tx,
    `select run.last, done.type, done.kind, count(*)::int as count,
       case count(*) when 1 then min(done.subject::text) end as subject
     from unnest($3::int[], $4::int[]) as run (first, last)
     cross join lateral (
       select event.type, event.subject, (
         select record.kind from record where record.organisation = $1 and record.id = event.subject
       ) as kind
       from event
       where event.organisation = $1 and event.space = $2 and event.space_sequence between run.first and run.last
       order by event.space_sequence offset 0
     ) done
     group by run.last, done.type, done.kind`,
    [tx.organisation, space, integerArray(runs.map(({ first }) => first)), integerArray(runs.map(({ last }) => last))],
  )
}
