import type { Id } from '../../domain/record/record.ts'
import { rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { Present } from './presence-contract.ts'

/** A tab that has said nothing for so long is closed, in seconds; an open one speaks three times within it. */
export const FORGOTTEN_AFTER = 30

/** Who has the case open now, each person once for each place; nobody where the case cannot be seen. */
export function presentIn(tx: AuthorisedTransaction, space: Id): Promise<readonly Present[]> {
  return rows<Present>(
    tx,
    `select distinct person, presence.name, record_ref as record, field
     from presence join space on space.organisation = presence.organisation and space.id = presence.space
     where presence.organisation = $1 and presence.space = $2 and seen_at > now() - make_interval(secs => $3)
     order by presence.name, person, record_ref, field`,
    [tx.organisation, space, FORGOTTEN_AFTER],
  )
}
