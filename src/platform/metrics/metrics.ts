import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Figures that are looked up when somebody asks for them. */
export interface Gauges {
  readonly spacesHeld: number
  readonly workRunning: number
  readonly connections: { readonly inUse: number; readonly idle: number; readonly waiting: number }
}

/** One request that was answered, by the route as it was declared. */
export interface CountedRequest {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
}

/** The figures of one process. */
export interface Metrics {
  readonly contentType: string
  count(request: CountedRequest): void
  /** All figures in the text format of Prometheus. */
  text(): Promise<string>
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])

/** Counts requests, and asks for the rest when it is asked; memory and the event loop's lag come from prom-client. */
export function createMetrics(gauges: () => Gauges): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'safecase_http_request_duration_seconds',
    help: 'How long requests took, by the route that answered them.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  const gauge = (name: string, help: string, read: (now: Gauges) => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read(gauges()))
      },
    })
  gauge('safecase_spaces_held', 'Cases held in memory.', (now) => now.spacesHeld)
  gauge('safecase_work_running', 'Imports and reports that are running.', (now) => now.workRunning)
  gauge('safecase_database_connections_in_use', 'Used by a transaction.', (now) => now.connections.inUse)
  gauge('safecase_database_connections_idle', 'Used by nobody.', (now) => now.connections.idle)
  gauge('safecase_database_waiting', 'Transactions that wait for a connection.', (now) => now.connections.waiting)

  return {
    contentType: registry.contentType,
    count: ({ method, route, status, ms }) =>
      requests.observe({ method: METHODS.has(method) ? method : 'other', route, status }, ms / 1_000),
    text: () => registry.metrics(),
  }
}
