import { byName } from '../../domain/record/english-order.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import {
  isFault,
  newFlowSecrets,
  type FlowSecrets,
  type ProvenIdentity,
  type ProviderFault,
} from '../../platform/auth/open-id.ts'
import type { SignInOffer } from './account-contract.ts'
import type { AccountService } from './account-service.ts'
import { accountOfIdentity, keepIdentity, memberOfSessionId } from './identity-store.ts'
import { keepChallenge, takeChallenge } from './one-time-store.ts'
import type { Self } from './profile-service.ts'
import { CALLBACK_PATH, signInPath } from './provider-addresses.ts'
import { unknownProvider, type ProviderTools } from './provider-service.ts'
import { offeredProviders, onlyOrganisation, providerOf, type Provider } from './provider-store.ts'
import type { SignInService } from './sign-in-service.ts'

/** A flow that was begun: where the browser goes, and the secret that ties the flow to this browser. */
export interface BegunFlow {
  readonly address: string
  readonly flow: string
}

/** What came back from a provider, by which browser. */
export interface ReturnedFlow {
  /** Where people reach this server, as the request names it. */
  readonly origin: string
  readonly query: URLSearchParams
  /** The secret of the browser's flow. */
  readonly flow: string | null
  readonly agent: string | null
  readonly requestId: string
}

/** How a flow ended: with the token of a session, or with an identity more. */
export type FinishedFlow = { readonly session: string } | { readonly linked: true }

/** Which provider, of which organisation. */
export interface ProviderPlace {
  readonly organisation: string
  readonly id: string
}

/** Signing in with an identity provider, and linking an identity to an account that is signed in. */
export interface IdentityService {
  /**
   * What the sign-in page of an organisation offers. Where nobody says whose it is, nothing of any organisation is
   * told, unless the installation has a single one.
   */
  offered(organisation: string | undefined): Promise<SignInOffer>
  /** `again` has the provider ask who they are even if it knows already. */
  beginSignIn(place: ProviderPlace, origin: string, again: boolean): Promise<BegunFlow | Refusal>
  /** Only with a provider of the organisation acted for, and after a fresh sign-in. */
  beginLink(self: Self, provider: string, origin: string): Promise<BegunFlow | Refusal>
  finish(returned: ReturnedFlow): Promise<FinishedFlow | Refusal>
}

const FLOW_MINUTES = 10

/** Who links an identity: the account, and the session that must still live when the flow comes back. */
interface Linking {
  readonly account: string
  readonly session: string
}

/** Wires the use cases to a database and to OpenID Connect. */
export function createIdentityService(
  tools: ProviderTools,
  accounts: AccountService,
  signIn: SignInService,
): IdentityService {
  const { database, digest, newSecret, openId } = tools
  // Who comes without the state or without the browser's secret finds nothing, and spoils nobody's flow.
  const flowKey = (state: string, flow: string) => digest(`${state} ${flow}`)
  const callbackAt = (origin: string) => (tools.publicUrl ?? origin) + CALLBACK_PATH

  const begin = async (
    { organisation, id }: ProviderPlace,
    linking: Linking | null,
    way: { readonly origin: string; readonly again: boolean },
  ): Promise<BegunFlow | Refusal> => {
    const provider = await database.accounts(async (tx) => (await providerOf(tx, organisation, id)) ?? null)
    if (provider === null) return unknownProvider()
    const flow = newSecret()
    const secrets = newFlowSecrets(newSecret())
    const address = await openId.begin(provider, secrets, { callback: callbackAt(way.origin), again: way.again })
    if (typeof address !== 'string') return failed(provider, address)
    const { state, ...kept } = secrets
    const value = { organisation, provider: id, ...kept, ...(linking === null ? {} : { session: linking.session }) }
    const challenge = { purpose: 'provider-sign-in', account: linking?.account ?? null, value } as const
    await database.accounts((tx) => keepChallenge(tx, flowKey(state, flow), challenge, FLOW_MINUTES))
    return { address, flow }
  }

  const failed = (provider: Provider, fault: ProviderFault): Refusal => {
    tools.onFault(provider.id, fault)
    return providerRefused(provider, fault)
  }

  const signInAs = (identity: ProvenIdentity, provider: Provider, agent: string | null) =>
    database.accounts(async (tx): Promise<FinishedFlow | Refusal> => {
      const account = await accountOfIdentity(tx, identity.issuer, identity.subject)
      if (account === undefined) return unknownIdentity(provider)
      const how = { method: 'identity provider', agent, authenticatedAt: provedAt(identity, tools.now()) } as const
      const session = await signIn.beginFor(tx, account, how, provider.organisation)
      return isRefusal(session) ? unknownIdentity(provider) : { session }
    })

  const link = async (
    identity: ProvenIdentity,
    { account, session }: Linking,
    requestId: string,
  ): Promise<FinishedFlow | Refusal> => {
    const member = await database.accounts(async (tx) => (await memberOfSessionId(tx, account, session)) ?? null)
    if (member === null) return refuse('NOT_SIGNED_IN', 'You have signed out meanwhile.', 'Sign in and begin again.')
    return database.members({ organisation: member.organisation, actor: member.person }, async (tx) => {
      const { issuer, subject } = identity
      if (!(await keepIdentity(tx, { issuer, subject, account }))) return somebodyElses()
      const particulars = { person: member.person, way: 'identity provider' }
      await tools.note(tx, requestId, [{ type: 'credential-added', particulars }])
      return { linked: true }
    })
  }

  /** Takes a flow that this browser began, so that it cannot come back twice. */
  const takeFlow = ({ query, flow }: ReturnedFlow) => {
    const state = query.get('state')
    if (state === null || flow === null) return null
    return database.accounts(async (tx) => {
      const begun = await takeChallenge(tx, flowKey(state, flow), 'provider-sign-in')
      if (begun === undefined) return null
      const { organisation = '', provider = '', verifier = '', nonce = '', session = '' } = begun.value
      const secrets: FlowSecrets = { state, verifier, nonce }
      const linking: Linking | null = begun.account === null ? null : { account: begun.account, session }
      return { provider: (await providerOf(tx, organisation, provider)) ?? null, secrets, linking }
    })
  }

  return {
    offered: (asked) =>
      database.accounts(async (tx) => {
        const whose = asked ?? (await onlyOrganisation(tx))
        const offered = whose === undefined ? [] : (await offeredProviders(tx, whose)).toSorted(byName)
        return {
          organisation: offered[0]?.of ?? null,
          providers: offered.map(({ organisation, id, name }) => ({
            id,
            name,
            address: signInPath({ organisation, id }),
          })),
        }
      }),

    beginSignIn: (place, origin, again) => begin(place, null, { origin, again }),

    beginLink: async ({ token }, id, origin) => {
      const member = await accounts.signedInLately(token)
      if (isRefusal(member)) return member
      return begin({ organisation: member.organisation, id }, member, { origin, again: false })
    },

    finish: async (returned) => {
      const begun = await takeFlow(returned)
      if (begun === null) return lostFlow()
      const { provider, secrets, linking } = begun
      if (provider === null) return unknownProvider()
      const address = new URL(`${callbackAt(returned.origin)}?${returned.query}`)
      const identity = await openId.finish(provider, secrets, address)
      if (isFault(identity)) return failed(provider, identity)
      return linking === null
        ? signInAs(identity, provider, returned.agent)
        : link(identity, linking, returned.requestId)
    },
  }
}

/** A provider that knows somebody already sends them back at once, and proves nothing anew; its clock may be ahead. */
function provedAt(identity: ProvenIdentity, now: string): string | null {
  if (identity.provedAt === null) return null
  return new Date(Math.min(identity.provedAt, Date.parse(now))).toISOString()
}

function providerRefused({ name }: Provider, { fault }: ProviderFault): Refusal {
  return fault === 'not-proved'
    ? refuse(
        'PROVIDER_REFUSED',
        `${name} did not prove who you are.`,
        'Begin again; if it stays, tell an administrator of your organisation.',
      )
    : refuse('PROVIDER_REFUSED', `${name} cannot be reached.`, 'Try again in a few minutes, or sign in another way.')
}

function lostFlow(): Refusal {
  return refuse(
    'SIGN_IN_REFUSED',
    `This was begun in another browser, was finished already, or took longer than ${FLOW_MINUTES} minutes.`,
    'Begin again.',
  )
}

function unknownIdentity({ name }: Provider): Refusal {
  return refuse(
    'SIGN_IN_REFUSED',
    `Nobody here has linked this identity of ${name}.`,
    'Sign in another way first and link it in your profile; without an account, ask for an invitation.',
  )
}

function somebodyElses(): Refusal {
  return refuse(
    'ACCOUNT_EXISTS',
    'This identity belongs to another account.',
    'Sign in with it to use that account, or unlink it there first.',
  )
}
