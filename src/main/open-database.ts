import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Refusal } from '../domain/record/refusal.ts'
import type { Config } from '../platform/config/config.ts'
import { openDatabase } from '../platform/database/open-database.ts'
import type { Database } from '../platform/database/transaction.ts'
import { artefact } from './artefacts.ts'
import { makeDataDirectory } from './data-directory.ts'

/** Opens the database that the configuration names: a server, or the embedded one in the data directory. */
export function openConfiguredDatabase({
  databaseUrl,
  dataDirectory,
}: Pick<Config, 'databaseUrl' | 'dataDirectory'>): Promise<Database | Refusal> {
  const migrations = artefact('migrations')
  if (databaseUrl !== null) return openDatabase({ migrations, engine: 'server', url: databaseUrl })
  const refusal = makeDataDirectory(dataDirectory)
  if (refusal !== null) return Promise.resolve(refusal)
  return openDatabase({
    migrations,
    engine: 'embedded',
    directory: join(dataDirectory, 'database'),
    workerFile: pathToFileURL(artefact('dist', 'database-worker.js')),
  })
}
