import type { PGlite } from '@electric-sql/pglite'

const LONGEST_LOG_IN_BYTES = 64 * 1024 * 1024
const LOOK_EVERY_MS = 250

/**
 * The embedded server has no background process that checkpoints: without this its log grows for ever and a start
 * after a crash replays all of it. The returned function is called between requests, and looks at most four times a second.
 */
export function checkpointKeeper(engine: PGlite): () => Promise<void> {
  let lookedAt = performance.now()
  let checkpointedAt = 0

  const endOfLog = async () => {
    const { rows } = await engine.query<{ bytes: number }>(
      "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 as bytes",
    )
    return rows[0]?.bytes ?? 0
  }

  return async () => {
    const now = performance.now()
    if (now - lookedAt < LOOK_EVERY_MS || engine.isInTransaction()) return
    lookedAt = now
    const end = await endOfLog()
    if (checkpointedAt === 0) checkpointedAt = end
    if (end - checkpointedAt < LONGEST_LOG_IN_BYTES) return
    await engine.exec('checkpoint')
    checkpointedAt = end
  }
}
