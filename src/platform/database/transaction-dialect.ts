import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely'

/** A Kysely dialect for queries inside one transaction that is already open; it neither begins nor ends anything. */
export function dialectOf(executeQuery: DatabaseConnection['executeQuery']): Dialect {
  const connection: DatabaseConnection = { executeQuery, streamQuery: notStreamed }
  const driver: Driver = {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: alreadyOpen,
    commitTransaction: alreadyOpen,
    rollbackTransaction: alreadyOpen,
    releaseConnection: nothing,
    destroy: nothing,
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

async function nothing(): Promise<void> {}

function alreadyOpen(): never {
  throw new Error('The transaction is opened and ended by the use case, not by a query.')
}

function notStreamed(): never {
  throw new Error('Queries inside a transaction are not streamed.')
}
