import type { AccountsTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'
import { MEMBER_COLUMNS, MEMBER_JOINS, type Member } from './member-store.ts'

/** An identity at a provider that signs an account in. */
export interface ListedIdentity {
  readonly issuer: string
  /** Who they are to that issuer; it means nothing to any other. */
  readonly subject: string
  readonly linkedAt: string
}

/** The identities of an account. */
export function identitiesOf(tx: AccountsTransaction, account: string): Promise<readonly ListedIdentity[]> {
  return rows<ListedIdentity>(
    tx,
    'select issuer, subject, linked_at as "linkedAt" from identity where account = $1 order by linked_at',
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

/** Parts an identity from its account; false when the account has none such. */
export async function forgetIdentity(
  tx: AccountsTransaction,
  account: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<boolean> {
  const forgotten = await execute(tx, 'delete from identity where account = $1 and issuer = $2 and subject = $3', [
    account,
    issuer,
    subject,
  ])
  return forgotten > 0
}

/** The member that a session of an account, named by its id, still speaks for. */
export function memberOfSessionId(tx: AccountsTransaction, account: string, id: string): Promise<Member | undefined> {
  return row<Member>(
    tx,
    `select ${MEMBER_COLUMNS} from (
       select organisation, account from session
       where account = $1 and id = $2 and revoked_at is null and expires_at > now()
     ) holder ${MEMBER_JOINS}`,
    [account, id],
  )
}
