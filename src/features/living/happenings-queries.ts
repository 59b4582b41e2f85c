import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { spoken } from '../../domain/record/spoken.ts'
import type { AuthorisedTransaction, Database } from '../../platform/database/transaction.ts'
import { isSeveral, LongRuns, runsUpTo, toldRuns, type RunPart, type ToldRun } from '../records/change-runs-queries.ts'
import { eventsNumbered, type StoredEvent } from '../records/records-queries.ts'
import { whatHappened } from './happening-queries.ts'
import { lineOf } from './finding-queries.ts'
import type { HappeningsPage, HappeningsQuery } from './happenings-contract.ts'
import type { Happening, HappeningPart } from './living-contract.ts'
import type { Snapshot } from './living-queries.ts'

/** What happened in a space, newest first. */
export interface Happenings {
  /** The last so many, each with all that was done at once. */
  last(authority: Authority, snapshot: Snapshot, most: number): Promise<Happening[]>
  /** One page: what was done at once as one thing, or what one such thing was made of. */
  page(authority: Authority, snapshot: Snapshot, query: HappeningsQuery): Promise<HappeningsPage>
}

/** Reads events and names the records they are about as they stand in the snapshot. */
export function createHappenings(database: Database): Happenings {
  const long = new LongRuns()
  const inSpace = <T>(authority: Authority, work: (tx: AuthorisedTransaction) => Promise<T>) =>
    database.transaction(scopeOf(authority), work)
  return {
    last: (authority, snapshot, most) =>
      inSpace(authority, (tx) => doneAtOnce(tx, snapshot, { upTo: snapshot.sequence, most }, long)),

    page: (authority, snapshot, { cursor, of, limit }) =>
      inSpace(authority, async (tx) => {
        const before = Math.min(cursor ?? Number.MAX_SAFE_INTEGER, snapshot.sequence + 1)
        if (of !== undefined) return eachOfRun(tx, snapshot, { of, before, most: limit }, long)
        const happenings = await doneAtOnce(tx, snapshot, { upTo: before - 1, most: limit }, long)
        return { happenings, next: nextAfter(firstOf(happenings.at(-1)), 1), total: snapshot.sequence }
      }),
  }
}

async function doneAtOnce(
  tx: AuthorisedTransaction,
  snapshot: Snapshot,
  asked: { readonly upTo: number; readonly most: number },
  long: LongRuns,
): Promise<Happening[]> {
  const space = snapshot.graph.space.id
  const runs = await toldRuns(tx, { space, ...asked }, long)
  const events = await eventsNumbered(
    tx,
    space,
    runs.map(({ last }) => last),
  )
  const runOf = new Map(runs.map((run) => [run.last, run]))
  return events.map((event) => {
    const run = runOf.get(event.sequence)
    return run === undefined || !isSeveral(run) ? oneOf(snapshot, event) : severalOf(snapshot, event, run)
  })
}

/** Each thing of the run that a number belongs to. */
async function eachOfRun(
  tx: AuthorisedTransaction,
  snapshot: Snapshot,
  { of, before, most }: { readonly of: number; readonly before: number; readonly most: number },
  long: LongRuns,
): Promise<HappeningsPage> {
  const space = snapshot.graph.space.id
  const [run] = await runsUpTo(tx, { space, upTo: Math.min(of, snapshot.sequence), most: 1 }, long)
  if (run === undefined) return { happenings: [], next: null, total: 0 }
  const last = Math.min(run.last, before - 1)
  const first = Math.max(run.first, last - most + 1)
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const happenings = (await eventsNumbered(tx, space, numbers)).map((event) => oneOf(snapshot, event))
  return { happenings, next: nextAfter(first, run.first), total: run.last - run.first + 1 }
}

function firstOf(happening: Happening | undefined): number {
  return happening?.together?.first ?? happening?.sequence ?? 1
}

/** The cursor for what comes before a number; null where that is the first there is. */
const nextAfter = (number: number, first: number) => (number > first ? String(number) : null)

function oneOf(snapshot: Snapshot, event: StoredEvent): Happening {
  const { body } = event
  const subject = body.record?.after.id ?? body.link?.after.from
  const record = subject === undefined ? undefined : snapshot.graph.record(subject)
  return {
    ...toldOf(event),
    type: body.type,
    what: whatHappened(body, snapshot),
    record: record === undefined ? null : lineOf(snapshot, record),
    together: null,
  }
}

/** Where all of it is about one record, it leads to that; what else was done to it is said if it can be in a line. */
function severalOf(snapshot: Snapshot, event: StoredEvent, { first, parts }: ToldRun): Happening {
  const together = { first, parts: partsInWords(snapshot, parts) }
  const [leading] = together.parts
  const [only, ...others] = parts.filter(({ kind }) => kind !== null)
  const record = only?.subject && others.length === 0 ? snapshot.graph.record(only.subject) : undefined
  const isJoined = record !== undefined && event.sequence === first + 1 && event.body.link?.after.from === record.id
  return {
    ...toldOf(event),
    type: leading?.type ?? event.body.type,
    what: isJoined ? whatHappened(event.body, snapshot) : '',
    record: record === undefined ? null : lineOf(snapshot, record),
    together,
  }
}

function toldOf({ sequence, at, actorName, body }: StoredEvent) {
  return { sequence, at, by: actorName, why: body.why ?? null }
}

/** What a reader of the history looks for first, whatever else there is more of. */
const TOLD_FIRST = ['hazard', 'control', 'cause', 'evidence']

/** What matters most leads; then what there is most of, links after the records and last what is neither. */
function partsInWords({ context }: Snapshot, parts: readonly RunPart[]): HappeningPart[] {
  const { kinds } = context.registry
  return parts
    .toSorted((one, other) => placeOf(one) - placeOf(other) || other.count - one.count)
    .map(({ type, count, kind: name }) => {
      const kind = kinds.find((known) => known.name === name)
      const nouns = kind === undefined ? LINKS : { label: kind.label, plural: kind.plural }
      const noun = kind === undefined && !type.startsWith('link-') ? '' : nounFor(count, nouns)
      return { type, count, noun }
    })
}

function placeOf({ kind, type }: RunPart): number {
  if (kind === null) return TOLD_FIRST.length + (type.startsWith('link-') ? 1 : 2)
  const first = TOLD_FIRST.indexOf(kind)
  return first === -1 ? TOLD_FIRST.length : first
}

const LINKS = { label: 'link', plural: 'links' }

/** `2 hazards`, and `2 items of evidence` of what nobody counts by itself. */
function nounFor(count: number, { label, plural }: { readonly label: string; readonly plural: string }): string {
  const noun = spoken(count === 1 ? label : plural)
  return label === plural ? `${count === 1 ? 'item' : 'items'} of ${noun}` : noun
}
