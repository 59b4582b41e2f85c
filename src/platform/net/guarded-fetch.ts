import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestOverTls } from 'node:https'
import { isIP } from 'node:net'
import { isLoopbackAddress, isLoopbackHost, isPublicAddress } from './public-address.ts'

/** What is asked of another server; a body is text, such as a form. */
export interface GuardedRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal
}

/** Asks another server; follows no redirect, and goes nowhere but to the public internet. */
export type GuardedFetch = (url: string, asked?: GuardedRequest) => Promise<Response>

/** All the addresses of a name, or why it has none. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** How far a guarded fetch goes. */
export interface Guard {
  /** Whether this machine itself may be asked, and without TLS: for development and tests. */
  readonly loopback: boolean
  readonly resolve?: Resolve
}

/** Thrown before anything is sent to an address that must not be asked. */
export class AddressRefused extends Error {
  constructor(host: string, why: string) {
    super(`${host} ${why}`)
    this.name = 'AddressRefused'
  }
}

const MOST_BYTES = 1_000_000
const PATIENCE_MS = 10_000
const NO_BODY = new Set([204, 205, 304])

/**
 * Makes a fetch for addresses that people type in. A name is resolved once, every address it has is looked at, and the
 * connection goes to exactly those, so that a name cannot lead elsewhere a moment later. A redirect is an answer like any
 * other, and is not followed. An answer may be 1 MB long and take ten seconds.
 */
export function createGuardedFetch({ loopback, resolve = resolveBySystem }: Guard): GuardedFetch {
  const mayAsk = (address: string) => isPublicAddress(address) || (loopback && isLoopbackAddress(address))

  const addressesOf = async (host: string): Promise<readonly LookupAddress[]> => {
    const family = isIP(host)
    const found = family === 0 ? await resolve(host) : [{ address: host, family }]
    if (found.length === 0) throw new AddressRefused(host, 'has no address')
    if (!found.every(({ address }) => mayAsk(address))) throw new AddressRefused(host, 'lies in no public network')
    return found
  }

  return async (url, asked = {}) => {
    const { protocol, hostname, username, password } = new URL(url)
    const isTls = protocol === 'https:'
    if (!isTls && !(protocol === 'http:' && loopback && isLoopbackHost(hostname))) {
      throw new AddressRefused(hostname, 'is not asked over HTTPS')
    }
    if (username !== '' || password !== '')
      throw new AddressRefused(hostname, 'is asked with a password in the address')
    const addresses = await addressesOf(hostname.replaceAll(/^\[|\]$/g, ''))
    return answerOf(isTls ? requestOverTls : requestPlain, url, asked, addresses)
  }
}

function resolveBySystem(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((settle, fail) => {
    systemLookup(hostname, { all: true }, (error, addresses) => {
      if (error === null) settle(addresses)
      else fail(error)
    })
  })
}

async function answerOf(
  request: typeof requestPlain,
  url: string,
  { method = 'GET', headers = {}, body, signal }: GuardedRequest,
  addresses: readonly LookupAddress[],
): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
    signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    agent: false,
    lookup: (_host, { all }, done) => {
      const [first] = addresses
      if (all === true) done(null, [...addresses])
      else done(null, first?.address ?? '', first?.family)
    },
  }
  const answer = await new Promise<IncomingMessage>((settle, fail) => {
    request(url, options, settle).on('error', fail).end(body)
  })
  const bytes = await bytesOf(answer)
  const { statusCode: status = 502, headers: answered } = answer
  const told = Object.entries(answered).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new Response(NO_BODY.has(status) ? null : bytes, { status, headers: told })
}

async function bytesOf(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of answer) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('An answer came as text where bytes were to come.')
    length += chunk.length
    if (length > MOST_BYTES) {
      answer.destroy()
      throw new RangeError('The answer is longer than a megabyte.')
    }
    chunks.push(chunk)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}
