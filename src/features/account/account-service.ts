import { permissionsOf, type Authority } from '../../domain/permission/permission.ts'
import type { OrganisationKind } from '../../domain/people/organisation.ts'
import { staleFault } from '../../domain/people/sign-in-policy.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { DatabaseUnreachable, type AccountsTransaction } from '../../platform/database/transaction.ts'
import type { SessionView } from './session-contract.ts'
import type { AccountTools } from './account-tools.ts'
import { waysIn } from './credential-store.ts'
import {
  createAccount,
  firstAdministrator,
  joinOrganisation,
  lockInstallation,
  membershipsOf,
  type Member,
} from './member-store.ts'
import { keepSignInLink, spendSignInLink } from './one-time-store.ts'
import { createOrganisation, organisationOf } from './organisation-store.ts'
import {
  keepSession,
  memberOfSession,
  noteSessionSeen,
  revokeSession,
  type SessionMember,
  type SignInMethod,
} from './session-store.ts'
import { holderOfToken, noteTokenUse, type TokenHolder } from './token-store.ts'

/** What the service of sessions is made from. */
export interface SessionTools extends AccountTools {
  /** Remembers who a session or token speaks for, for as long as nobody can have ended it. */
  readonly remember: (key: string, read: () => Promise<Speaker | null>) => Promise<Speaker | null>
}

/** Whom a session or service token speaks for. */
export type Speaker = { readonly member: SessionMember } | { readonly token: TokenHolder }

/** How a session begins. */
export interface Beginning {
  readonly method: SignInMethod
  /** The browser as it names itself. */
  readonly agent: string | null
  /** When the person proved who they are, where that was not now. */
  readonly authenticatedAt?: string | null
}

/** The administrator of an installation. */
export interface Administrator {
  readonly member: Member
  /** Made just now. */
  readonly isNew: boolean
  /** Has a passkey, a password or an identity: no link is needed any more. */
  readonly hasWayIn: boolean
}

/** Who may come in, and as whom. */
export interface AccountService {
  /** The administrator of this installation; on the first start an organisation is made with one. */
  administrator(organisationName: string): Promise<Administrator>
  /** A secret that signs the member in once, within the hour. */
  signInLink(member: Member): Promise<string>
  /** Spends a sign-in secret for a session's token. */
  signIn(secret: string, agent: string | null): Promise<string | Refusal>
  /** A session for a program on this machine, such as the command line. */
  localSession(member: Member): Promise<string>
  /** Begins a session within a transaction that has proved who somebody is; gives its token. */
  begin(tx: AccountsTransaction, member: Pick<Member, 'organisation' | 'account'>, how: Beginning): Promise<string>
  /** What a session's or service token's holder may do, or null when it speaks for nobody. */
  authorityOf(token: string, requestId: string): Promise<Authority | null>
  /** The person a session speaks for; a service token is no person. */
  signedIn(token: string): Promise<SessionMember | Refusal>
  /** The same, where they proved so lately who they are that they may change how they come in. */
  signedInLately(token: string): Promise<SessionMember | Refusal>
  session(authority: Authority, token: string): Promise<SessionView | Refusal>
  /** Goes on as a member of another organisation of the same account; gives the new session's token. */
  actFor(token: string, organisation: string, agent: string | null): Promise<string | Refusal>
  /** A new organisation with the account as its first administrator; gives the token of a session in it. */
  startOrganisation(
    token: string,
    organisation: { readonly name: string; readonly kind: OrganisationKind },
    agent: string | null,
  ): Promise<string | Refusal>
  signOut(token: string): Promise<void>
}

/** The address of the first administrator until a person has given theirs. */
export const UNNAMED_EMAIL = 'administrator@localhost'

const LINK_MINUTES = 60
const SESSION_HOURS = 24 * 30
const LOCAL_SESSION_HOURS = 24 * 365

/** A secret that begins so belongs to a program; scanners of secrets know it by that. */
export const TOKEN_PREFIX = 'safecase_token_'

/** Wires the use cases to a database. */
export function createAccountService(tools: SessionTools): AccountService {
  const { database, newId, newSecret, digest } = tools
  const keyOf = (token: string) => Buffer.from(digest(token)).toString('hex')

  const begin: AccountService['begin'] = async (tx, member, { method, agent, authenticatedAt = null }) => {
    const token = newSecret()
    const hours = method === 'local' ? LOCAL_SESSION_HOURS : SESSION_HOURS
    await keepSession(tx, member, { method, agent, authenticatedAt, digest: digest(token), hours })
    return token
  }

  const speakerOf = async (token: string): Promise<Speaker | null> => {
    const key = digest(token)
    if (token.startsWith(TOKEN_PREFIX)) {
      const holder = await database.accounts((tx) => holderOfToken(tx, key))
      if (holder?.unnoted === true) await noted((tx) => noteTokenUse(tx, key))
      return holder === undefined ? null : { token: holder }
    }
    const member = await database.accounts((tx) => memberOfSession(tx, key))
    if (member?.unnoted === true) await noted((tx) => noteSessionSeen(tx, key))
    return member === undefined ? null : { member }
  }

  /** Notes a use where it can be: a database that takes no writes must still let people read. */
  const noted = async (note: (tx: AccountsTransaction) => Promise<void>): Promise<void> => {
    try {
      await database.accounts(note)
    } catch (error) {
      if (!(error instanceof DatabaseUnreachable)) throw error
    }
  }

  const signedIn: AccountService['signedIn'] = async (token) =>
    (await database.accounts((tx) => memberOfSession(tx, digest(token)))) ??
    refuse('NOT_SIGNED_IN', 'Nobody is signed in.', 'Sign in and try again.')

  return {
    administrator: (organisationName) =>
      database.accounts(async (tx) => {
        await lockInstallation(tx)
        const known = await firstAdministrator(tx)
        if (known !== undefined) {
          return { member: known, isNew: false, hasWayIn: (await waysIn(tx, known.account)) > 0 }
        }
        const member: Member = {
          organisation: newId(),
          organisationName,
          account: newId(),
          person: newId(),
          personName: 'Local administrator',
          email: UNNAMED_EMAIL,
          roles: ['administrator'],
          teams: [],
        }
        const organisation = { id: member.organisation, name: organisationName, kind: 'manufacturer' } as const
        await createOrganisation(tx, organisation, tools.ledgerStart)
        await createAccount(tx, member.account, member.email)
        await joinOrganisation(tx, member)
        return { member, isNew: true, hasWayIn: false }
      }),

    signInLink: async (member) => {
      const secret = newSecret()
      await database.accounts((tx) => keepSignInLink(tx, member, digest(secret), LINK_MINUTES))
      return secret
    },

    signIn: (secret, agent) =>
      database.accounts(async (tx) => {
        const member = await spendSignInLink(tx, digest(secret))
        if (member === undefined) {
          return refuse(
            'SIGN_IN_LINK_SPENT',
            'This sign-in link has been used or has expired.',
            'Start the server again for a new one, or sign in with a passkey or password.',
          )
        }
        return begin(tx, member, { method: 'link', agent })
      }),

    localSession: (member) => database.accounts((tx) => begin(tx, member, { method: 'local', agent: null })),
    begin,

    authorityOf: async (token, requestId) => {
      const speaker = await tools.remember(keyOf(token), () => speakerOf(token))
      if (speaker === null) return null
      return 'member' in speaker
        ? authorityOfMember(speaker.member, requestId)
        : authorityOfToken(speaker.token, requestId)
    },

    signedIn,

    signedInLately: async (token) => {
      const member = await signedIn(token)
      return isRefusal(member) ? member : (staleFault(member.authenticatedAt, tools.now()) ?? member)
    },

    session: async (authority, token) => {
      if (token.startsWith(TOKEN_PREFIX)) return sessionOfToken(authority, await nameOfOrganisation(tools, authority))
      const member = await signedIn(token)
      if (isRefusal(member)) return member
      const memberships = await database.accounts((tx) => membershipsOf(tx, member.account))
      return {
        person: member.personName,
        personId: member.person,
        email: member.email === UNNAMED_EMAIL ? null : member.email,
        organisation: { id: member.organisation, name: member.organisationName },
        organisations: memberships.map((one) => ({ id: one.organisation, name: one.organisationName })),
        role: member.roles.join(', '),
        roles: [...member.roles],
        permissions: [...authority.permissions],
      }
    },

    actFor: async (token, organisation, agent) => {
      const member = await signedIn(token)
      if (isRefusal(member)) return member
      return database.accounts(async (tx) => {
        const memberships = await membershipsOf(tx, member.account)
        const goal = memberships.find((one) => one.organisation === organisation)
        if (goal === undefined) {
          return refuse('UNKNOWN_ORGANISATION', 'You belong to no such organisation.', 'Choose one that you belong to.')
        }
        await revokeSession(tx, digest(token))
        return begin(tx, goal, { method: member.method, agent, authenticatedAt: member.authenticatedAt })
      })
    },

    startOrganisation: async (token, { name, kind }, agent) => {
      const member = await signedIn(token)
      if (isRefusal(member)) return member
      return database.accounts(async (tx) => {
        const organisation = newId()
        await createOrganisation(tx, { id: organisation, name, kind }, tools.ledgerStart)
        await joinOrganisation(tx, { ...member, organisation, person: newId(), roles: ['administrator'] })
        await revokeSession(tx, digest(token))
        const { account, method, authenticatedAt } = member
        return begin(tx, { organisation, account }, { method, agent, authenticatedAt })
      })
    },

    signOut: (token) => database.accounts((tx) => revokeSession(tx, digest(token))),
  }
}

async function nameOfOrganisation({ database }: AccountTools, authority: Authority): Promise<string> {
  return (await database.accounts((tx) => organisationOf(tx, authority.organisation)))?.name ?? ''
}

function authorityOfMember(member: Member, requestId: string): Authority {
  return {
    actor: { id: member.person, name: member.personName },
    organisation: member.organisation,
    permissions: permissionsOf(member.roles),
    holders: member.roles.includes('administrator') ? 'all' : [member.person, ...member.teams],
    requestId,
  }
}

function authorityOfToken(holder: TokenHolder, requestId: string): Authority {
  const allowed = permissionsOf(['contributor'])
  return {
    actor: { id: holder.id, name: `Service token ${holder.name}` },
    organisation: holder.organisation,
    permissions: new Set([...allowed].filter((action) => holder.scopes.includes(action))),
    holders: holder.spaces.length > 0 ? 'all' : [],
    spaces: holder.spaces,
    requestId,
  }
}

function sessionOfToken(authority: Authority, name: string): SessionView {
  return {
    person: authority.actor.name,
    personId: authority.actor.id,
    email: null,
    organisation: { id: authority.organisation, name },
    organisations: [{ id: authority.organisation, name }],
    role: 'service token',
    roles: [],
    permissions: [...authority.permissions],
  }
}
