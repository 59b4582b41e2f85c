import { serve, type ServerType } from '@hono/node-server'
import { refuse, type Refusal } from '../domain/record/refusal.ts'
import type { Config } from '../platform/config/config.ts'
import { DatabaseUnreachable } from '../platform/database/transaction.ts'
import { createApplication } from '../platform/http/application.ts'
import { tokenOf } from '../platform/http/session-token.ts'
import { newId } from '../platform/ids/ids.ts'
import type { Product } from './compose.ts'
import { kindSchemas } from './kind-schemas.ts'
import { createPages } from './pages.ts'
import { VERSION } from './version.ts'

/** A product that answers over HTTP: where, and how to stop that. */
export interface Listening {
  readonly url: string
  /** Takes no new connection, lets running requests finish, and ends idle and streaming ones. */
  close(): Promise<void>
}

type Address = Pick<Config, 'host' | 'port'>

/** Answers HTTP requests with the product; refuses an address that cannot be listened on. */
export async function listenWith(product: Product, at: Address): Promise<Listening | Refusal> {
  const application = createApplication({
    title: 'Safecase',
    version: VERSION,
    newId,
    authorityOf: async (request, requestId) => {
      const token = tokenOf(request)
      return token === null ? null : product.accounts.authorityOf(token, requestId)
    },
    endpoints: product.endpoints,
    pages: createPages(product.accounts),
    schemas: kindSchemas(),
    onFailure: (error, requestId) => {
      product.log.error('request failed', error, { requestId })
      return error instanceof DatabaseUnreachable ? error.refusal : null
    },
  })
  try {
    const server = await new Promise<ServerType>((resolve, reject) => {
      const starting = serve({ fetch: application.fetch, hostname: at.host, port: at.port }, () => resolve(starting))
      starting.once('error', reject)
    })
    return { url: urlOf(server, at), close: () => closed(server) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(
      'CONFIGURATION_INVALID',
      `The server cannot listen on ${at.host}:${at.port}: ${reason}.`,
      'Stop what uses that address, or choose another with SAFECASE_PORT and SAFECASE_HOST; port 0 lets the system choose.',
    )
  }
}

function urlOf(server: ServerType, at: Address): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : at.port
  const host = at.host.includes(':') ? `[${at.host}]` : at.host
  return `http://${host}:${port}`
}

const GRACE_MS = 2_000

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  })
}
