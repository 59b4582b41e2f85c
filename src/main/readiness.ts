import { setTimeout as sleep } from 'node:timers/promises'
import { refuse, type Refusal } from '../domain/record/refusal.ts'
import type { Database } from '../platform/database/transaction.ts'
import { problemResponse } from '../platform/http/problem.ts'

/** Why this process should be given no work now, or null when it is ready. */
export type Readiness = () => Promise<Refusal | null>

const PATIENCE_MS = 3_000

/** Ready is who has not been told to stop and whose database answers within three seconds. */
export function createReadiness(
  database: Pick<Database, 'accounts'>,
  draining: AbortSignal,
  patienceMs = PATIENCE_MS,
): Readiness {
  return async () => {
    if (draining.aborted) return notReady('This process has been told to stop.')
    const answered = new AbortController()
    const answers = database.accounts(() => Promise.resolve(true)).catch(() => false)
    const late = sleep(patienceMs, false, { signal: answered.signal }).catch(() => false)
    const ready = await Promise.race([answers, late])
    answered.abort()
    return ready ? null : notReady('The database does not answer.')
  }
}

/** What `/readyz` says. */
export function readinessAnswer(refusal: Refusal | null, requestId: string): Response {
  if (refusal !== null) return problemResponse(refusal, requestId)
  return new Response('ready\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function notReady(sentence: string): Refusal {
  return refuse('NOT_READY', sentence, 'Send requests to another process until this one is ready.')
}
