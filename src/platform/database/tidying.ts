import type { Pool } from 'pg'

/** Keeps tables fast to read: reclaims what changes left behind and renews the planner's statistics. */
export interface Tidying {
  /** Tidies every table now. */
  now(): Promise<void>
  /** Tidies in the background once whoever waits has been served; asked again meanwhile, it is done once. */
  soon(): void
  /** Lets a table that is being tidied finish and does no more. */
  end(): Promise<void>
}

const SERVED_FIRST_MS = 1_000

/** The tidying of one database. */
export function tidyingOf(pool: Pool): Tidying {
  let waiting: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let ended = false

  // One table at a time: the embedded database has one session, and a person who asks for a page gets in between.
  const now = async () => {
    const { rows } = await pool.query<{ name: string }>(
      "select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    )
    for (const { name } of rows) if (!ended) await pool.query(`vacuum (analyze) ${name}`)
  }

  return {
    now,
    soon: () => {
      if (waiting !== null || ended) return
      waiting = setTimeout(() => {
        waiting = null
        // Nothing depends on it, and the next large change asks again.
        running = now().catch(() => undefined)
      }, SERVED_FIRST_MS).unref()
    },
    end: async () => {
      ended = true
      if (waiting !== null) clearTimeout(waiting)
      await running
    },
  }
}
