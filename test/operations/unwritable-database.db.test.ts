import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { openDatabase } from '../../src/platform/database/open-database.ts'
import { row } from '../../src/platform/database/statements.ts'
import { MIGRATIONS } from '../database/both-engines.ts'
import { createServerDatabase } from '../database/server-database.ts'
import { newCase, type CaseClient } from '../server/case-client.ts'
import { describeProduct } from '../server/running-product.ts'

/** What each kind of database that takes no writes says to one, as PostgreSQL words it. */
const FAILURES = [
  ['a full disk', '53100', 'could not extend file "base/1/2": No space left on device', 507, 'DATABASE_FULL'],
  ['a replica', '25006', 'cannot execute INSERT in a read-only transaction', 503, 'DATABASE_READ_ONLY'],
] as const

const overview = (ours: CaseClient) => ours.client.get(overviewSchema, ours.at(''))

describeProduct(
  'a database that takes no writes',
  (running) => {
    /** Makes every new record fail as the database would; gives what makes it well again. */
    async function failWith(code: string, message: string): Promise<() => Promise<void>> {
      const { databaseUrl } = running()
      const client = new pg.Client(databaseUrl ?? '')
      await client.connect()
      await client.query(`
        create function no_room() returns trigger language plpgsql as $$ begin
          raise exception using errcode = '${code}', message = '${message}'; end $$;
        create trigger no_room before insert on record for each row execute function no_room()`)
      return async () => {
        await client.query('drop trigger no_room on record; drop function no_room()')
        await client.end()
      }
    }

    test.each(FAILURES)(
      'because of %s refuses them in a sentence, goes on to read, and is well by itself',
      async (_what, code, message, status, refusal) => {
        const ours = await newCase(running().client)
        await ours.create('hazard', { name: 'Before' })
        const before = await overview(ours)
        const mend = await failWith(code, message)
        const refused = await ours.client.refusal('POST', ours.at('/records/hazard'), {
          body: { fields: { name: 'Lost' } },
        })
        expect(refused).toMatchObject({ status, code: refusal })
        expect(refused.detail).toMatch(/, so nothing was stored; what is stored can still be read\.$/)
        expect(await overview(ours)).toEqual(before)
        expect((await ours.client.send('GET', '/readyz')).status).toBe(200)
        await mend()
        await ours.create('hazard', { name: 'After' })
        expect((await overview(ours)).sequence).toBeGreaterThan(before.sequence)
      },
    )
  },
  'a PostgreSQL server',
)

test.each([
  ['is not there', { port: '1', hostname: '127.0.0.1' }],
  ['does not know the user', { username: 'nobody_we_know' }],
  ['has no such database', { pathname: '/no_such_database' }],
])('a database server that %s is told in one sentence, without the password', async (_what, wrong) => {
  const ours = await createServerDatabase(inject('databaseServer'))
  const url = Object.assign(new URL(ours.url), wrong)
  if ('hostname' in wrong) url.search = ''
  const opened = await openDatabase({ engine: 'server', url: url.href, migrations: MIGRATIONS })
  await ours.drop()
  if (!isRefusal(opened)) throw new Error('A database was opened that cannot be.')
  expect(opened).toMatchObject({ code: 'DATABASE_UNREACHABLE' })
  expect(opened.sentence).toMatch(/^The database does not answer: [^\n]+\.$/)
  expect(JSON.stringify(opened)).not.toContain('safecase_test:safecase_test')
})

test('a connection that ends between two statements of a transaction ends that transaction, and nothing else', async () => {
  const ours = await createServerDatabase(inject('databaseServer'))
  const opened = await openDatabase({ engine: 'server', url: ours.url, migrations: MIGRATIONS })
  if (isRefusal(opened)) throw new Error(opened.sentence)
  const administrator = new pg.Client(inject('databaseServer'))
  await administrator.connect()
  const cut = opened.accounts(async (tx) => {
    const session = await row<{ pid: number }>(tx, 'select pg_backend_pid() as pid')
    await administrator.query('select pg_terminate_backend($1)', [session?.pid])
    // Until the end has reached this process, where nobody waits for an answer at the moment.
    while (!(await isGone(administrator, session?.pid))) await pause(10)
    await pause(100)
    return row(tx, 'select 1')
  })
  await expect(cut).rejects.toMatchObject({ name: 'DatabaseUnreachable' })
  expect(await opened.accounts((tx) => row(tx, 'select 1 as one'))).toEqual({ one: 1 })
  await administrator.end()
  await opened.close()
  await ours.drop()
})

async function isGone(administrator: pg.Client, pid: number | undefined): Promise<boolean> {
  return (await administrator.query('select from pg_stat_activity where pid = $1', [pid])).rowCount === 0
}

test('a database that is a replica cannot be opened by a new process, which says so', async () => {
  const ours = await createServerDatabase(inject('databaseServer'))
  const url = new URL(ours.url)
  url.searchParams.set('options', '-c default_transaction_read_only=on')
  const opened = await openDatabase({ engine: 'server', url: url.href, migrations: MIGRATIONS })
  await ours.drop()
  expect(opened).toMatchObject({ code: 'DATABASE_READ_ONLY' })
})
