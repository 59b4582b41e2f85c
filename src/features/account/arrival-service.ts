import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { InvitationOffer } from './account-contract.ts'
import type { AccountService } from './account-service.ts'
import type { AccountTools } from './account-tools.ts'
import { forgetEveryWayIn } from './credential-store.ts'
import { acceptInvitation, invitationOf } from './invitation-store.ts'
import { accountOfEmail, createAccount, joinOrganisation, membershipsOf } from './member-store.ts'
import { spendRecovery } from './recovery-store.ts'
import { memberOfSession, revokeOtherSessions } from './session-store.ts'

/** How somebody arrives by a link that a member gave them; each gives the token of a session. */
export interface ArrivalService {
  offer(secret: string): Promise<InvitationOffer | Refusal>
  /** Makes the account and joins it to the organisation; an account that exists must be the one signed in. */
  accept(
    secret: string,
    name: string,
    how: { readonly session: string | null; readonly agent: string | null; readonly requestId: string },
  ): Promise<string | Refusal>
  /** Takes every old way in away and begins a session in which new ones can be set. */
  recover(
    secret: string,
    code: string,
    how: { readonly agent: string | null; readonly requestId: string },
  ): Promise<string | Refusal>
}

/** Wires the use cases to a database. */
export function createArrivalService(tools: AccountTools, accounts: AccountService): ArrivalService {
  const { database, digest, newId } = tools
  return {
    offer: (secret) =>
      database.accounts(async (tx) => {
        const invitation = await invitationOf(tx, digest(secret))
        if (invitation === undefined) return spent()
        const { organisationName, name, email, roles } = invitation
        const known = (await accountOfEmail(tx, email)) !== undefined
        return { organisation: organisationName, name, email, roles: [...roles], known }
      }),

    accept: async (secret, name, { session, agent, requestId }) => {
      const invitation = await database.accounts(async (tx) => (await invitationOf(tx, digest(secret))) ?? null)
      if (invitation === null) return spent()
      const { organisation, email, roles } = invitation
      const person = newId()
      return database.members({ organisation, actor: person }, async (tx) => {
        if (!(await acceptInvitation(tx, invitation))) return spent()
        const known = await accountOfEmail(tx, email)
        const signedIn = session === null ? undefined : await memberOfSession(tx, digest(session))
        if (known !== undefined && signedIn?.account !== known) return hasAccount(email)
        const account = known ?? newId()
        if (known === undefined && !(await createAccount(tx, account, email))) return hasAccount(email)
        await joinOrganisation(tx, { organisation, account, person, personName: name, email, roles })
        const joined = (await membershipsOf(tx, account)).find((one) => one.organisation === organisation)
        await tools.note(tx, requestId, [
          { type: 'member-joined', particulars: { person: joined?.person ?? person, roles: [...roles] } },
        ])
        return accounts.begin(tx, { organisation, account }, { method: 'invitation', agent })
      })
    },

    recover: async (secret, code, { agent, requestId }) => {
      const member = await database.accounts(async (tx) => {
        const back = await spendRecovery(tx, digest(secret), digest(code))
        if (back === undefined) return null
        await forgetEveryWayIn(tx, back.account)
        await revokeOtherSessions(tx, back.account, null)
        return back
      })
      if (member === null) {
        return refuse(
          'SIGN_IN_REFUSED',
          'This link and this code do not belong together, or were used already.',
          'Check the code; after a day, ask for a new link and code.',
        )
      }
      const { organisation, person } = member
      return database.members({ organisation, actor: person }, async (tx) => {
        await tools.note(tx, requestId, [{ type: 'recovery-used', particulars: { person } }])
        return accounts.begin(tx, member, { method: 'recovery', agent })
      })
    },
  }
}

function hasAccount(email: string): Refusal {
  return refuse(
    'ACCOUNT_EXISTS',
    `${email} has an account already.`,
    'Sign in with it, then open the invitation again.',
  )
}

function spent(): Refusal {
  return refuse(
    'INVITATION_SPENT',
    'This invitation was used, was withdrawn, or is too old.',
    'Ask whoever invited you for a new one.',
  )
}
