import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'

/** One numbered step of the schema; it is never edited once it may have run anywhere. */
interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

const FILE = /^(\d{4})_([a-z0-9_]+)[.]sql$/
// Any number will do, so long as it is always this one: it keeps two starting servers from migrating at once.
const MIGRATING = 7_233_271

/** Brings the schema forward to what this code knows; refuses a database that a newer version has migrated. */
export async function migrate(pool: Pool, directory: string): Promise<readonly string[] | Refusal> {
  const known = readMigrations(directory)
  const client = await pool.connect()
  try {
    if (!(await hasJournal(client))) await inLockedTransaction(client, () => client.query(JOURNAL))
    const applied = await readJournal(client)
    const newer = applied.find((step) => step.number > known.length)
    if (newer !== undefined) return newerThanCode(newer)
    assertUnedited(applied, known)
    const done: string[] = []
    for (const step of known.slice(applied.length)) if (await apply(client, step)) done.push(step.name)
    return done
  } finally {
    client.release()
  }
}

const JOURNAL = `
  create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  alter table schema_migration enable row level security;
  alter table schema_migration force row level security;
  do $$ begin
    if not exists (select from pg_policies where schemaname = 'public' and tablename = 'schema_migration') then
      create policy migrating on schema_migration to current_user using (true);
    end if;
  end $$`

function readMigrations(directory: string): readonly Migration[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file, index) => {
      const [, number, name] = FILE.exec(file) ?? []
      if (name === undefined || Number(number) !== index + 1) {
        throw new Error(`Migrations are numbered 0001, 0002 … without a gap; ${file} does not fit.`)
      }
      const sql = readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n')
      return { number: index + 1, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function hasJournal(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ journal: string | null }>(
    "select to_regclass('public.schema_migration') as journal",
  )
  return rows[0]?.journal !== null
}

async function readJournal(client: PoolClient): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>('select number, name, checksum from schema_migration order by number')
  return rows
}

function assertUnedited(applied: readonly Applied[], known: readonly Migration[]): void {
  for (const [index, step] of applied.entries()) {
    if (known[index]?.checksum !== step.checksum) {
      throw new Error(`Migration ${step.number} (${step.name}) was edited after this database had run it.`)
    }
  }
}

/** Applies one step, unless another process did so while this one waited for the lock. */
function apply(client: PoolClient, step: Migration): Promise<boolean> {
  return inLockedTransaction(client, async () => {
    const { rowCount } = await client.query('select from schema_migration where number = $1', [step.number])
    if (rowCount !== 0) return false
    await client.query(step.sql)
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      step.number,
      step.name,
      step.checksum,
    ])
    return true
  })
}

async function inLockedTransaction<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATING])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function newerThanCode(step: Applied): Refusal {
  return refuse(
    'DATABASE_NEWER',
    `The database was migrated to step ${step.number} (${step.name}) by a newer version of Safecase.`,
    'Start that version or a later one; nothing was changed.',
  )
}
