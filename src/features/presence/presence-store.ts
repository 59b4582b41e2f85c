import type { Id } from '../../domain/record/record.ts'
import { execute } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { PresenceSaid } from './presence-contract.ts'
import { FORGOTTEN_AFTER } from './presence-queries.ts'

/** Keeps where a tab is, and takes away whatever was not renewed. */
export async function keepPresence(
  tx: AuthorisedTransaction,
  space: Id,
  name: string,
  { tab, record, field }: PresenceSaid,
): Promise<void> {
  await execute(
    tx,
    'delete from presence where organisation = $1 and space = $2 and seen_at < now() - make_interval(secs => $3)',
    [tx.organisation, space, FORGOTTEN_AFTER],
  )
  await execute(
    tx,
    `insert into presence (organisation, space, person, tab, name, record_ref, field)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (organisation, space, person, tab) do update
     set name = excluded.name, record_ref = excluded.record_ref, field = excluded.field, seen_at = now()`,
    [tx.organisation, space, tx.actor, tab, name, record, field],
  )
}

/** Takes a closed tab away. */
export async function endPresence(tx: AuthorisedTransaction, space: Id, tab: string): Promise<void> {
  await execute(tx, 'delete from presence where organisation = $1 and space = $2 and person = $3 and tab = $4', [
    tx.organisation,
    space,
    tx.actor,
    tab,
  ])
}
