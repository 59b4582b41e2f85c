import { expect, test } from 'vitest'
import { describeOnBothEngines, newOrganisation, type Ground } from '../../../test/database/both-engines.ts'
import { refuse } from '../../domain/record/refusal.ts'
import { newId } from '../ids/ids.ts'
import { execute, row, rows } from './statements.ts'
import type { AuthorisedTransaction } from './transaction.ts'

const INSERT_SPACE = "insert into space (organisation, id, type, name) values ($1, $2, 'manufacturer-case', 'A case')"

async function withSpace({ database, scope }: Ground): Promise<string> {
  const id = newId()
  await database.transaction(scope, (tx) => execute(tx, INSERT_SPACE, [scope.organisation, id]))
  return id
}

const spaceIds = async (tx: AuthorisedTransaction) =>
  (await rows<{ id: string }>(tx, 'select id from space')).map(({ id }) => id)

describeOnBothEngines('A transaction', (open) => {
  test('sees its own organisation and no other', async () => {
    const ground = await open()
    const { database, scope } = ground
    const space = await withSpace(ground)
    const stranger = await newOrganisation(database)
    expect(await database.transaction(scope, spaceIds)).toEqual([space])
    expect(await database.transaction(stranger, spaceIds)).toEqual([])
  })

  test('touches no row of another organisation, even when it names it', async () => {
    const ground = await open()
    const { database, scope } = ground
    const space = await withSpace(ground)
    const stranger = await newOrganisation(database)
    const touched = await database.transaction(stranger, (tx) =>
      execute(tx, "update space set name = 'Taken' where id = $1", [space]),
    )
    expect(touched).toBe(0)
    await expect(
      database.transaction(stranger, (tx) => execute(tx, INSERT_SPACE, [scope.organisation, newId()])),
    ).rejects.toThrow('row-level security')
  })

  test('runs as a role that owns nothing and may delete no record', async () => {
    const { database, scope } = await open()
    const role = await database.transaction(scope, (tx) => row(tx, 'select current_user as role'))
    expect(role).toEqual({ role: 'safecase_app' })
    await expect(database.transaction(scope, (tx) => execute(tx, 'delete from record'))).rejects.toThrow('permission')
    await expect(database.transaction(scope, (tx) => execute(tx, 'drop table record'))).rejects.toThrow('owner')
  })

  test('over accounts reads nothing that people work on, and one over work reads no account', async () => {
    const { database, scope } = await open()
    await expect(database.accounts((tx) => rows(tx, 'select * from record'))).rejects.toThrow('permission')
    await expect(database.jobs((tx) => rows(tx, 'select * from record'))).rejects.toThrow('permission')
    await expect(database.transaction(scope, (tx) => rows(tx, 'select * from session'))).rejects.toThrow('permission')
  })

  test('leaves nothing behind for the next on its connection', async () => {
    const { database, scope } = await open()
    await database.transaction(scope, () => Promise.resolve())
    const after = await database.accounts((tx) => row(tx, 'select current_organisation() as organisation'))
    expect(after).toEqual({ organisation: null })
  })

  test('that ends in a refusal keeps nothing', async () => {
    const { database, scope } = await open()
    const refusal = refuse('UNKNOWN_RECORD', 'There is none.', 'Look again.')
    const answer = await database.transaction(scope, async (tx) => {
      await execute(tx, INSERT_SPACE, [scope.organisation, newId()])
      return refusal
    })
    expect(answer).toBe(refusal)
    expect(await database.transaction(scope, spaceIds)).toEqual([])
  })

  test('that throws keeps nothing', async () => {
    const { database, scope } = await open()
    const failing = database.transaction(scope, async (tx) => {
      await execute(tx, INSERT_SPACE, [scope.organisation, newId()])
      throw new Error('changed its mind')
    })
    await expect(failing).rejects.toThrow('changed its mind')
    expect(await database.transaction(scope, spaceIds)).toEqual([])
  })

  test('in which a failure was ignored does not claim to have stored anything', async () => {
    const { database, scope } = await open()
    const careless = database.transaction(scope, async (tx) => {
      await execute(tx, INSERT_SPACE, [scope.organisation, newId()])
      await execute(tx, 'select 1 / 0').catch(() => 0)
    })
    await expect(careless).rejects.toThrow('nothing was stored')
  })

  test('that has ended takes no further statement', async () => {
    const { database, scope } = await open()
    const ended = await database.transaction(scope, (tx) => Promise.resolve({ tx }))
    await expect(async () => rows(ended.tx, 'select 1')).rejects.toThrow('has ended')
  })

  test('begins by the clock of the database and answers in the types of the domain', async () => {
    const { database, scope } = await open()
    const answer = await database.transaction(scope, (tx) =>
      row(
        tx,
        `select 9007199254740991::bigint as count, '2026-07-01 10:00:00+01'::timestamptz as at, '2026-07-01'::date as day,
           '{"a": [1, null]}'::jsonb as fields, $1::timestamptz <= now() as begun`,
        [tx.startedAt],
      ),
    )
    expect(answer).toEqual({
      count: Number.MAX_SAFE_INTEGER,
      at: '2026-07-01T09:00:00.000Z',
      day: '2026-07-01',
      fields: { a: [1, null] },
      begun: true,
    })
  })

  test('carries half a megabyte there and back', async () => {
    const { database, scope } = await open()
    const text = 'Überdosis – 💊 '.repeat(40_000)
    const back = await database.transaction(scope, (tx) => row<{ text: string }>(tx, 'select $1::text as text', [text]))
    expect(back?.text).toBe(text)
  })
})
