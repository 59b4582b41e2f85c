import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Provider, type Configuration } from 'oidc-provider'
import { z } from 'zod'

const registeredSchema = z.object({ client_id: z.string(), client_secret: z.string().optional() })

/**
 * A real identity provider on a port of this machine. It lets in whoever is said to come; while nobody is, its sign-in
 * page asks people who they are and believes them.
 */
export interface RunningIdentityProvider {
  readonly issuer: string
  /** Who signs in from now on, and what the provider tells of them. */
  comes(subject: string, claims?: Readonly<Record<string, unknown>>): void
  /** Registers us; gives the client secret where one was asked for. */
  register(metadata: Readonly<Record<string, unknown>>): Promise<string | null>
  stop(): Promise<void>
}

/** How the provider differs from others of its kind. */
export interface ProviderShape {
  readonly clientId: string
  readonly configuration: Configuration
  /** The class of authentication it states (acr). */
  readonly acr?: string
}

const SIGN_IN_PAGE = `<!doctype html><html lang="en"><title>Trust sign-in</title><h1>Trust sign-in</h1>
<form method="post"><label>Account <input name="account"></label><button>Go on</button></form>`

/** Starts `oidc-provider` in the shape given. */
export async function startIdentityProvider({
  clientId,
  configuration,
  acr,
}: ProviderShape): Promise<RunningIdentityProvider> {
  let coming: { readonly subject: string; readonly claims: Readonly<Record<string, unknown>> } | null = null
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has one
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig' }] },
    cookies: { keys: ['of a test'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    // Without the dispatcher that keeps it, as it should, from asking a server on this machine for our keys.
    fetch: (address, { method, headers, signal } = {}) =>
      fetch(address, {
        ...(method === undefined ? {} : { method }),
        headers: new Headers(headers),
        signal: signal ?? null,
      }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ ...coming?.claims, sub: subject }),
    }),
    // Nobody is asked for consent: the organisation gave it.
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId
      const grant = new provider.Grant({ clientId, ...(accountId === undefined ? {} : { accountId }) })
      grant.addOIDCScope('openid profile email nationalrbacaccess')
      await grant.save()
      return grant
    },
    ...configuration,
    features: {
      devInteractions: { enabled: false },
      registration: { enabled: true, idFactory: () => clientId },
      ...configuration.features,
    },
  })
  const answer = provider.callback()
  const signIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (coming === null && request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(SIGN_IN_PAGE)
      return
    }
    const accountId = coming?.subject ?? new URLSearchParams(await text(request)).get('account') ?? ''
    const login = { accountId, ...(acr === undefined ? {} : { acr }) }
    await provider.interactionFinished(request, response, { login })
  }
  server.on('request', (request, response) => {
    const handled = request.url?.startsWith('/interaction/') === true ? signIn(request, response) : null
    if (handled === null) void answer(request, response)
    else handled.catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  return {
    issuer,
    comes: (subject, claims = {}) => {
      coming = { subject, claims }
    },
    register: async (metadata) => {
      const response = await fetch(`${issuer}/reg`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ grant_types: ['authorization_code'], response_types: ['code'], ...metadata }),
      })
      if (response.status !== 201) throw new Error(`The provider refused us: ${await response.text()}`)
      return registeredSchema.parse(await response.json()).client_secret ?? null
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
