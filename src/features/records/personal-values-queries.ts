import { personalDigestsIn, withPersonalValues } from '../../domain/ledger/personal-values.ts'
import type { EventBody } from '../../domain/record/event.ts'
import type { Json } from '../../domain/record/json.ts'
import { textArray } from '../../platform/database/binary-array.ts'
import { rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'

/** Events with the personal values they tell of, as far as those have not been erased. */
export async function withKnownPersonalValues<E extends { readonly body: EventBody }>(
  tx: AuthorisedTransaction,
  events: readonly E[],
): Promise<readonly E[]> {
  const digests = new Set(events.flatMap(({ body }) => personalDigestsIn(body)))
  if (digests.size === 0) return events
  const kept = await rows<{ digest: string; value: Json }>(
    tx,
    `select digest, value from personal_value
     where organisation = $1 and digest = any ($2::text[]) and erased_at is null`,
    [tx.organisation, textArray([...digests])],
  )
  const values = new Map(kept.map(({ digest, value }) => [digest, value]))
  const valueOf = (digest: string) => values.get(digest)
  return events.map((event) => ({ ...event, body: withPersonalValues(event.body, valueOf) }))
}
