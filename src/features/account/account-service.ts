import { PERMISSIONS, ROLES, type Action, type Authority, type Role } from '../../domain/permission/permission.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { SessionView } from './account-contract.ts'
import {
  createOrganisation,
  firstAdministrator,
  keepSession,
  keepSignInLink,
  memberOfSession,
  nameOfOrganisation,
  revokeSession,
  spendSignInLink,
  type Member,
} from './account-store.ts'

/** What the service is made from; secrets are random text, and only their digests are kept. */
export interface AccountTools {
  readonly database: Database
  readonly newId: () => string
  readonly newSecret: () => string
  readonly digest: (secret: string) => Uint8Array
  /** Remembers who a session speaks for, for as long as nobody can have ended it. */
  readonly remember: (key: string, read: () => Promise<Member | undefined>) => Promise<Member | undefined>
  /** The hash an empty ledger begins with. */
  readonly ledgerStart: Uint8Array
}

/** Who may come in, and as whom. */
export interface AccountService {
  /** The administrator of this installation; on the first start an organisation is made with one. */
  administrator(organisationName: string): Promise<{ readonly member: Member; readonly isNew: boolean }>
  /** A secret that signs the member in once, within the hour. */
  signInLink(member: Member): Promise<string>
  /** Spends a sign-in secret for a session's token. */
  signIn(secret: string): Promise<string | Refusal>
  /** A session for a program on this machine, such as the command line. */
  localSession(member: Member): Promise<string>
  authorityOf(token: string, requestId: string): Promise<Authority | null>
  session(authority: Authority, token: string): Promise<SessionView | Refusal>
  signOut(token: string): Promise<void>
  /** The name of the organisation somebody acts for, as documents print it. */
  organisationName(authority: Authority): Promise<string>
}

const LINK_MINUTES = 60
const SESSION_HOURS = 12
const LOCAL_SESSION_HOURS = 24 * 365

/** Wires the use cases to a database. */
export function createAccountService(tools: AccountTools): AccountService {
  const { database, newId, newSecret, digest } = tools

  const startSession = async (member: Member, hours: number): Promise<string> => {
    const token = newSecret()
    await database.accounts((tx) => keepSession(tx, member, digest(token), hours))
    return token
  }

  return {
    administrator: (organisationName) =>
      database.accounts(async (tx) => {
        const known = await firstAdministrator(tx)
        if (known !== undefined) return { member: known, isNew: false }
        const member = {
          organisation: newId(),
          organisationName,
          account: newId(),
          person: newId(),
          personName: 'Local administrator',
          roles: ['administrator'],
        }
        await createOrganisation(tx, { ...member, email: 'administrator@localhost', ledgerHash: tools.ledgerStart })
        return { member, isNew: true }
      }),

    signInLink: async (member) => {
      const secret = newSecret()
      await database.accounts((tx) => keepSignInLink(tx, member, digest(secret), LINK_MINUTES))
      return secret
    },

    signIn: async (secret) => {
      const member = await database.accounts((tx) => spendSignInLink(tx, digest(secret)))
      if (member === undefined) {
        return refuse(
          'SIGN_IN_LINK_SPENT',
          'This sign-in link has been used or has expired.',
          'Start the server again, or run "safecase sign-in", for a new one.',
        )
      }
      return startSession(member, SESSION_HOURS)
    },

    localSession: (member) => startSession(member, LOCAL_SESSION_HOURS),

    authorityOf: async (token, requestId) => {
      const key = digest(token)
      const member = await tools.remember(Buffer.from(key).toString('hex'), () =>
        database.accounts((tx) => memberOfSession(tx, key)),
      )
      if (member === undefined) return null
      return {
        actor: { id: member.person, name: member.personName },
        organisation: member.organisation,
        permissions: permissionsOf(member.roles),
        requestId,
      }
    },

    session: async (authority, token) => {
      const member = await database.accounts((tx) => memberOfSession(tx, digest(token)))
      if (member === undefined) return refuse('NOT_SIGNED_IN', 'Nobody is signed in.', 'Open a new sign-in link.')
      return {
        person: member.personName,
        organisation: { id: member.organisation, name: member.organisationName },
        role: member.roles.join(', '),
        permissions: [...authority.permissions],
      }
    },

    organisationName: async (authority) =>
      (await database.accounts((tx) => nameOfOrganisation(tx, authority.organisation))) ?? '',

    signOut: (token) => database.accounts((tx) => revokeSession(tx, digest(token))),
  }
}

function permissionsOf(roles: readonly string[]): ReadonlySet<Action> {
  const held = ROLES.filter((role: Role) => roles.includes(role))
  return new Set(held.flatMap((role) => PERMISSIONS[role]))
}
