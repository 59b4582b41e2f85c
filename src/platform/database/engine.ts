import type { Pool } from 'pg'
import type { NameStatement } from './statement-names.ts'
import type { Database } from './transaction.ts'

/** A PostgreSQL that answers: the embedded one in its thread or a server, both spoken to through `pg`. */
export interface Engine {
  readonly kind: Database['engine']
  readonly pool: Pool
  /** Names statements that the session may keep and plan once; null where each session may be another's next time. */
  readonly nameOf: NameStatement | null
  close(): Promise<void>
}
