import { permitted, type Authority } from '../../domain/permission/permission.ts'
import type { Id } from '../../domain/record/record.ts'
import type { Refusal } from '../../domain/record/refusal.ts'
import { unknownSpace } from '../../domain/record/unknown-space.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { headOf } from '../records/records-queries.ts'
import type { PresenceSaid, Present } from './presence-contract.ts'
import { presentIn } from './presence-queries.ts'
import { endPresence, keepPresence } from './presence-store.ts'

/** Takes what tabs say of themselves and answers who is there. */
export interface PresenceService {
  say(authority: Authority, space: Id, said: PresenceSaid): Promise<readonly Present[] | Refusal>
}

/** Wires presence to a database: it is no record, and is forgotten within half a minute. */
export function createPresenceService(database: Database): PresenceService {
  return {
    say: (authority, space, said) =>
      permitted(authority, 'space.read', (scope) =>
        database.transaction(scope, async (tx): Promise<readonly Present[] | Refusal> => {
          if ((await headOf(tx, space)) === undefined) return unknownSpace()
          if (said.leaving) await endPresence(tx, space, said.tab)
          else await keepPresence(tx, space, authority.actor.name, said)
          return presentIn(tx, space)
        }),
      ),
  }
}
