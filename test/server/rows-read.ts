import pg from 'pg'
import { z } from 'zod'

/** How many rows of each table were read. */
export type RowsRead = Readonly<Record<string, number>>

/** Counts the rows that this process makes its databases read. */
export interface RowsWatch {
  during(ask: () => Promise<unknown>): Promise<RowsRead>
  end(): void
}

const READ = `select relname as "table", seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_xact_user_tables`
const readSchema = z.object({ rows: z.array(z.object({ table: z.string(), read: z.coerce.number() })) })
const statementSchema = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])

const BEGINS = /^begin;/
const ENDS = /commit$|^rollback$/

const NOTHING: ReadonlyMap<string, number> = new Map()

type Query = (this: pg.Client, ...given: readonly unknown[]) => unknown

/**
 * Asks the database itself, at both ends of every transaction: what a statement answers with tells nothing of what was
 * read for it. A connection counts on until it rests, so what is told is a difference.
 */
export function watchRowsRead(): RowsWatch {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own client below
  const plain: Query = pg.Client.prototype.query
  const begun = new WeakMap<pg.Client, ReadonlyMap<string, number>>()
  let seen = new Map<string, number>()

  const countedOn = async (client: pg.Client): Promise<ReadonlyMap<string, number>> => {
    const { rows } = readSchema.parse(await Reflect.apply(plain, client, [READ]))
    return new Map(rows.map(({ table, read }) => [table, read]))
  }
  const afterBeginning = async (client: pg.Client, given: readonly unknown[]) => {
    const answer: unknown = await Reflect.apply(plain, client, given)
    begun.set(client, await countedOn(client))
    return answer
  }
  const beforeEnding = async (client: pg.Client, given: readonly unknown[]) => {
    const before = begun.get(client)
    const into = seen
    // What failed can be asked nothing more.
    const after = before === undefined ? NOTHING : await countedOn(client).catch(() => NOTHING)
    begun.delete(client)
    for (const [table, read] of after) {
      const more = read - (before?.get(table) ?? 0)
      if (more > 0) into.set(table, (into.get(table) ?? 0) + more)
    }
    const answer: unknown = await Reflect.apply(plain, client, given)
    return answer
  }
  const watched: Query = function watched(...given) {
    const statement = statementSchema.safeParse(given[0]).data ?? ''
    if (BEGINS.test(statement)) return afterBeginning(this, given)
    if (ENDS.test(statement)) return beforeEnding(this, given)
    return Reflect.apply(plain, this, given)
  }
  const become = (value: Query) =>
    void Object.defineProperty(pg.Client.prototype, 'query', { value, configurable: true, writable: true })
  become(watched)
  return {
    during: async (ask) => {
      seen = new Map()
      await ask()
      return Object.fromEntries(seen)
    },
    end: () => become(plain),
  }
}
