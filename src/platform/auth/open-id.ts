import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  type ClientAuth,
  type Configuration,
  type CustomFetch,
} from 'openid-client'
import { isLoopbackHost } from '../net/public-address.ts'
import { AddressRefused, type GuardedFetch } from '../net/guarded-fetch.ts'
import { signingKey, type ClientProof } from './client-proof.ts'

/** Us as an identity provider knows us. */
export interface OpenIdClient {
  readonly issuer: string
  readonly clientId: string
  readonly scope: string
  readonly proof: ClientProof
  /** The classes of authentication of which one is asked for (acr); none where any will do. */
  readonly classes: readonly string[]
}

/** What a flow must come back with; kept here, never sent but as a hash (PKCE) or inside a signed token. */
export interface FlowSecrets {
  readonly state: string
  readonly verifier: string
  readonly nonce: string
}

/** What is known of an identity provider before anybody signs in with it. */
export interface ProviderFacts {
  /** The issuer exactly as it names itself. */
  readonly issuer: string
  /** The algorithms it takes a client's signature in; empty when it takes no signature. */
  readonly signatures: readonly string[]
}

/** Who an identity provider says signed in. */
export interface ProvenIdentity {
  readonly issuer: string
  readonly subject: string
  /** When they last proved it there, in milliseconds, which may be long ago; null when the provider does not say. */
  readonly provedAt: number | null
}

/** Why a provider said nothing that counts; the reason is for whoever set it up, and holds no secret. */
export interface ProviderFault {
  readonly fault: 'address-refused' | 'not-reached' | 'not-proved'
  readonly reason: string
}

/** How a flow goes: where it comes back to, and whether the person must prove anew who they are. */
export interface FlowWay {
  readonly callback: string
  readonly again: boolean
}

/** OpenID Connect as a relying party: authorisation code flow with PKCE, and nothing else. */
export interface OpenId {
  discover(issuer: string): Promise<ProviderFacts | ProviderFault>
  /** Where to send the browser; `again` asks the provider to have them prove it anew, whoever they are there already. */
  begin(client: OpenIdClient, secrets: FlowSecrets, way: FlowWay): Promise<string | ProviderFault>
  /** Who came back, from the whole address the browser was sent to. */
  finish(client: OpenIdClient, secrets: FlowSecrets, returned: URL): Promise<ProvenIdentity | ProviderFault>
}

/** Whether a provider gave nothing that counts. */
export function isFault(answer: object | string): answer is ProviderFault {
  return typeof answer === 'object' && 'fault' in answer
}

/** New secrets of a flow; what names it is made where it is kept. */
export function newFlowSecrets(state: string): FlowSecrets {
  return { state, verifier: randomPKCECodeVerifier(), nonce: randomNonce() }
}

const PATIENCE_SECONDS = 10
/** What a provider takes that takes signatures and does not say in which algorithms; OpenID Connect asks for RS256. */
const UNSAID = ['RS512', 'RS256']

/** Wraps the library, which asks through a fetch that goes to no private address. */
export function createOpenId(guardedFetch: GuardedFetch, { loopback }: { readonly loopback: boolean }): OpenId {
  const fetchForClient: CustomFetch = (url, { method, headers, body, signal }) =>
    guardedFetch(url, {
      method,
      headers,
      ...(body instanceof URLSearchParams || typeof body === 'string' ? { body: String(body) } : {}),
      ...(signal === undefined ? {} : { signal }),
    })

  const configured = async (issuer: string, clientId: string, auth: ClientAuth): Promise<Configuration> => {
    const configuration = await discovery(new URL(issuer), clientId, {}, auth, {
      [customFetch]: fetchForClient,
      timeout: PATIENCE_SECONDS,
      // Only that the library asks at all: which address may be asked without TLS is for the guarded fetch to say.
      execute: [enableNonRepudiationChecks, ...(loopback ? [allowInsecureRequests] : [])],
    })
    const named = configuration.serverMetadata().issuer
    // A provider for the people of any organisation names itself by a pattern; what it says of one would count for another.
    if (new URL(named).href !== new URL(issuer).href) throw new Error(`the issuer calls itself ${named}`)
    return configuration
  }

  const configuredFor = async ({ issuer, clientId, proof }: OpenIdClient): Promise<Configuration> =>
    configured(issuer, clientId, await authenticationBy(proof))

  return {
    discover: (issuer) =>
      orFault(async () => {
        const told = (await configured(issuer, 'unknown yet', None())).serverMetadata()
        const signs = told.token_endpoint_auth_methods_supported?.includes('private_key_jwt') === true
        const algorithms = told.token_endpoint_auth_signing_alg_values_supported ?? UNSAID
        return { issuer: told.issuer, signatures: signs ? algorithms : [] }
      }),

    begin: (client, { state, nonce, verifier }, { callback, again }) =>
      orFault(async () => {
        const address = buildAuthorizationUrl(await configuredFor(client), {
          redirect_uri: callback,
          scope: client.scope,
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(again ? { prompt: 'login' } : {}),
          ...(client.classes.length > 0 ? { acr_values: client.classes.join(' ') } : {}),
        })
        const isFit = address.protocol === 'https:' || (loopback && isLoopbackHost(address.hostname))
        if (!isFit) throw new Error('the provider sends people to an address without HTTPS')
        return address.href
      }),

    finish: (client, { state, nonce, verifier }, returned) =>
      orFault(async () => {
        const tokens = await authorizationCodeGrant(await configuredFor(client), returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims?.iss !== client.issuer) throw new Error('the token is of another issuer')
        const met = typeof claims['acr'] === 'string' && client.classes.includes(claims['acr'])
        if (client.classes.length > 0 && !met) throw new Error('the person signed in otherwise than was asked for')
        const provedAt = claims.auth_time === undefined ? null : claims.auth_time * 1_000
        return { issuer: claims.iss, subject: claims.sub, provedAt }
      }),
  }
}

/** What the system says of a server that is not there, and what is said of one that takes too long. */
const NOT_THERE = /^(E(?!RR_)[A-Z_]+|OAUTH_TIMEOUT|OAUTH_ABORT|ABORT_ERR)$/

async function authenticationBy(proof: ClientProof): Promise<ClientAuth> {
  if (proof.method === 'private_key_jwt') return PrivateKeyJwt({ key: await signingKey(proof), kid: proof.keyId })
  const [inBody, inHeader] = [ClientSecretPost(proof.secret), ClientSecretBasic(proof.secret)]
  return (server, ...rest) => {
    const takesBody = server.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true
    return (takesBody ? inBody : inHeader)(server, ...rest)
  }
}

/** The library throws at whatever a provider does wrong, and at a provider that is not there. */
async function orFault<T>(ask: () => Promise<T>): Promise<T | ProviderFault> {
  try {
    return await ask()
  } catch (error) {
    return faultOf(error)
  }
}

function faultOf(error: unknown): ProviderFault {
  const chain = [...causesOf(error)]
  const reason = chain.map(toldOf).join(': ')
  if (chain.some((one) => one instanceof AddressRefused)) return { fault: 'address-refused', reason }
  const isAway = chain.some((one) => 'code' in one && NOT_THERE.test(String(one.code)))
  return { fault: isAway ? 'not-reached' : 'not-proved', reason }
}

/** What the library says, with the code that the provider answered with (RFC 6749, 5.2), and nothing else it wrote. */
function toldOf(error: Error): string {
  const code = 'error' in error && typeof error.error === 'string' ? /^\w{1,60}$/.exec(error.error)?.[0] : undefined
  return code === undefined ? error.message : `${error.message} (${code})`
}

function* causesOf(error: unknown): Generator<Error> {
  for (let one = error; one instanceof Error; one = one.cause) yield one
}
