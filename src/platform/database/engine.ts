import type { Pool } from 'pg'
import type { Database } from './transaction.ts'

/** A PostgreSQL that answers: the embedded one in its thread or a server, both spoken to through `pg`. */
export interface Engine {
  readonly kind: Database['engine']
  readonly pool: Pool
  close(): Promise<void>
}
