import { expect, test } from 'vitest'
import { describeOnBothEngines } from '../../../test/database/both-engines.ts'
import { rows } from './statements.ts'

const PREPARED = "select count(*) as count from pg_prepared_statements where statement like 'select 4711%'"

describeOnBothEngines('A statement sent twice', (open) => {
  test('is prepared once where the session is ours alone, and never where a pooler may stand between', async () => {
    const { database, engine, scope } = await open()
    const ask = () => database.transaction(scope, (tx) => rows(tx, 'select 4711 + $1::int as sum', [1]))
    expect([await ask(), await ask()]).toEqual([[{ sum: 4712 }], [{ sum: 4712 }]])
    const { rows: kept } = await engine.pool.query(PREPARED)
    expect(kept).toEqual([{ count: engine.kind === 'embedded' ? 1 : 0 }])
  })

  test('may be sent by a client that took the place of a broken one', async () => {
    const { database, engine, scope } = await open()
    const ask = () => database.transaction(scope, (tx) => rows(tx, 'select $1::int as number', [7]))
    await ask()
    const client = await engine.pool.connect()
    client.release(new Error('broken'))
    expect(await ask()).toEqual([{ number: 7 }])
  })
})
