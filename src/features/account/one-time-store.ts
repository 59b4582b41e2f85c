import type { AccountsTransaction } from '../../platform/database/transaction.ts'
import { execute, row } from '../../platform/database/statements.ts'
import { MEMBER_COLUMNS, MEMBER_JOINS, type Member } from './member-store.ts'

/** Keeps the digest of a sign-in link that works once until it expires. */
export async function keepSignInLink(
  tx: AccountsTransaction,
  member: Pick<Member, 'organisation' | 'account'>,
  digest: Uint8Array,
  minutes: number,
): Promise<void> {
  await execute(
    tx,
    `insert into sign_in_link (token_digest, organisation, account, expires_at)
     values ($1, $2, $3, now() + make_interval(mins => $4))`,
    [digest, member.organisation, member.account, minutes],
  )
}

/** Spends a sign-in link: its member, or undefined when it is unknown, spent or expired. */
export function spendSignInLink(tx: AccountsTransaction, digest: Uint8Array): Promise<Member | undefined> {
  return row<Member>(
    tx,
    `with holder as (
       update sign_in_link set spent_at = now()
       where token_digest = $1 and spent_at is null and expires_at > now()
       returning organisation, account
     )
     select ${MEMBER_COLUMNS} from holder ${MEMBER_JOINS}`,
    [digest],
  )
}

/** Something the other side must answer, once and soon. */
export interface Challenge {
  readonly purpose: 'register-passkey' | 'passkey-sign-in' | 'provider-sign-in' | 'set-password'
  /** Whose it is, when that is known already. */
  readonly account: string | null
  readonly value: { readonly [name: string]: string }
}

/** Keeps a challenge under the digest of what names it; those that expired go with the next one. */
export async function keepChallenge(
  tx: AccountsTransaction,
  digest: Uint8Array,
  { purpose, account, value }: Challenge,
  minutes: number,
): Promise<void> {
  await execute(tx, 'delete from challenge where expires_at < now()')
  await execute(
    tx,
    `insert into challenge (token_digest, purpose, account, value, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [digest, purpose, account, JSON.stringify(value), minutes],
  )
}

/** Takes a challenge, so that nobody can answer it again; undefined when it is unknown, taken or too old. */
export function takeChallenge(
  tx: AccountsTransaction,
  digest: Uint8Array,
  purpose: Challenge['purpose'],
): Promise<Challenge | undefined> {
  return row<Challenge>(
    tx,
    `delete from challenge where token_digest = $1 and purpose = $2 and expires_at > now()
     returning purpose, account, value`,
    [digest, purpose],
  )
}
