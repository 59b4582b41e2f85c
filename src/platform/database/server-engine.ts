import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Engine } from './engine.ts'

const CONNECTIONS = 10
const PATIENCE_MS = 10_000

/** Speaks to a PostgreSQL server; statements are unnamed and settings local, so that PgBouncer may stand between. */
export function openServerEngine(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
    types: columnTypes,
  })
  // A connection that breaks while nobody uses it is dropped by the pool; the next use makes a new one.
  pool.on('error', () => {})
  // One that breaks while a transaction holds it between two statements says so too; the next statement fails of it.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { kind: 'server', pool, nameOf: null, close: () => pool.end() }
}
