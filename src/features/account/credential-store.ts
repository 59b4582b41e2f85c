import type { AccountsTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'

/** A passkey as the server keeps it. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly credential: string
  readonly account: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
}

/** Keeps a new passkey. */
export async function keepPasskey(tx: AccountsTransaction, passkey: Passkey): Promise<void> {
  const { credential, account, publicKey, counter, transports, name } = passkey
  await execute(
    tx,
    'insert into passkey (credential, account, public_key, counter, transports, name) values ($1, $2, $3, $4, $5, $6)',
    [credential, account, publicKey, counter, transports, name],
  )
}

/** The passkey that answered, locked until its counter is kept. */
export function lockPasskey(tx: AccountsTransaction, credential: string): Promise<Passkey | undefined> {
  return row<Passkey>(
    tx,
    `select credential, account, public_key as "publicKey", counter::int as counter, transports, name
     from passkey where credential = $1 for update`,
    [credential],
  )
}

/** Keeps that a passkey was used, and its counter. */
export async function notePasskeyUse(tx: AccountsTransaction, credential: string, counter: number): Promise<void> {
  await execute(tx, 'update passkey set counter = $2, used_at = now() where credential = $1', [credential, counter])
}

/** A passkey as its owner sees it. */
export interface ListedPasskey {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly usedAt: string | null
}

/** The passkeys of an account, oldest first. */
export function passkeysOf(tx: AccountsTransaction, account: string): Promise<readonly ListedPasskey[]> {
  return rows<ListedPasskey>(
    tx,
    `select credential as id, name, created_at as "createdAt", used_at as "usedAt"
     from passkey where account = $1 order by created_at`,
    [account],
  )
}

/** Renames a passkey of an account; false when it has none such. */
export async function renamePasskey(
  tx: AccountsTransaction,
  account: string,
  { credential, name }: { readonly credential: string; readonly name: string },
): Promise<boolean> {
  const values = [account, credential, name]
  return (await execute(tx, 'update passkey set name = $3 where account = $1 and credential = $2', values)) > 0
}

/** Forgets a passkey of an account; false when it has none such. */
export async function forgetPasskey(tx: AccountsTransaction, account: string, credential: string): Promise<boolean> {
  return (await execute(tx, 'delete from passkey where account = $1 and credential = $2', [account, credential])) > 0
}

/** What a password sign-in needs: the password's hash, and the authenticator app without which it opens nothing. */
export interface PasswordWay {
  readonly hash: string
  /** The secret shared with the app, base32. */
  readonly secret: string
  /** The newest time step of which a code was spent. */
  readonly lastStep: number
}

/** An account's password sign-in; locked, so that a code cannot be spent twice at once. */
export function lockPasswordWay(tx: AccountsTransaction, account: string): Promise<PasswordWay | undefined> {
  return row<PasswordWay>(
    tx,
    `select hash, secret, last_step::int as "lastStep"
     from password join authenticator using (account) where account = $1 for update`,
    [account],
  )
}

/** Sets the password of an account with its authenticator app, of which a first code has been given. */
export async function keepPasswordWay(tx: AccountsTransaction, account: string, way: PasswordWay): Promise<void> {
  await execute(
    tx,
    `insert into password (account, hash) values ($1, $2)
     on conflict (account) do update set hash = excluded.hash, changed_at = now()`,
    [account, way.hash],
  )
  await execute(
    tx,
    `insert into authenticator (account, secret, last_step) values ($1, $2, $3)
     on conflict (account) do update set secret = excluded.secret, last_step = excluded.last_step`,
    [account, way.secret, way.lastStep],
  )
}

/** Spends the code of a time step. */
export async function spendStep(tx: AccountsTransaction, account: string, step: number): Promise<void> {
  await execute(tx, 'update authenticator set last_step = $2 where account = $1', [account, step])
}

/** Takes away the password and the authenticator app. */
export async function forgetPassword(tx: AccountsTransaction, account: string): Promise<void> {
  await execute(tx, 'delete from password where account = $1', [account])
  await execute(tx, 'delete from authenticator where account = $1', [account])
}

/** Takes away every way in: for somebody who comes back after losing them. */
export async function forgetEveryWayIn(tx: AccountsTransaction, account: string): Promise<void> {
  await forgetPassword(tx, account)
  await execute(tx, 'delete from passkey where account = $1', [account])
  await execute(tx, 'delete from identity where account = $1', [account])
}

/** How many ways in an account has: passkeys, a password with its app, identities of providers that still let it in. */
export async function waysIn(tx: AccountsTransaction, account: string): Promise<number> {
  const found = await row<{ ways: number }>(
    tx,
    `select (select count(*) from passkey where account = $1)::int
       + (select count(*) from password join authenticator using (account) where account = $1)::int
       + (
         select count(*) from identity
         where account = $1 and exists (
           select from identity_provider provider
           join membership on membership.organisation = provider.organisation and membership.account = $1
             and (membership.until is null or membership.until > now())
           where provider.issuer = identity.issuer and provider.ended_at is null
         )
       )::int as ways`,
    [account],
  )
  return found?.ways ?? 0
}
