import type { Pool } from 'pg'

/** Keeps tables fast to read: reclaims what changes left behind and renews the planner's statistics. */
export interface Tidying {
  /** Tidies every table now. */
  now(): Promise<void>
  /**
   * Tidies in the background once whoever waits has been served. Asked again meanwhile it is done once, and asked while it
   * is done, once more afterwards: tidyings side by side would hold up the very changes that ask for them.
   */
  soon(): void
  /** Lets a table that is being tidied finish and does no more. */
  end(): Promise<void>
}

const SERVED_FIRST_MS = 1_000

/** The tidying of one database. */
export function tidyingOf(pool: Pick<Pool, 'query'>): Tidying {
  let waiting: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let isAskedAgain = false
  let ended = false

  // One table at a time: the embedded database has one session, and a person who asks for a page gets in between.
  const now = async () => {
    const { rows } = await pool.query<{ name: string }>(
      "select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    )
    for (const { name } of rows) if (!ended) await pool.query(`vacuum (analyze) ${name}`)
  }

  const inBackground = async () => {
    // Nothing depends on it, and the next large change asks again.
    await now().catch(() => undefined)
    running = null
    if (!isAskedAgain) return
    isAskedAgain = false
    soon()
  }

  const soon = () => {
    if (running !== null) isAskedAgain = true
    if (running !== null || waiting !== null || ended) return
    waiting = setTimeout(() => {
      waiting = null
      running = inBackground()
    }, SERVED_FIRST_MS).unref()
  }

  return {
    now,
    soon,
    end: async () => {
      ended = true
      if (waiting !== null) clearTimeout(waiting)
      await running
    },
  }
}
