import type { PoolClient } from 'pg'
import type { NameStatement } from './statement-names.ts'
import type { Transaction } from './transaction.ts'

interface Answer<Row> {
  rows: Row[]
  rowCount: number | null
}

/** Where the statements of a transaction go, and under which names where they are to be planned only once. */
interface Session {
  readonly client: PoolClient
  readonly nameOf: NameStatement | null
}

// Services hold transactions and no SQL: what a transaction can do is known to this file alone.
const sessions = new WeakMap<Transaction, Session>()

/** Lets statements run in a transaction that has just been opened. */
export function bindTransaction<T extends Transaction>(tx: T, session: Session): T {
  sessions.set(tx, session)
  return tx
}

/** Ends that: a statement after commit or rollback is a bug and throws. */
export function unbindTransaction(tx: Transaction): void {
  sessions.delete(tx)
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
  const session = sessions.get(tx)
  if (session === undefined) throw new Error('A statement was sent to a transaction that has ended.')
  const name = session.nameOf?.(session.client, text)
  return session.client.query<Row & object>({ ...(name === undefined ? {} : { name }), text, values: [...values] })
}
