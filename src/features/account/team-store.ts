import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'

/** A team, and who is in it. */
export interface Team {
  readonly id: string
  readonly name: string
  readonly people: readonly string[]
}

/** The teams of the organisation, in the order they were started. */
export function listTeams(tx: AuthorisedTransaction): Promise<readonly Team[]> {
  return rows<Team>(
    tx,
    `select id, name, array(
       select person::text from team_member where organisation = team.organisation and team_member.team = team.id
     ) as people
     from team where organisation = $1 and ended_at is null order by id`,
    [tx.organisation],
  )
}

/** A team, locked until the transaction ends; undefined when there is none such. */
export function lockTeam(tx: AuthorisedTransaction, id: string): Promise<{ readonly name: string } | undefined> {
  return row(tx, 'select name from team where organisation = $1 and id = $2 and ended_at is null for update', [
    tx.organisation,
    id,
  ])
}

/** Which of these are people who belong to the organisation now, or its teams. */
export async function holdersAmong(tx: AuthorisedTransaction, ids: readonly string[]): Promise<readonly string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select person as id from membership
       where organisation = $1 and person = any ($2::uuid[]) and (until is null or until > now())
     union all select id from team where organisation = $1 and id = any ($2::uuid[]) and ended_at is null`,
    [tx.organisation, ids],
  )
  return found.map(({ id }) => id)
}

/** A new team, or a new name for one. */
export async function keepTeam(tx: AuthorisedTransaction, id: string, name: string): Promise<void> {
  await execute(
    tx,
    `insert into team (organisation, id, name) values ($1, $2, $3)
     on conflict (organisation, id) do update set name = excluded.name`,
    [tx.organisation, id, name],
  )
}

/** Says who is in a team, and nobody else. */
export async function keepTeamMembers(
  tx: AuthorisedTransaction,
  team: string,
  people: readonly string[],
): Promise<void> {
  await keepSet(tx, { table: 'team_member', of: 'team', each: 'person' }, team, people)
}

/** Ends a team; its members can no longer open what it could. */
export async function endTeam(tx: AuthorisedTransaction, id: string): Promise<void> {
  await execute(tx, 'delete from space_access where organisation = $1 and holder = $2', [tx.organisation, id])
  await execute(tx, 'delete from team_member where organisation = $1 and team = $2', [tx.organisation, id])
  await execute(tx, 'update team set ended_at = now() where organisation = $1 and id = $2', [tx.organisation, id])
}

/** Who may open a case: the whole organisation, or the people and teams it names. */
export interface CaseAccess {
  readonly access: 'organisation' | 'named'
  readonly holders: readonly string[]
}

/** Who may open a case; undefined when the transaction may not. */
export function accessTo(tx: AuthorisedTransaction, space: string): Promise<CaseAccess | undefined> {
  return row<CaseAccess>(
    tx,
    `select access, array(
       select holder::text from space_access where organisation = space.organisation and space_access.space = space.id
     ) as holders
     from space where organisation = $1 and id = $2`,
    [tx.organisation, space],
  )
}

/** Says who may open a case. */
export async function keepAccess(
  tx: AuthorisedTransaction,
  space: string,
  { access, holders }: CaseAccess,
): Promise<void> {
  await keepSet(tx, { table: 'space_access', of: 'space', each: 'holder' }, space, holders)
  await execute(tx, 'update space set access = $3 where organisation = $1 and id = $2', [
    tx.organisation,
    space,
    access,
  ])
}

/** Makes the rows that belong to one owner exactly these: what is missing is added, what is over goes, the rest stays. */
async function keepSet(
  tx: AuthorisedTransaction,
  { table, of, each }: { readonly table: string; readonly of: string; readonly each: string },
  owner: string,
  ids: readonly string[],
): Promise<void> {
  const values = [tx.organisation, owner, ids]
  await execute(
    tx,
    `delete from ${table} where organisation = $1 and ${of} = $2 and ${each} <> all ($3::uuid[])`,
    values,
  )
  await execute(
    tx,
    `insert into ${table} (organisation, ${of}, ${each}) select $1, $2, id from unnest($3::uuid[]) as id
     on conflict do nothing`,
    values,
  )
}
