import type { PoolClient } from 'pg'
import type { Transaction } from './transaction.ts'

interface Answer<Row> {
  rows: Row[]
  rowCount: number | null
}

// Services hold transactions and no SQL: what a transaction can do is known to this file alone.
const clients = new WeakMap<Transaction, PoolClient>()

/** Lets statements run in a transaction that has just been opened on this client. */
export function bindTransaction<T extends Transaction>(tx: T, client: PoolClient): T {
  clients.set(tx, client)
  return tx
}

/** Ends that: a statement after commit or rollback is a bug and throws. */
export function unbindTransaction(tx: Transaction): void {
  clients.delete(tx)
}

/** The rows a statement answers with; the caller names their shape, as the statement beside it shows it. */
export async function rows<Row>(
  tx: Transaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return (await run<Row>(tx, text, values)).rows
}

/** The first row, or undefined where there is none. */
export async function row<Row>(
  tx: Transaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row | undefined> {
  return (await run<Row>(tx, text, values)).rows[0]
}

/** Runs a statement for its effect; answers how many rows it touched. */
export async function execute(tx: Transaction, text: string, values: readonly unknown[] = []): Promise<number> {
  return (await run(tx, text, values)).rowCount ?? 0
}

function run<Row>(tx: Transaction, text: string, values: readonly unknown[]): Promise<Answer<Row>> {
  const client = clients.get(tx)
  if (client === undefined) throw new Error('A statement was sent to a transaction that has ended.')
  return client.query<Row & object>({ text, values: [...values] })
}
