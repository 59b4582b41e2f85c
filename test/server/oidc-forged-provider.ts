import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a token says of itself and of somebody. */
export interface ForgedToken {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

/** Something that answers like an identity provider and says whatever a test wants it to say. */
export interface ForgedProvider {
  readonly issuer: string
  /** What it tells of itself, beside or instead of what it should. */
  tells(metadata: Readonly<Record<string, unknown>>): void
  /** What the token endpoint answers with from now on. */
  answers(body: Readonly<Record<string, unknown>>): void
  /** Signs by 'published', the key that it publishes, by 'another', or by any other text as a secret of both sides. */
  signed(token: ForgedToken, by?: string): string
  stop(): Promise<void>
}

/** Starts it on a port of this machine. */
export async function startForgedProvider(): Promise<ForgedProvider> {
  let metadata: Readonly<Record<string, unknown>> = {}
  let answer: Readonly<Record<string, unknown>> = {}
  const published = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const another = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has one
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const jwk = { ...published.publicKey.export({ format: 'jwk' }), kid: 'published', use: 'sig', alg: 'RS256' }
  const said: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorise`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      ...metadata,
    }),
    '/jwks': () => ({ keys: [jwk] }),
    '/token': () => answer,
  }
  server.on('request', (request, response) => {
    const body = said[request.url ?? '']?.() ?? { error: 'nothing here' }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  return {
    issuer,
    tells: (told) => {
      metadata = told
    },
    answers: (body) => {
      answer = body
    },
    signed: ({ header, claims }, by = 'published') => {
      const input = `${encoded({ kid: 'published', alg: 'RS256', ...header })}.${encoded(claims)}`
      const keys: Readonly<Record<string, KeyObject>> = { published: published.privateKey, another: another.privateKey }
      const key = keys[by]
      const signature = key === undefined ? createHmac('sha256', by).update(input).digest() : rs256(input, key)
      return `${input}.${header['alg'] === 'none' ? '' : signature.toString('base64url')}`
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

function rs256(input: string, key: KeyObject): Buffer {
  return sign('RSA-SHA256', Buffer.from(input), key)
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
