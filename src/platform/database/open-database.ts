import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { faultsInCatalogue } from './catalogue-lint.ts'
import { isAdmissionRefused, isConnectionLost, unwritable } from './database-errors.ts'
import { databaseOn } from './database.ts'
import { openEmbeddedEngine, type EmbeddedSettings } from './embedded/embedded-engine.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrations.ts'
import { openServerEngine } from './server-engine.ts'
import type { Database } from './transaction.ts'

/** Which database to open: the embedded one in a directory, or a server; and the folder of its migrations. */
export type DatabaseSettings = { readonly migrations: string } & (
  | ({ readonly engine: 'embedded' } & EmbeddedSettings)
  | { readonly engine: 'server'; readonly url: string }
)

/** Opens the database, brings its schema forward, and refuses to go on with a schema that would leak. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database | Refusal> {
  const engine = settings.engine === 'embedded' ? await openEmbeddedEngine(settings) : openServerEngine(settings.url)
  if (isRefusal(engine)) return engine
  try {
    const refused = await prepare(engine, settings.migrations)
    if (refused === null) return databaseOn(engine)
    await engine.close()
    return refused
  } catch (error) {
    await engine.close()
    if (isConnectionLost(error) || isAdmissionRefused(error)) return unanswered(error)
    const refusal = unwritable(error)
    if (refusal !== null) return refusal
    throw error
  }
}

async function prepare(engine: Engine, migrations: string): Promise<Refusal | null> {
  const migrated = await migrate(engine.pool, migrations)
  if (isRefusal(migrated)) return migrated
  const faults = await faultsInCatalogue(engine.pool)
  if (faults.length > 0) throw new Error(`The schema could leak between organisations: ${faults.join(' ')}`)
  return null
}

function unanswered(error: Error): Refusal {
  return refuse(
    'DATABASE_UNREACHABLE',
    `The database does not answer: ${error.message}.`,
    'Look whether PostgreSQL is running and DATABASE_URL names it.',
  )
}
