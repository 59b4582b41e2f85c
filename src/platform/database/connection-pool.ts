import pg from 'pg'
import { columnTypes } from './column-types.ts'

/** A pool of connections whose end is told by the statement that fails of it, and by nothing that would end the process. */
export function connectionPool(settings: Omit<pg.PoolConfig, 'types'>): pg.Pool {
  const pool = new pg.Pool({ ...settings, types: columnTypes })
  // A connection that breaks while nobody uses it is dropped by the pool; the next use makes a new one.
  pool.on('error', () => {})
  // One that breaks while a transaction holds it says so too; what it is asked then or next fails.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
