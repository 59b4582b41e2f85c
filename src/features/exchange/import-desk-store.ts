import type { Maker } from '../../domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { RiskMatrix } from '../../domain/risk/matrix.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction, JobsTransaction } from '../../platform/database/transaction.ts'
import type { ImportAnswers, WaitingImport } from './exchange-contract.ts'

// A prepared import is a job that waits for its maker: it is due at no time, is held while it is being stored, and is
// finished when it is given up. Whoever made it adds and reads it; the queue moves it on, as every job.

/** A prepared import as it is kept. */
export interface KeptImport {
  readonly maker: string
  /** The names of its files. */
  readonly source: string
  /** The case it was prepared for; null where that is still open. */
  readonly space: string | null
  readonly matrix: RiskMatrix
  readonly answers: ImportAnswers
  readonly hazards: number
  /** How many questions nobody has answered. */
  readonly open: number
  /** What was found in the files, packed: source text may hold what no JSON column takes. */
  readonly found: string
}

const OURS = "organisation = $1 and name = 'import' and payload->>'maker' = $2"
const WAITS = `${OURS} and finished_at is null and (held_until is null or held_until < now())`

/** Keeps what was read of the files until it is stored or given up. */
export async function keepImport(tx: AuthorisedTransaction, id: string, kept: KeptImport): Promise<void> {
  await execute(
    tx,
    `insert into job (organisation, id, name, payload, run_at) values ($1, $2, 'import', $3, 'infinity')`,
    [tx.organisation, id, JSON.stringify(kept)],
  )
}

/** The imports with hazards in them that wait for the person, the oldest first. */
export function listImports(tx: AuthorisedTransaction): Promise<readonly WaitingImport[]> {
  return rows<WaitingImport>(
    tx,
    `select id as "importId", payload->>'source' as source, payload->>'space' as space,
       (payload->>'hazards')::int as hazards, (payload->>'open')::int as open, to_char(created_at, 'YYYY-MM-DD') as since
     from job where ${WAITS} and (payload->>'hazards')::int > 0 order by created_at, id`,
    [tx.organisation, tx.actor],
  )
}

/** An import of the person's that waits. */
export async function findImport(tx: AuthorisedTransaction, id: string): Promise<KeptImport | undefined> {
  const found = await row<{ payload: KeptImport }>(tx, `select payload from job where ${WAITS} and id = $3`, [
    tx.organisation,
    tx.actor,
    id,
  ])
  return found?.payload
}

/** Whether an import of the person's waits. */
export async function isWaiting(tx: AuthorisedTransaction, id: string): Promise<boolean> {
  const key = [tx.organisation, tx.actor, id]
  return (await row(tx, `select id from job where ${WAITS} and id = $3`, key)) !== undefined
}

/** Adds answers to those given before, and counts what is open with all of them; undefined where it no longer waits. */
export async function answerImport(
  tx: JobsTransaction,
  { organisation, actor }: Maker,
  id: string,
  answers: ImportAnswers,
  openWith: (all: ImportAnswers) => number | Refusal,
): Promise<ImportAnswers | Refusal | undefined> {
  const key = [organisation, actor, id]
  const given = await row<{ answers: ImportAnswers }>(
    tx,
    `select payload->'answers' as answers from job where ${WAITS} and id = $3 for update`,
    key,
  )
  if (given === undefined) return undefined
  const all = { ...given.answers, ...answers }
  const open = openWith(all)
  if (isRefusal(open)) return open
  await execute(tx, `update job set payload = payload || $4::jsonb where ${OURS} and id = $3`, [
    ...key,
    JSON.stringify({ answers: all, open }),
  ])
  return all
}

/**
 * Takes an import to be stored: who asks twice in the same moment must not have it twice. A process that dies meanwhile
 * leaves it to whoever asks once no storing can be going on any longer.
 */
export function holdImport(tx: JobsTransaction, maker: Maker, id: string): Promise<boolean> {
  return touch(tx, maker, id, `set held_by = 'store', held_until = now() + interval '10 minutes'`, WAITS)
}

/** Puts back what could not be stored. */
export function releaseImport(tx: JobsTransaction, maker: Maker, id: string): Promise<boolean> {
  return touch(tx, maker, id, 'set held_by = null, held_until = null', OURS)
}

/** Takes an import away so that it can be brought back; answers whether it waited. */
export function giveUpImport(tx: JobsTransaction, maker: Maker, id: string): Promise<boolean> {
  return touch(tx, maker, id, 'set finished_at = now()', WAITS)
}

/** Brings back what was given up; answers whether it was. */
export function takeUpImport(tx: JobsTransaction, maker: Maker, id: string): Promise<boolean> {
  return touch(tx, maker, id, 'set finished_at = null', `${OURS} and finished_at is not null`)
}

async function touch(tx: JobsTransaction, maker: Maker, id: string, how: string, which: string): Promise<boolean> {
  const touched = await execute(tx, `update job ${how} where ${which} and id = $3`, [
    maker.organisation,
    maker.actor,
    id,
  ])
  return touched === 1
}

/** Forgets an import that has been stored. */
export async function forgetImport(tx: JobsTransaction, { organisation, actor }: Maker, id: string): Promise<void> {
  await execute(tx, `delete from job where ${OURS} and id = $3`, [organisation, actor, id])
}

/** Forgets what was given up, or was found to hold no hazard, more than a day ago. */
export async function forgetOldImports(tx: JobsTransaction, { organisation, actor }: Maker): Promise<void> {
  await execute(
    tx,
    `delete from job where ${OURS} and (finished_at < now() - interval '1 day'
       or (payload->>'hazards')::int = 0 and created_at < now() - interval '1 day')`,
    [organisation, actor],
  )
}
