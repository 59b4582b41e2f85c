import type { AccountsTransaction } from '../../platform/database/transaction.ts'
import { execute, row } from '../../platform/database/statements.ts'

/** Who a session or sign-in link speaks for. */
export interface Member {
  readonly organisation: string
  readonly organisationName: string
  readonly account: string
  readonly person: string
  readonly personName: string
  readonly roles: readonly string[]
}

const MEMBER_COLUMNS = `
  membership.organisation, organisation.name as "organisationName", membership.account,
  membership.person, person.name as "personName", membership.roles`

const MEMBER_JOINS = `
  join membership on membership.organisation = holder.organisation and membership.account = holder.account
    and (membership.until is null or membership.until > now())
  join account on account.id = membership.account and account.disabled_at is null
  join organisation on organisation.id = membership.organisation
  join person on person.organisation = membership.organisation and person.id = membership.person`

/** The member who administers this installation, if one has been made. */
export function firstAdministrator(tx: AccountsTransaction): Promise<Member | undefined> {
  return row<Member>(
    tx,
    `select ${MEMBER_COLUMNS}
     from (select organisation, account from membership where 'administrator' = any(roles) order by since limit 1) holder
     ${MEMBER_JOINS}`,
  )
}

/** An organisation with its first member; its ledger begins empty. */
export async function createOrganisation(
  tx: AccountsTransaction,
  member: Member & { readonly email: string; readonly ledgerHash: Uint8Array },
): Promise<void> {
  await execute(tx, 'insert into organisation (id, name) values ($1, $2)', [
    member.organisation,
    member.organisationName,
  ])
  await execute(tx, 'insert into ledger_head (organisation, sequence, hash) values ($1, 0, $2)', [
    member.organisation,
    member.ledgerHash,
  ])
  await execute(tx, 'insert into person (organisation, id, name, email) values ($1, $2, $3, $4)', [
    member.organisation,
    member.person,
    member.personName,
    member.email,
  ])
  await execute(tx, 'insert into account (id, email) values ($1, $2)', [member.account, member.email])
  await execute(tx, 'insert into membership (organisation, account, person, roles) values ($1, $2, $3, $4)', [
    member.organisation,
    member.account,
    member.person,
    member.roles,
  ])
}

/** Keeps the digest of a sign-in link that works once until it expires. */
export async function keepSignInLink(
  tx: AccountsTransaction,
  member: Member,
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

/** Keeps the digest of a session's token. */
export async function keepSession(
  tx: AccountsTransaction,
  member: Member,
  digest: Uint8Array,
  hours: number,
): Promise<void> {
  await execute(
    tx,
    `insert into session (token_digest, organisation, account, expires_at)
     values ($1, $2, $3, now() + make_interval(hours => $4))`,
    [digest, member.organisation, member.account, hours],
  )
}

/** The member a living session speaks for. */
export function memberOfSession(tx: AccountsTransaction, digest: Uint8Array): Promise<Member | undefined> {
  return row<Member>(
    tx,
    `select ${MEMBER_COLUMNS}
     from (
       select organisation, account from session
       where token_digest = $1 and revoked_at is null and expires_at > now()
     ) holder ${MEMBER_JOINS}`,
    [digest],
  )
}

/** Ends a session; its token speaks for nobody from now on. */
export async function revokeSession(tx: AccountsTransaction, digest: Uint8Array): Promise<void> {
  await execute(tx, 'update session set revoked_at = now() where token_digest = $1 and revoked_at is null', [digest])
}

/** What an organisation is called. */
export async function nameOfOrganisation(tx: AccountsTransaction, organisation: string): Promise<string | undefined> {
  const found = await row<{ name: string }>(tx, 'select name from organisation where id = $1', [organisation])
  return found?.name
}
