import type { Database } from './transaction.ts'

/** Reads through a memory that holds for as long as nothing can have changed what was read. */
export type UntilWrite<T> = (key: string, read: () => Promise<T>) => Promise<T>

interface Kept<T> {
  readonly value: T
  readonly writes: number
  readonly until: number
}

/** Even what nobody wrote ends, such as a session. */
const KEPT_MS = 5_000
const MOST_KEPT = 1_000

/** Remembers reads until this process writes, five seconds at most; where other processes may write, nothing is kept. */
export function rememberUntilWrite<T>(database: Pick<Database, 'writes'>, now: () => number): UntilWrite<T> {
  const memory = new Map<string, Kept<T>>()
  return async (key, read) => {
    const writes = database.writes()
    if (writes === null) return read()
    const kept = memory.get(key)
    if (kept !== undefined && kept.writes === writes && kept.until > now()) return kept.value
    const value = await read()
    if (memory.size >= MOST_KEPT) memory.clear()
    if (database.writes() === writes) memory.set(key, { value, writes, until: now() + KEPT_MS })
    return value
  }
}
