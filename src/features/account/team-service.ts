import { permitted, type Authority } from '../../domain/permission/permission.ts'
import { byName } from '../../domain/record/english-order.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { unknownSpace } from '../../domain/record/unknown-space.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { CaseAccessView, TeamView } from './account-contract.ts'
import type { AccountTools } from './account-tools.ts'
import {
  accessTo,
  endTeam,
  holdersAmong,
  keepAccess,
  keepTeam,
  keepTeamMembers,
  listTeams,
  lockTeam,
  type CaseAccess,
} from './team-store.ts'

/** A team as it is to be. */
export interface TeamChange {
  readonly name: string
  readonly people: readonly string[]
}

/** Teams, and which cases are kept to some people and teams of the organisation. */
export interface TeamService {
  teams(authority: Authority): Promise<TeamView[] | Refusal>
  start(authority: Authority, team: TeamChange): Promise<TeamView[] | Refusal>
  change(authority: Authority, id: string, to: TeamChange): Promise<TeamView[] | Refusal>
  end(authority: Authority, id: string): Promise<TeamView[] | Refusal>
  access(authority: Authority, space: string): Promise<CaseAccessView | Refusal>
  changeAccess(authority: Authority, space: string, to: CaseAccess): Promise<CaseAccessView | Refusal>
}

/** Wires the use cases to a database. */
export function createTeamService(tools: AccountTools): TeamService {
  const managing = <T>(authority: Authority, work: (tx: AuthorisedTransaction) => Promise<T | Refusal>) =>
    permitted(authority, 'team.manage', (scope) => tools.database.transaction(scope, work))
  const reading = <T>(authority: Authority, work: (tx: AuthorisedTransaction) => Promise<T | Refusal>) =>
    permitted(authority, 'member.read', (scope) => tools.database.transaction(scope, work))

  const keep = async (tx: AuthorisedTransaction, authority: Authority, id: string, { name, people }: TeamChange) => {
    const known = new Set(await holdersAmong(tx, people))
    if (people.some((person) => !known.has(person))) return unknownMember()
    await keepTeam(tx, id, name)
    await keepTeamMembers(tx, id, people)
    await tools.note(tx, authority.requestId, [
      { type: 'team-changed', particulars: { team: id, name, people: [...people] } },
    ])
    return teamsOf(tx)
  }

  return {
    teams: (authority) => reading(authority, teamsOf),

    start: (authority, team) => managing(authority, (tx) => keep(tx, authority, tools.newId(), team)),

    change: (authority, id, to) =>
      managing(authority, async (tx) =>
        (await lockTeam(tx, id)) === undefined ? unknownTeam() : keep(tx, authority, id, to),
      ),

    end: (authority, id) =>
      managing(authority, async (tx) => {
        const team = await lockTeam(tx, id)
        if (team === undefined) return unknownTeam()
        await endTeam(tx, id)
        await tools.note(tx, authority.requestId, [
          { type: 'team-changed', particulars: { team: id, name: team.name, people: [], ended: true } },
        ])
        return teamsOf(tx)
      }),

    access: (authority, space) => reading(authority, async (tx) => viewOf(await accessTo(tx, space))),

    changeAccess: (authority, space, to) =>
      managing(authority, async (tx) => {
        const before = await accessTo(tx, space)
        if (before === undefined) return unknownSpace()
        const known = new Set(await holdersAmong(tx, to.holders))
        if (to.holders.some((holder) => !known.has(holder))) return unknownMember()
        await keepAccess(tx, space, to)
        await tools.note(tx, authority.requestId, [
          { type: 'case-access-changed', particulars: { space, access: to.access, holders: [...to.holders] } },
        ])
        return viewOf(await accessTo(tx, space))
      }),
  }
}

async function teamsOf(tx: AuthorisedTransaction): Promise<TeamView[]> {
  return (await listTeams(tx)).toSorted(byName).map((team) => ({ ...team, people: [...team.people] }))
}

function viewOf(access: CaseAccess | undefined): CaseAccessView | Refusal {
  return access === undefined ? unknownSpace() : { access: access.access, holders: [...access.holders] }
}

function unknownMember(): Refusal {
  return refuse('UNKNOWN_MEMBER', 'One of them is no person and no team of your organisation.', 'Load the page again.')
}

function unknownTeam(): Refusal {
  return refuse('UNKNOWN_TEAM', 'There is no such team.', 'Load the page again.')
}
