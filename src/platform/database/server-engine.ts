import { connectionPool } from './connection-pool.ts'
import type { Engine } from './engine.ts'

const CONNECTIONS = 10
const PATIENCE_MS = 10_000

/** Speaks to a PostgreSQL server; statements are unnamed and settings local, so that PgBouncer may stand between. */
export function openServerEngine(url: string): Engine {
  const pool = connectionPool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
  })
  return { kind: 'server', pool, nameOf: null, close: () => pool.end() }
}
