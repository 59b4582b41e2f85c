import type { AccountsTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'

/** An identity at a provider that signs an account in. */
export interface ListedIdentity {
  readonly issuer: string
  readonly linkedAt: string
}

/** The identities of an account. */
export function identitiesOf(tx: AccountsTransaction, account: string): Promise<readonly ListedIdentity[]> {
  return rows<ListedIdentity>(
    tx,
    'select issuer, linked_at as "linkedAt" from identity where account = $1 order by linked_at',
    [account],
  )
}

/** The account that an issuer's subject was joined to. */
export async function accountOfIdentity(
  tx: AccountsTransaction,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const found = await row<{ account: string }>(
    tx,
    `select identity.account from identity join account on account.id = identity.account and disabled_at is null
     where issuer = $1 and subject = $2`,
    [issuer, subject],
  )
  return found?.account
}

/** Joins an identity to an account; false when it is somebody else's. */
export async function keepIdentity(
  tx: AccountsTransaction,
  { issuer, subject, account }: { readonly issuer: string; readonly subject: string; readonly account: string },
): Promise<boolean> {
  const kept = await execute(
    tx,
    `insert into identity (issuer, subject, account) values ($1, $2, $3)
     on conflict (issuer, subject) do update set linked_at = now() where identity.account = excluded.account`,
    [issuer, subject, account],
  )
  return kept > 0
}
