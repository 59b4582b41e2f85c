import { isRefusal, refuse, type Refusal } from '../domain/record/refusal.ts'
import type { Config } from '../platform/config/config.ts'
import { DatabaseUnreachable } from '../platform/database/transaction.ts'
import { createApplication } from '../platform/http/application.ts'
import { listen, type Patience } from '../platform/http/http-server.ts'
import { createRateLimiter } from '../platform/http/rate-limit.ts'
import { tokenOf } from '../platform/http/session-token.ts'
import { clientAddress } from '../platform/http/trusted-proxies.ts'
import { newId } from '../platform/ids/ids.ts'
import { exposeMetrics } from '../platform/metrics/metrics-listening.ts'
import { createMetrics } from '../platform/metrics/metrics.ts'
import type { Product } from './compose.ts'
import { describedKinds } from './kind-schemas.ts'
import { createPages } from './pages.ts'
import { createReadiness } from './readiness.ts'
import { VERSION } from './version.ts'

/** A product that answers over HTTP: where, and how to stop that. */
export interface Listening {
  readonly url: string
  /** Takes no new connection, ends streams, lets running requests finish and idle connections bring a last one. */
  close(): Promise<void>
}

/** Where and how to listen; what is not said stays as it is without a proxy, without figures and without limits. */
type ListeningSettings = Pick<Config, 'host' | 'port'> &
  Partial<Pick<Config, 'publicUrl' | 'trustedProxies' | 'metrics' | 'drainSeconds' | 'requestsPerMinute'>> & {
    readonly patience?: Partial<Patience>
  }

const HEADERS_MS = 15_000
/** Enough for an upload of 100 MB over a line of 3 Mbit/s. */
const REQUEST_MS = 300_000
/** A client that is busy asks again within it, and is told that its connection ends. */
const IDLE_MS = 1_000
/** Longer than a proxy may keep a connection that it does not use: deploy/nginx says 5 seconds. */
const PROXY_IDLE_MS = 10_000
const DRAIN_SECONDS = 2

/** Answers HTTP requests with the product; refuses an address that cannot be listened on. */
export async function listenWith(product: Product, settings: ListeningSettings): Promise<Listening | Refusal> {
  const draining = new AbortController()
  const metrics = createMetrics(product.gauges)
  const { trustedProxies = [], publicUrl = null, requestsPerMinute = 0 } = settings
  const application = createApplication({
    title: 'Safecase',
    version: VERSION,
    newId,
    authorityOf: async (request, requestId) => {
      const token = tokenOf(request)
      return token === null ? null : product.accounts.authorityOf(token, requestId)
    },
    endpoints: product.endpoints,
    pages: createPages(product.accounts, product.identities, createReadiness(product.database, draining.signal)),
    described: describedKinds,
    addressOf: clientAddress(trustedProxies),
    publicUrl,
    limiter: createRateLimiter(requestsPerMinute === 0 ? null : { perMinute: requestsPerMinute }, () =>
      performance.now(),
    ),
    draining: draining.signal,
    onAnswered: (answered) => {
      metrics.count(answered)
      product.log.info('request', { ...answered, ms: Math.round(answered.ms) })
    },
    onFailure: (error, requestId) => {
      const refusal = error instanceof DatabaseUnreachable ? error.refusal : null
      product.log.error('request failed', error, { requestId, ...(refusal === null ? {} : { code: refusal.code }) })
      return refusal
    },
  })
  const figures = settings.metrics === undefined || settings.metrics === null ? null : { at: settings.metrics, metrics }
  const exposed = figures === null ? null : await figuresAt(figures.at, figures.metrics)
  if (isRefusal(exposed)) return exposed
  try {
    const server = await listen(application, settings, patienceOf(settings), newId)
    return {
      url: urlOf(settings.host, server.port),
      close: async () => {
        await server.drain(draining)
        await exposed?.close()
      },
    }
  } catch (error) {
    await exposed?.close()
    return cannotListen(settings, error, 'SAFECASE_PORT and SAFECASE_HOST; port 0 lets the system choose')
  }
}

async function figuresAt(
  at: NonNullable<Config['metrics']>,
  metrics: ReturnType<typeof createMetrics>,
): Promise<Awaited<ReturnType<typeof exposeMetrics>> | Refusal> {
  try {
    return await exposeMetrics(metrics, at)
  } catch (error) {
    return cannotListen(at, error, 'SAFECASE_METRICS')
  }
}

/** A proxy keeps connections in a pool, and is given the time to close those it does not use. */
function patienceOf({ trustedProxies = [], drainSeconds = DRAIN_SECONDS, patience = {} }: ListeningSettings): Patience {
  const drainMs = drainSeconds * 1_000
  const idleMs = trustedProxies.length > 0 ? PROXY_IDLE_MS : IDLE_MS
  return { headersMs: HEADERS_MS, requestMs: REQUEST_MS, drainMs, idleMs, ...patience }
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function cannotListen(at: Pick<Config, 'host' | 'port'>, error: unknown, setting: string): Refusal {
  const reason = error instanceof Error ? error.message : String(error)
  return refuse(
    'CONFIGURATION_INVALID',
    `The server cannot listen on ${at.host}:${at.port}: ${reason}.`,
    `Stop what uses that address, or choose another with ${setting}.`,
  )
}
