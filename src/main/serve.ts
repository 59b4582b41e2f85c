import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve as listen, type ServerType } from '@hono/node-server'
import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import type { Config } from '../platform/config/config.ts'
import { DatabaseUnreachable } from '../platform/database/transaction.ts'
import { createApplication } from '../platform/http/application.ts'
import { tokenOf } from '../platform/http/session-token.ts'
import { newId } from '../platform/ids/ids.ts'
import { composeProduct, type Product } from './compose.ts'
import { EXAMPLE_ORGANISATION, seedExample } from './example-case.ts'
import { kindSchemas } from './kind-schemas.ts'
import { LOCAL_ACCESS, type LocalAccess } from './local-access.ts'
import { createPages } from './pages.ts'
import { VERSION } from './version.ts'

/** A server that is up: where it listens, the link that signs in once, and how to stop it. */
export interface RunningServer {
  readonly url: string
  readonly signInUrl: string
  stop(): Promise<void>
}

/** Starts the server; on a new installation with an example case. */
export async function startServer(config: Config): Promise<RunningServer | Refusal> {
  mkdirSync(config.dataDirectory, { recursive: true })
  const product = await composeProduct(config)
  if (isRefusal(product)) return product
  const { member, isNew } = await product.accounts.administrator(EXAMPLE_ORGANISATION)
  const localToken = await product.accounts.localSession(member)
  if (isNew) {
    const authority = await product.accounts.authorityOf(localToken, newId())
    const refusal = authority === null ? null : await seedExample(product, authority)
    if (refusal !== null) {
      await product.close()
      return refusal
    }
  }
  const server = await listening(product, config)
  const url = urlOf(server, config)
  const access: LocalAccess = { url, token: localToken }
  const accessFile = join(config.dataDirectory, LOCAL_ACCESS)
  rmSync(accessFile, { force: true })
  writeFileSync(accessFile, JSON.stringify(access), { mode: 0o600 })
  const secret = await product.accounts.signInLink(member)
  return {
    url,
    signInUrl: `${url}/sign-in?token=${secret}`,
    stop: async () => {
      rmSync(accessFile, { force: true })
      await closed(server)
      await product.close()
    },
  }
}

function listening(product: Product, config: Config): Promise<ServerType> {
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
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: application.fetch, hostname: config.host, port: config.port }, () => resolve(server))
    server.once('error', reject)
  })
}

function urlOf(server: ServerType, config: Config): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host}:${port}`
}

/** Takes no new connection, lets running requests finish, and ends idle and streaming ones. */
function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  })
}

const GRACE_MS = 2_000
