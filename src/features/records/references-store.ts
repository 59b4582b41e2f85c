import type { Id } from '../../domain/record/record.ts'
import { integerArray, textArray } from '../../platform/database/binary-array.ts'
import { execute, rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'

/** The last number given out for each prefix; locked, so that no other transaction gives out the same. */
export async function lockReferenceCounters(
  tx: AuthorisedTransaction,
  space: Id,
  prefixes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  // Setting a counter to what it is locks it, and makes it where it is missing; in one order, so that nobody waits in a ring.
  const counters = await rows<{ prefix: string; last: number }>(
    tx,
    `insert into ref_counter (organisation, space, prefix, last)
     select $1, $2, prefix, 0 from unnest($3::text[]) as wanted (prefix)
     on conflict (organisation, space, prefix) do update set last = ref_counter.last
     returning prefix, last`,
    [tx.organisation, space, textArray([...new Set(prefixes)].toSorted())],
  )
  return new Map(counters.map(({ prefix, last }) => [prefix, last]))
}

const NUMBERED = /^(.+)-(\d{1,9})$/

/** Moves the counters past references that are now in use, wherever they came from, so that none is given out again. */
export async function passReferences(tx: AuthorisedTransaction, space: Id, refs: readonly string[]): Promise<void> {
  const highest = new Map<string, number>()
  for (const ref of refs) {
    const [, prefix, digits] = NUMBERED.exec(ref) ?? []
    if (prefix === undefined) continue
    highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)))
  }
  await raiseCounters(tx, space, highest)
}

async function raiseCounters(tx: AuthorisedTransaction, space: Id, last: ReadonlyMap<string, number>): Promise<void> {
  if (last.size === 0) return
  const sorted = [...last].toSorted(([one], [other]) => (one < other ? -1 : 1))
  await execute(
    tx,
    `insert into ref_counter (organisation, space, prefix, last)
     select $1, $2, prefix, last from unnest($3::text[], $4::int[]) as new (prefix, last)
     on conflict (organisation, space, prefix) do update set last = excluded.last where ref_counter.last < excluded.last`,
    [
      tx.organisation,
      space,
      textArray(sorted.map(([prefix]) => prefix)),
      integerArray(sorted.map(([, number]) => number)),
    ],
  )
}
