import { keptEmail } from '../../domain/people/sign-in-policy.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { stepOfCode } from '../../platform/auth/one-time-code.ts'
import { counterAfterUse, passkeyToUse, type RelyingParty } from '../../platform/auth/passkeys.ts'
import { isPassword } from '../../platform/auth/password-hash.ts'
import type { AccountsTransaction } from '../../platform/database/transaction.ts'
import type { AccountService, Beginning } from './account-service.ts'
import type { AccountTools } from './account-tools.ts'
import { lockPasskey, lockPasswordWay, notePasskeyUse, spendStep } from './credential-store.ts'
import { accountOfEmail, membershipsOf } from './member-store.ts'
import { keepChallenge, takeChallenge } from './one-time-store.ts'
import { organisationOf } from './organisation-store.ts'

/** What a browser is given to use a passkey: its options, and the name of the challenge it answers. */
export interface PasskeyOffer {
  readonly challenge: string
  readonly options: { readonly [name: string]: unknown }
}

/** An address, a password, and the code of the authenticator app once it is asked for. */
export interface PasswordGiven {
  readonly email: string
  readonly password: string
  readonly code?: string | undefined
}

/** How somebody who is not signed in proves who they are; each gives the token of a session. */
export interface SignInService {
  withPassword(given: PasswordGiven, agent: string | null): Promise<string | Refusal>
  offerPasskey(party: RelyingParty): Promise<PasskeyOffer>
  withPasskey(
    party: RelyingParty,
    answer: { readonly challenge: string; readonly response: { readonly [name: string]: unknown } },
    agent: string | null,
  ): Promise<string | Refusal>
  /** Begins a session in the organisation that the account joined first and that allows the method, or in one alone. */
  beginFor(tx: AccountsTransaction, account: string, how: Beginning, onlyIn?: string | null): Promise<string | Refusal>
}

const CHALLENGE_MINUTES = 5

/** Wires the use cases to a database. */
export function createSignInService(tools: AccountTools, accounts: AccountService): SignInService {
  const { database, digest, newSecret } = tools

  const beginFor: SignInService['beginFor'] = async (tx, account, how, onlyIn = null) => {
    const memberships = await membershipsOf(tx, account)
    for (const member of memberships.filter(({ organisation }) => organisation === (onlyIn ?? organisation))) {
      const organisation = await organisationOf(tx, member.organisation)
      const allows = how.method !== 'password' || organisation?.passwordSignIn === true
      if (allows) return accounts.begin(tx, member, how)
    }
    return notProved()
  }

  return {
    beginFor,

    withPassword: async ({ email, password, code }, agent) => {
      const known = await database.accounts(async (tx) => {
        const account = await accountOfEmail(tx, keptEmail(email))
        return account === undefined ? undefined : { account, way: await lockPasswordWay(tx, account) }
      })
      // The hash takes half a second, and no transaction waits for it; the code is looked at again in the one that spends it.
      const isRight = await isPassword(password, known?.way?.hash ?? null)
      if (!isRight || known === undefined) return notProved()
      if (code === undefined) {
        return refuse(
          'SECOND_FACTOR_NEEDED',
          'Your authenticator app shows a code that is needed too.',
          'Give the six digits that it shows now.',
        )
      }
      return database.accounts(async (tx) => {
        const way = await lockPasswordWay(tx, known.account)
        const step = way === undefined ? null : stepOfCode(way.secret, code, way.lastStep, Date.parse(tools.now()))
        if (step === null) return notProved()
        await spendStep(tx, known.account, step)
        return beginFor(tx, known.account, { method: 'password', agent })
      })
    },

    offerPasskey: async (party) => {
      const name = newSecret()
      const { challenge, options } = await passkeyToUse(party)
      await database.accounts((tx) =>
        keepChallenge(
          tx,
          digest(name),
          { purpose: 'passkey-sign-in', account: null, value: { challenge } },
          CHALLENGE_MINUTES,
        ),
      )
      return { challenge: name, options }
    },

    withPasskey: async (party, { challenge, response }, agent) => {
      const asked = await database.accounts(
        async (tx) => (await takeChallenge(tx, digest(challenge), 'passkey-sign-in')) ?? null,
      )
      const credential = response['id']
      if (asked === null || typeof credential !== 'string') return notProved()
      return database.accounts(async (tx) => {
        const passkey = await lockPasskey(tx, credential)
        if (passkey === undefined) return notProved()
        const counter = await counterAfterUse(party, asked.value['challenge'] ?? '', passkey, response)
        if (counter === null) return notProved()
        await notePasskeyUse(tx, credential, counter)
        return beginFor(tx, passkey.account, { method: 'passkey', agent })
      })
    },
  }
}

/** One answer whatever was wrong: it tells nobody which addresses have an account. */
function notProved(): Refusal {
  return refuse(
    'SIGN_IN_REFUSED',
    'This does not sign you in.',
    'Check what you gave; if you have lost your way in, ask an administrator of your organisation to let you back in.',
  )
}
