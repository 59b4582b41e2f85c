import { row } from '../../src/platform/database/statements.ts'
import type { Database, Transaction } from '../../src/platform/database/transaction.ts'

const OF_WORK = [
  'space',
  'record',
  'link',
  'ref_counter',
  'event',
  'ledger_head',
  'personal_value',
  'idempotency',
  'outbox',
  'file',
  'team',
  'team_member',
  'space_access',
  'saved_view',
  'job',
]
const OF_ACCOUNTS = ['person', 'membership', 'session', 'invitation', 'recovery', 'service_token', 'identity_provider']

interface Contents {
  readonly [table: string]: string
}

/** How many rows an organisation has in each table, and a digest of them: the same when nothing has changed. */
export async function contentsOf(database: Database, organisation: string): Promise<Contents> {
  const digests = async (tx: Transaction, tables: readonly string[]): Promise<Contents> => {
    const contents: { [table: string]: string } = {}
    for (const table of tables) {
      const found = await row<{ digest: string }>(
        tx,
        `select count(*) || ' ' || coalesce(md5(string_agg(${table}::text, ' ' order by ${table}::text)), '') as digest
         from ${table} where organisation = $1`,
        [organisation],
      )
      contents[table] = found?.digest ?? ''
    }
    return contents
  }
  const scope = { organisation, actor: organisation, holders: 'all' } as const
  return {
    ...(await database.transaction(scope, (tx) => digests(tx, OF_WORK))),
    ...(await database.accounts((tx) => digests(tx, OF_ACCOUNTS))),
  }
}
