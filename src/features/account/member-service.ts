import { permitted, refusalFor, SIGNING_ROLES, type Authority, type Role } from '../../domain/permission/permission.ts'
import { keptEmail } from '../../domain/people/sign-in-policy.ts'
import { byName } from '../../domain/record/english-order.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { MembersTransaction } from '../../platform/database/transaction.ts'
import type { MembersView } from './account-contract.ts'
import type { AccountTools } from './account-tools.ts'
import { keepInvitation, listInvitations, withdrawInvitation } from './invitation-store.ts'
import { administratorsBeside, changeRoles, endMembership, listMembers, lockMember } from './member-store.ts'
import { cancelRecovery, confirmRecovery, keepRecovery, listRecoveries } from './recovery-store.ts'

/** Whom to invite, and as what. */
export interface NewInvitation {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** Who belongs to the organisation and what they may do. */
export interface MemberService {
  members(authority: Authority): Promise<MembersView | Refusal>
  /** Gives the secret of the invitation's link, which is kept nowhere. */
  invite(authority: Authority, who: NewInvitation): Promise<{ readonly id: string; readonly secret: string } | Refusal>
  withdraw(authority: Authority, invitation: string): Promise<MembersView | Refusal>
  changeRoles(authority: Authority, person: string, roles: readonly Role[]): Promise<MembersView | Refusal>
  endMembership(authority: Authority, person: string): Promise<MembersView | Refusal>
  /** Begins to let somebody back in; for those who can sign, the link is given to a second person only. */
  startRecovery(authority: Authority, person: string): Promise<StartedRecovery | Refusal>
  /** Gives the second person the secret of the link. */
  confirmRecovery(authority: Authority, recovery: string): Promise<{ readonly secret: string } | Refusal>
  cancelRecovery(authority: Authority, recovery: string): Promise<MembersView | Refusal>
}

/** The halves of a recovery that whoever starts it is given. */
export interface StartedRecovery {
  readonly id: string
  readonly code: string
  /** The secret of the link; null when a second person is given it. */
  readonly secret: string | null
}

const INVITATION_DAYS = 7
const RECOVERY_HOURS = 24

/** Wires the use cases to a database. */
export function createMemberService(tools: AccountTools): MemberService {
  const { database, digest, newId, newSecret } = tools

  const managing = <T>(authority: Authority, work: (tx: MembersTransaction) => Promise<T | Refusal>) =>
    permitted(authority, 'member.manage', (scope) => database.members(scope, work))

  return {
    members: (authority) =>
      permitted(authority, 'member.read', async (scope) => {
        const all = await database.members(scope, membersOf)
        return refusalFor(authority, 'member.manage') === null ? all : { ...all, invitations: [], recoveries: [] }
      }),

    invite: (authority, { name, email, roles }) =>
      managing(authority, async (tx) => {
        const id = newId()
        const secret = newSecret()
        const invitation = { id, name, email: keptEmail(email), roles }
        await keepInvitation(tx, invitation, digest(secret), INVITATION_DAYS)
        await tools.note(tx, authority.requestId, [
          { type: 'member-invited', particulars: { invitation: id, roles: [...roles] } },
        ])
        return { id, secret }
      }),

    withdraw: (authority, invitation) =>
      managing(authority, async (tx) => {
        if (!(await withdrawInvitation(tx, invitation))) {
          return refuse('UNKNOWN_INVITATION', 'No such invitation waits.', 'Load the page again.')
        }
        await tools.note(tx, authority.requestId, [{ type: 'invitation-withdrawn', particulars: { invitation } }])
        return membersOf(tx)
      }),

    changeRoles: (authority, person, roles) =>
      managing(authority, async (tx) => {
        const member = await lockMember(tx, person)
        if (member === undefined) return unknownMember()
        if (!roles.includes('administrator') && (await administratorsBeside(tx, person)) === 0) {
          return lastAdministrator()
        }
        await changeRoles(tx, person, roles)
        await tools.note(tx, authority.requestId, [
          { type: 'member-changed', particulars: { person, before: [...member.roles], after: [...roles] } },
        ])
        return membersOf(tx)
      }),

    endMembership: (authority, person) =>
      managing(authority, async (tx) => {
        if ((await lockMember(tx, person)) === undefined) return unknownMember()
        if ((await administratorsBeside(tx, person)) === 0) return lastAdministrator()
        await endMembership(tx, person)
        await tools.note(tx, authority.requestId, [{ type: 'member-left', particulars: { person } }])
        return membersOf(tx)
      }),

    startRecovery: (authority, person) =>
      managing(authority, async (tx) => {
        const member = await lockMember(tx, person)
        if (member === undefined) return unknownMember()
        if (person === tx.actor) {
          return refuse('SECOND_PERSON_NEEDED', 'Nobody lets themselves back in.', 'Ask another administrator.')
        }
        const canSign = SIGNING_ROLES.some((role) => member.roles.includes(role))
        const id = newId()
        const code = newSecret().slice(0, 12)
        const secret = canSign ? null : newSecret()
        await keepRecovery(tx, {
          id,
          account: member.account,
          codeDigest: digest(code),
          linkDigest: secret === null ? null : digest(secret),
          hours: RECOVERY_HOURS,
        })
        await tools.note(tx, authority.requestId, [
          { type: 'recovery-started', particulars: { recovery: id, person, needsSecond: canSign } },
        ])
        return { id, code, secret }
      }),

    confirmRecovery: (authority, recovery) =>
      managing(authority, async (tx) => {
        const waiting = (await listRecoveries(tx)).find(({ id }) => id === recovery)
        if (waiting === undefined) return unknownRecovery()
        if (waiting.starter === tx.actor || waiting.person === tx.actor) {
          return refuse(
            'SECOND_PERSON_NEEDED',
            'Somebody other than who started it, and other than who is let back in, must confirm it.',
            'Ask another administrator.',
          )
        }
        const secret = newSecret()
        if (!(await confirmRecovery(tx, recovery, digest(secret)))) return unknownRecovery()
        await tools.note(tx, authority.requestId, [
          { type: 'recovery-confirmed', particulars: { recovery, person: waiting.person } },
        ])
        return { secret }
      }),

    cancelRecovery: (authority, recovery) =>
      managing(authority, async (tx) => {
        if (!(await cancelRecovery(tx, recovery))) return unknownRecovery()
        await tools.note(tx, authority.requestId, [{ type: 'recovery-cancelled', particulars: { recovery } }])
        return membersOf(tx)
      }),
  }
}

async function membersOf(tx: MembersTransaction): Promise<MembersView> {
  return {
    members: (await listMembers(tx)).toSorted(byName).map((one) => ({
      ...one,
      roles: [...one.roles],
      teams: [...one.teams],
      methods: [...one.methods],
    })),
    invitations: (await listInvitations(tx)).map((one) => ({ ...one, roles: [...one.roles] })),
    recoveries: [...(await listRecoveries(tx))],
  }
}

function unknownMember(): Refusal {
  return refuse('UNKNOWN_MEMBER', 'No such person belongs to your organisation.', 'Load the page again.')
}

function unknownRecovery(): Refusal {
  return refuse('UNKNOWN_RECOVERY', 'No such recovery waits.', 'Load the page again, or start a new one.')
}

function lastAdministrator(): Refusal {
  return refuse(
    'LAST_ADMINISTRATOR',
    'Nobody would be left to administer the organisation.',
    'Make somebody else an administrator first.',
  )
}
