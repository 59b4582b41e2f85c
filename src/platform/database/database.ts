import type { PoolClient } from 'pg'
import { isRefusal, refuse } from '../../domain/record/refusal.ts'
import { BRITAIN } from '../clock/clock.ts'
import { isId } from '../ids/ids.ts'
import { isConnectionLost, isTransactionAborted, isWorthRepeating, unwritable } from './database-errors.ts'
import type { Engine } from './engine.ts'
import { bindTransaction, unbindTransaction } from './statements.ts'
import { tidyingOf } from './tidying.ts'
import { DatabaseUnreachable, type ActorScope, type Database, type Transaction } from './transaction.ts'

const ATTEMPTS = 5
const STATEMENT_LIMIT = '60s'
const IGNORED_FAILURE = 'A statement failed and was ignored; nothing was stored.'

/** What a transaction runs as: a role that owns nothing, and whose cases of which organisation it may see. */
interface Authority {
  readonly role: Transaction['role']
  readonly scope: ActorScope | null
}

/** The database over an engine that has been migrated. */
export function databaseOn(engine: Engine): Database {
  const wrote = { times: 0 }
  const tidying = tidyingOf(engine.pool)
  return {
    engine: engine.kind,
    writes: () => (engine.kind === 'embedded' ? wrote.times : null),
    transaction: (scope, work) =>
      attempt(engine, wrote, { role: 'safecase_app', scope }, inScope(scope, 'safecase_app'), work),
    accounts: (work) =>
      attempt(engine, wrote, { role: 'safecase_accounts', scope: null }, inRole('safecase_accounts'), work),
    members: (scope, work) =>
      attempt(engine, wrote, { role: 'safecase_accounts', scope }, inScope(scope, 'safecase_accounts'), work),
    jobs: (work) => attempt(engine, wrote, { role: 'safecase_jobs', scope: null }, inRole('safecase_jobs'), work),
    connections: () => {
      const { totalCount, idleCount, waitingCount } = engine.pool
      return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
    },
    tidy: () => tidying.now(),
    tidySoon: () => tidying.soon(),
    close: async () => {
      await tidying.end()
      await engine.close()
    },
  }
}

function inRole<R extends Transaction['role']>(role: R) {
  return (startedAt: string) => ({ role, startedAt })
}

function inScope<R extends Transaction['role']>({ organisation, actor }: ActorScope, role: R) {
  return (startedAt: string) => ({ role, organisation, actor, startedAt })
}

/** Runs the work, again when it lost a deadlock; what it did before is gone then. */
async function attempt<Tx extends Transaction, T>(
  engine: Engine,
  wrote: { times: number },
  authority: Authority,
  open: (startedAt: string) => Tx,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    try {
      return await inTransaction(engine, wrote, authority, open, work)
    } catch (error) {
      if (isConnectionLost(error)) throw unreachable(error)
      const refusal = unwritable(error)
      if (refusal !== null) throw new DatabaseUnreachable(refusal, error)
      if (left === 0 || !isWorthRepeating(error)) throw error
    }
  }
}

async function inTransaction<Tx extends Transaction, T>(
  engine: Engine,
  wrote: { times: number },
  authority: Authority,
  open: (startedAt: string) => Tx,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await engine.pool.connect()
  let broken: Error | undefined
  try {
    const tx = bindTransaction(open(await begin(client, authority)), { client, nameOf: engine.nameOf })
    try {
      const result = await work(tx)
      if (isRefusal(result)) await rollback(client)
      else if (await commit(client)) wrote.times += 1
      return result
    } finally {
      unbindTransaction(tx)
    }
  } catch (error) {
    broken = await rollBack(client, error)
    throw error
  } finally {
    // A connection that may still hold a transaction is closed, not given to the next.
    client.release(broken)
  }
}

/** Undoes what failed; answers why the connection cannot be used again, where that is so. */
async function rollBack(client: PoolClient, failure: unknown): Promise<Error | undefined> {
  if (isConnectionLost(failure)) return failure
  try {
    await rollback(client)
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function rollback(client: PoolClient): Promise<void> {
  await client.query('rollback')
}

/**
 * Commits, and answers whether anything was written. PostgreSQL answers the commit of a transaction in which a statement
 * failed by rolling back, and calls that success.
 */
async function commit(client: PoolClient): Promise<boolean> {
  const results: unknown = await client
    .query('select pg_current_xact_id_if_assigned() is not null as "wrote"; commit')
    .catch((error: unknown) => {
      throw isTransactionAborted(error) ? new Error(IGNORED_FAILURE, { cause: error }) : error
    })
  const [asked, committed] = Array.isArray(results) ? (results as readonly unknown[]) : []
  if (!tells(committed, 'command') || committed.command !== 'COMMIT') {
    throw new Error(IGNORED_FAILURE)
  }
  return tellsRow(asked) && asked.rows[0]['wrote'] === true
}

/** One round trip. Everything it sets ends with the transaction, so that no later one can inherit it. */
async function begin(client: PoolClient, { role, scope }: Authority): Promise<string> {
  const results: unknown = await client.query(
    `begin; set local role ${role}; set local statement_timeout = '${STATEMENT_LIMIT}';` +
      // A day begins when it does for the product's clock, wherever the server is.
      ` set local timezone = '${BRITAIN}';` +
      (scope === null ? '' : settingsOf(scope)) +
      ' select now() as "startedAt"',
  )
  // Several statements answer with several results, which the driver's types do not tell.
  const last: unknown = Array.isArray(results) ? results.at(-1) : undefined
  const startedAt = tellsRow(last) ? last.rows[0]['startedAt'] : undefined
  if (typeof startedAt !== 'string') throw new Error('The database began a transaction without telling the time.')
  return startedAt
}

/** The settings that the policies read; every value is an id or a fixed word, never a text that somebody wrote. */
function settingsOf({ organisation, holders = [], spaces = [] }: ActorScope): string {
  const ids = [organisation, ...(holders === 'all' ? [] : holders), ...spaces]
  if (!ids.every(isId)) throw new Error('A transaction needs ids of the organisation, people and cases it is for.')
  const named = holders === 'all' ? 'all' : holders.join(',')
  return (
    ` set local safecase.organisation = '${organisation}';` +
    (named === '' ? '' : ` set local safecase.holders = '${named}';`) +
    (spaces.length === 0 ? '' : ` set local safecase.spaces = '${spaces.join(',')}';`)
  )
}

function tells<N extends string>(result: unknown, name: N): result is { readonly [P in N]: unknown } {
  return typeof result === 'object' && result !== null && name in result
}

function tellsRow(result: unknown): result is { readonly rows: readonly [{ readonly [name: string]: unknown }] } {
  return tells(result, 'rows') && Array.isArray(result.rows) && result.rows.length === 1
}

function unreachable(cause: unknown): DatabaseUnreachable {
  return new DatabaseUnreachable(
    refuse(
      'DATABASE_UNREACHABLE',
      'The database does not answer.',
      'Nothing is known to be stored; try again in a moment, and look whether the database is running.',
    ),
    cause,
  )
}
