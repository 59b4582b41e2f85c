import type { Json } from '../../domain/record/json.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { execute, row } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { RequestKey } from '../../platform/http/preconditions.ts'

const KEPT_DAYS = 30

/** The answer this key was given, null when the key is new, or a refusal when it stood for another request. */
export async function takeAnswer(
  tx: AuthorisedTransaction,
  { key, bodyDigest }: RequestKey,
): Promise<{ readonly answer: Json } | Refusal | null> {
  // A twin of the request that came in the same moment waits here for the answer of the first.
  await execute(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.organisation} ${tx.actor} ${key}`])
  const kept = await row<{ bodyDigest: string; answer: Json }>(
    tx,
    `select body_digest as "bodyDigest", answer from idempotency
     where organisation = $1 and actor = $2 and key = $3 and answered_at > now() - make_interval(days => $4)`,
    [tx.organisation, tx.actor, key, KEPT_DAYS],
  )
  if (kept === undefined) return null
  if (kept.bodyDigest === bodyDigest) return { answer: kept.answer }
  return refuse(
    'KEY_REUSED',
    'This idempotency key already stands for another request.',
    'Send the request with a new key.',
  )
}

/** Keeps the answer with the change it answers; ones older than thirty days are forgotten. */
export async function keepAnswer(
  tx: AuthorisedTransaction,
  { key, bodyDigest }: RequestKey,
  answer: Json,
): Promise<void> {
  await execute(
    tx,
    'delete from idempotency where organisation = $1 and actor = $2 and answered_at < now() - make_interval(days => $3)',
    [tx.organisation, tx.actor, KEPT_DAYS],
  )
  await execute(
    tx,
    'insert into idempotency (organisation, actor, key, body_digest, answer) values ($1, $2, $3, $4, $5)',
    [tx.organisation, tx.actor, key, bodyDigest, JSON.stringify(answer)],
  )
}
