import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { keptEmail, passwordFault } from '../../domain/people/sign-in-policy.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { authenticatorAddress, newSharedSecret, stepOfCode } from '../../platform/auth/one-time-code.ts'
import { passkeyMade, passkeyToMake, type RelyingParty } from '../../platform/auth/passkeys.ts'
import { hashPassword } from '../../platform/auth/password-hash.ts'
import type { MembersTransaction } from '../../platform/database/transaction.ts'
import type { ProfileView } from './account-contract.ts'
import { UNNAMED_EMAIL, type AccountService } from './account-service.ts'
import type { AccountTools } from './account-tools.ts'
import {
  forgetPasskey,
  forgetPassword,
  keepPasskey,
  keepPasswordWay,
  lockPasswordWay,
  passkeysOf,
  renamePasskey,
  waysIn,
} from './credential-store.ts'
import { forgetIdentity, identitiesOf } from './identity-store.ts'
import { changeEmail, renamePerson } from './member-store.ts'
import { keepChallenge, takeChallenge } from './one-time-store.ts'
import { revokeOtherSessions, revokeSessionOf, sessionsOf, type SessionMember } from './session-store.ts'
import type { PasskeyOffer } from './sign-in-service.ts'

/** A person acting on their own account: the session's token says which. */
export interface Self {
  readonly authority: Authority
  readonly token: string
}

/** What a person does with their own account, and nobody else can. */
export interface ProfileService {
  profile(self: Self): Promise<ProfileView | Refusal>
  change(self: Self, to: { readonly name: string; readonly email: string }): Promise<ProfileView | Refusal>
  offerPasskey(self: Self, party: RelyingParty): Promise<PasskeyOffer | Refusal>
  addPasskey(
    self: Self,
    party: RelyingParty,
    made: { readonly challenge: string; readonly response: unknown; readonly name: string },
  ): Promise<ProfileView | Refusal>
  renamePasskey(
    self: Self,
    passkey: { readonly credential: string; readonly name: string },
  ): Promise<ProfileView | Refusal>
  removePasskey(self: Self, credential: string): Promise<ProfileView | Refusal>
  /** Takes a new password and makes the secret of a new authenticator app; neither counts before the app's first code. */
  beginPassword(self: Self, password: string): Promise<BegunPassword | Refusal>
  confirmPassword(
    self: Self,
    given: { readonly challenge: string; readonly code: string },
  ): Promise<ProfileView | Refusal>
  removePassword(self: Self): Promise<ProfileView | Refusal>
  /** Unlinks who somebody is at an identity provider. */
  removeIdentity(
    self: Self,
    identity: { readonly issuer: string; readonly subject: string },
  ): Promise<ProfileView | Refusal>
  endSession(self: Self, id: string): Promise<ProfileView | Refusal>
  endOtherSessions(self: Self): Promise<ProfileView | Refusal>
}

/** A password on trial: what names it, and what the authenticator app is given. */
export interface BegunPassword {
  readonly challenge: string
  readonly secret: string
  /** The app reads it from a QR code. */
  readonly address: string
}

const CHALLENGE_MINUTES = 5
const PASSWORD_MINUTES = 15
const ISSUER = 'Safecase'

/** Wires the use cases to a database. */
export function createProfileService(tools: AccountTools, accounts: AccountService): ProfileService {
  const { database, digest, newSecret } = tools

  const profileOf = (member: SessionMember): Promise<ProfileView> =>
    database.accounts(async (tx) => {
      const way = await lockPasswordWay(tx, member.account)
      return {
        name: member.personName,
        email: member.email === UNNAMED_EMAIL ? null : member.email,
        passkeys: [...(await passkeysOf(tx, member.account))],
        password: way !== undefined,
        identities: [...(await identitiesOf(tx, member.account))],
        sessions: (await sessionsOf(tx, member.account)).map((one) => ({ ...one, isThis: one.id === member.session })),
      }
    })

  /** Does something to the account of whoever is signed in, and shows the profile as it is then. */
  const change = async (
    { authority, token }: Self,
    work: (tx: MembersTransaction, member: SessionMember) => Promise<Refusal | null>,
    needs: 'fresh' | 'any' = 'fresh',
  ): Promise<ProfileView | Refusal> => {
    const member = await (needs === 'fresh' ? accounts.signedInLately(token) : accounts.signedIn(token))
    if (isRefusal(member)) return member
    const refusal = await database.members(scopeOf(authority), (tx) => work(tx, member))
    if (refusal !== null) return refusal
    const after = await accounts.signedIn(token)
    return isRefusal(after) ? after : profileOf(after)
  }

  const note = (tx: MembersTransaction, { requestId }: Authority, did: 'added' | 'removed', way: string) =>
    tools.note(tx, requestId, [{ type: `credential-${did}`, particulars: { person: tx.actor, way } }])

  return {
    profile: async ({ token }) => {
      const member = await accounts.signedIn(token)
      return isRefusal(member) ? member : profileOf(member)
    },

    change: (self, { name, email }) =>
      change(self, async (tx, member) => {
        const kept = keptEmail(email)
        if (!(await changeEmail(tx, member.account, kept))) return accountExists(kept)
        await renamePerson(tx, member.person, name, kept)
        return null
      }),

    offerPasskey: async ({ token }, party) => {
      const member = await accounts.signedInLately(token)
      if (isRefusal(member)) return member
      return database.accounts(async (tx) => {
        const known = (await passkeysOf(tx, member.account)).map(({ id }) => id)
        const user = { id: member.account, name: member.email, displayName: member.personName }
        const { challenge, options } = await passkeyToMake(party, user, known)
        const name = newSecret()
        await keepChallenge(
          tx,
          digest(name),
          { purpose: 'register-passkey', account: member.account, value: { challenge } },
          CHALLENGE_MINUTES,
        )
        return { challenge: name, options }
      })
    },

    addPasskey: (self, party, { challenge, response, name }) =>
      change(self, async (tx, member) => {
        const asked = await takeChallenge(tx, digest(challenge), 'register-passkey')
        const made =
          asked?.account === member.account ? await passkeyMade(party, asked.value['challenge'] ?? '', response) : null
        if (made === null) {
          return refuse(
            'PASSKEY_REFUSED',
            'This passkey could not be added.',
            'Begin again and answer within five minutes.',
          )
        }
        await keepPasskey(tx, { ...made, account: member.account, name })
        await note(tx, self.authority, 'added', 'passkey')
        return null
      }),

    renamePasskey: (self, passkey) =>
      change(
        self,
        async (tx, member) => ((await renamePasskey(tx, member.account, passkey)) ? null : unknownPasskey()),
        'any',
      ),

    removePasskey: (self, credential) =>
      change(self, async (tx, member) => {
        if (!(await forgetPasskey(tx, member.account, credential))) return unknownPasskey()
        if ((await waysIn(tx, member.account)) === 0) return lastWayIn()
        await note(tx, self.authority, 'removed', 'passkey')
        return null
      }),

    beginPassword: async ({ token }, password) => {
      const member = await accounts.signedInLately(token)
      if (isRefusal(member)) return member
      const fault = passwordFault(password, [member.personName, member.email, member.organisationName])
      if (fault !== null) return fault
      const hash = await hashPassword(password)
      const secret = newSharedSecret()
      const challenge = newSecret()
      const begun = { purpose: 'set-password', account: member.account, value: { hash, secret } } as const
      await database.accounts((tx) => keepChallenge(tx, digest(challenge), begun, PASSWORD_MINUTES))
      return { challenge, secret, address: authenticatorAddress(secret, ISSUER, member.email) }
    },

    confirmPassword: (self, { challenge, code }) =>
      change(self, async (tx, member) => {
        const begun = await takeChallenge(tx, digest(challenge), 'set-password')
        const { hash = '', secret = '' } = begun?.account === member.account ? begun.value : {}
        const step = hash === '' ? null : stepOfCode(secret, code, 0, Date.parse(tools.now()))
        if (step === null) {
          return refuse(
            'CODE_WRONG',
            'This is not the code that the app shows now.',
            'Give the next code; after fifteen minutes, begin again.',
          )
        }
        await keepPasswordWay(tx, member.account, { hash, secret, lastStep: step })
        await revokeOtherSessions(tx, member.account, member.session)
        await note(tx, self.authority, 'added', 'password')
        return null
      }),

    removePassword: (self) =>
      change(self, async (tx, member) => {
        await forgetPassword(tx, member.account)
        if ((await waysIn(tx, member.account)) === 0) return lastWayIn()
        await note(tx, self.authority, 'removed', 'password')
        return null
      }),

    removeIdentity: (self, identity) =>
      change(self, async (tx, member) => {
        if (!(await forgetIdentity(tx, member.account, identity))) {
          return refuse('UNKNOWN_CREDENTIAL', 'You have linked no such identity.', 'Load the page again.')
        }
        if ((await waysIn(tx, member.account)) === 0) return lastWayIn()
        await note(tx, self.authority, 'removed', 'identity provider')
        return null
      }),

    endSession: (self, id) =>
      change(
        self,
        async (tx, member) => {
          if (await revokeSessionOf(tx, member.account, id)) return null
          return refuse('UNKNOWN_SESSION', 'You have no such session.', 'Load the page again.')
        },
        'any',
      ),

    endOtherSessions: (self) =>
      change(
        self,
        async (tx, member) => {
          await revokeOtherSessions(tx, member.account, member.session)
          return null
        },
        'any',
      ),
  }
}

function accountExists(email: string): Refusal {
  return refuse('ACCOUNT_EXISTS', `${email} belongs to another account.`, 'Use another address.')
}

function unknownPasskey(): Refusal {
  return refuse('UNKNOWN_CREDENTIAL', 'You have no such passkey.', 'Load the page again.')
}

function lastWayIn(): Refusal {
  return refuse(
    'LAST_WAY_IN',
    'It is the only way in that you have left.',
    'Add another passkey, or a password with an authenticator app, before you remove this one.',
  )
}
