import type { AccountsTransaction, MembersTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'

/** An account in one organisation: the person it stands for there, and what that person may do. */
export interface Member {
  readonly organisation: string
  readonly organisationName: string
  readonly account: string
  readonly person: string
  readonly personName: string
  readonly email: string
  readonly roles: readonly string[]
  /** Ids of the teams the person is in. */
  readonly teams: readonly string[]
}

/** The columns of a `Member`, wherever `holder` names an organisation and an account. */
export const MEMBER_COLUMNS = `
  membership.organisation, organisation.name as "organisationName", membership.account,
  membership.person, person.name as "personName", account.email, membership.roles,
  array(
    select team::text from team_member
    where team_member.organisation = membership.organisation and team_member.person = membership.person
  ) as teams`

/** Joins a `holder` to the membership that still lasts, its account, organisation and person. */
export const MEMBER_JOINS = `
  join membership on membership.organisation = holder.organisation and membership.account = holder.account
    and (membership.until is null or membership.until > now())
  join account on account.id = membership.account and account.disabled_at is null
  join organisation on organisation.id = membership.organisation
  join person on person.organisation = membership.organisation and person.id = membership.person`

// Any number will do, so long as it is always this one.
const INSTALLING = 7_233_272

/** Lets one process at a time find out whether the installation has an administrator, and make one. */
export async function lockInstallation(tx: AccountsTransaction): Promise<void> {
  await execute(tx, 'select pg_advisory_xact_lock($1)', [INSTALLING])
}

/** The member who administers this installation, if one has been made. */
export function firstAdministrator(tx: AccountsTransaction): Promise<Member | undefined> {
  return row<Member>(
    tx,
    `select ${MEMBER_COLUMNS}
     from (
       select organisation, account from membership
       where 'administrator' = any(roles) and (until is null or until > now()) order by since limit 1
     ) holder
     ${MEMBER_JOINS}`,
  )
}

/** The organisations an account belongs to, in the order it joined them. */
export function membershipsOf(tx: AccountsTransaction, account: string): Promise<readonly Member[]> {
  return rows<Member>(
    tx,
    `select ${MEMBER_COLUMNS}
     from (select organisation, account from membership where account = $1) holder ${MEMBER_JOINS}
     order by membership.since, organisation.name`,
    [account],
  )
}

/** An account by its address, which is kept in lower case. */
export async function accountOfEmail(tx: AccountsTransaction, email: string): Promise<string | undefined> {
  const found = await row<{ id: string }>(tx, 'select id from account where email = $1 and disabled_at is null', [
    email,
  ])
  return found?.id
}

/** A new account; false when somebody else has the address, be it since a moment ago. */
export async function createAccount(tx: AccountsTransaction, account: string, email: string): Promise<boolean> {
  const made = await execute(tx, 'insert into account (id, email) values ($1, $2) on conflict do nothing', [
    account,
    email,
  ])
  return made > 0
}

/** Gives an account another address; false when somebody else has it. */
export async function changeEmail(tx: AccountsTransaction, account: string, email: string): Promise<boolean> {
  const changed = await execute(
    tx,
    'update account set email = $2 where id = $1 and not exists (select from account where email = $2 and id <> $1)',
    [account, email],
  )
  return changed > 0
}

/** Makes a person of an organisation out of an account; one who left and comes back is the same person. */
export async function joinOrganisation(
  tx: AccountsTransaction,
  member: Pick<Member, 'organisation' | 'account' | 'person' | 'personName' | 'email' | 'roles'>,
): Promise<void> {
  const { organisation, account, person, personName, email, roles } = member
  const back = await execute(
    tx,
    'update membership set roles = $3, until = null where organisation = $1 and account = $2',
    [organisation, account, roles],
  )
  if (back > 0) return
  await execute(tx, 'insert into person (organisation, id, name, email) values ($1, $2, $3, $4)', [
    organisation,
    person,
    personName,
    email,
  ])
  await execute(tx, 'insert into membership (organisation, account, person, roles) values ($1, $2, $3, $4)', [
    organisation,
    account,
    person,
    roles,
  ])
}

/** A member as the list of members shows one. */
export interface ListedMember {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  readonly since: string
  /** How the member can sign in, in the words of `methodsOf`. */
  readonly methods: readonly string[]
}

/** The ways in that an account has: `passkey`, `password`, `identity provider`. */
const METHODS = `array_remove(array[
  case when exists (select from passkey where passkey.account = membership.account) then 'passkey' end,
  case when exists (
    select from password join authenticator on authenticator.account = password.account
    where password.account = membership.account
  ) then 'password' end,
  case when exists (select from identity where identity.account = membership.account) then 'identity provider' end
], null)`

/** The members of the organisation, in the order they came to be known. */
export function listMembers(tx: MembersTransaction): Promise<readonly ListedMember[]> {
  return rows<ListedMember>(
    tx,
    `select membership.person, person.name, account.email, membership.roles, membership.since, ${METHODS} as methods,
       array(select team::text from team_member
         where team_member.organisation = membership.organisation and team_member.person = membership.person) as teams
     from membership
     join person on person.organisation = membership.organisation and person.id = membership.person
     join account on account.id = membership.account
     where membership.organisation = $1 and (membership.until is null or membership.until > now())
     order by membership.person`,
    [tx.organisation],
  )
}

/** One member, locked until the transaction ends. */
export function lockMember(
  tx: MembersTransaction,
  person: string,
): Promise<{ readonly account: string; readonly roles: readonly string[] } | undefined> {
  return row(
    tx,
    `select account, roles from membership
     where organisation = $1 and person = $2 and (until is null or until > now()) for update`,
    [tx.organisation, person],
  )
}

/** How many administrators the organisation would have without this person; locks them, so that two cannot both leave. */
export async function administratorsBeside(tx: MembersTransaction, person: string): Promise<number> {
  const found = await rows(
    tx,
    `select person from membership
     where organisation = $1 and person <> $2 and 'administrator' = any(roles) and (until is null or until > now())
     for update`,
    [tx.organisation, person],
  )
  return found.length
}

/** Gives a member other roles. */
export async function changeRoles(tx: MembersTransaction, person: string, roles: readonly string[]): Promise<void> {
  await execute(tx, 'update membership set roles = $3 where organisation = $1 and person = $2', [
    tx.organisation,
    person,
    roles,
  ])
}

/**
 * Ends a membership with every session in it, and what it opened: cases and teams. The person stays, because the record
 * names them.
 */
export async function endMembership(tx: MembersTransaction, person: string): Promise<void> {
  await execute(
    tx,
    `with left_now as (
       update membership set until = now() where organisation = $1 and person = $2 returning organisation, account
     )
     update session set revoked_at = now() from left_now
     where session.organisation = left_now.organisation and session.account = left_now.account and revoked_at is null`,
    [tx.organisation, person],
  )
  await execute(tx, 'delete from team_member where organisation = $1 and person = $2', [tx.organisation, person])
  await execute(tx, 'delete from space_access where organisation = $1 and holder = $2', [tx.organisation, person])
}

/** Changes what a person is called in the organisation. */
export async function renamePerson(tx: MembersTransaction, person: string, name: string, email: string): Promise<void> {
  await execute(tx, 'update person set name = $3, email = $4 where organisation = $1 and id = $2', [
    tx.organisation,
    person,
    name,
    email,
  ])
}
