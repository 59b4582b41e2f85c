import { expect, test } from 'vitest'
import { describeOnBothEngines } from '../../../test/database/both-engines.ts'
import { faultsInCatalogue } from './catalogue-lint.ts'

const GUARDED = `
  alter table planted enable row level security;
  alter table planted force row level security;
  create policy own on planted to safecase_app using (organisation = current_organisation());`

const PLANTED: readonly (readonly [string, string])[] = [
  [
    'a table without a policy',
    'create table planted (a int); alter table planted enable row level security; alter table planted force row level security',
  ],
  ['a table that is not guarded at all', 'create table planted (a int)'],
  [
    'a table whose owner passes',
    'create table planted (organisation uuid); alter table planted enable row level security; create policy own on planted to safecase_app using (organisation = current_organisation())',
  ],
  [
    'a policy that lets everything through',
    'create table planted (organisation uuid); alter table planted enable row level security; alter table planted force row level security; create policy own on planted to safecase_app using (true)',
  ],
  [
    'a policy for everybody',
    `create table planted (organisation uuid); ${GUARDED} create policy all_of_them on planted using (true)`,
  ],
  ['a view of its owner', 'create view planted as select * from record'],
  ['a materialised view', 'create materialized view planted as select * from record'],
  [
    'a function that runs as its owner',
    "create function planted() returns bigint language sql security definer as 'select count(*) from record'",
  ],
  ['a unique key that tells of others', `create table planted (organisation uuid, email text unique); ${GUARDED}`],
  [
    'a unique expression that tells of others',
    `create table planted (organisation uuid, email text); ${GUARDED} create unique index planted_email on planted (lower(email))`,
  ],
  [
    'a foreign key that tells of others',
    `create table planted (organisation uuid, account uuid references account); ${GUARDED}`,
  ],
]

describeOnBothEngines('The catalogue', (open) => {
  test('of the schema is sound', async () => {
    const { engine } = await open()
    expect(await faultsInCatalogue(engine.pool)).toEqual([])
  })

  test.each(PLANTED)('shows %s', async (_, plant) => {
    const { engine } = await open()
    const client = await engine.pool.connect()
    try {
      await client.query(`begin; ${plant}`)
      expect((await faultsInCatalogue(client)).length).toBeGreaterThan(0)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('shows a role that owns a table', async () => {
    const { engine } = await open()
    const client = await engine.pool.connect()
    try {
      await client.query('begin; grant create on schema public to safecase_app; alter table file owner to safecase_app')
      expect(await faultsInCatalogue(client)).toEqual([expect.stringContaining('safecase_app')])
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
