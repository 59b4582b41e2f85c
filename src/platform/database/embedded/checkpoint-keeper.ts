import type { PGlite } from '@electric-sql/pglite'

const LONGEST_LOG_IN_BYTES = 64 * 1024 * 1024
const PLANS_HOLD_FOR_BYTES = 4 * 1024 * 1024
const LOOK_EVERY_MS = 250

/**
 * Does what the embedded server has no background process for, by how far its log has grown. Without checkpoints the log
 * grows for ever and a start after a crash replays all of it; and plans of prepared statements stay as they were made
 * when the tables were small. The returned function is called between requests, and looks at most four times a second.
 */
export function checkpointKeeper(engine: PGlite): () => Promise<void> {
  let lookedAt = performance.now()
  let checkpointedAt: number | null = null
  let plannedAt = 0

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
    checkpointedAt ??= end
    if (end - plannedAt >= PLANS_HOLD_FOR_BYTES) {
      await engine.exec('discard plans')
      plannedAt = end
    }
    if (end - checkpointedAt >= LONGEST_LOG_IN_BYTES) {
      await engine.exec('checkpoint')
      checkpointedAt = end
    }
  }
}
