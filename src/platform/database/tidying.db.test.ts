import { expect, test, vi } from 'vitest'
import { describeOnBothEngines, type Ground } from '../../../test/database/both-engines.ts'
import { newId } from '../ids/ids.ts'
import { execute } from './statements.ts'
import { tidyingOf } from './tidying.ts'

const PATIENCE = { timeout: 30_000 }

const addSpace = ({ database, scope }: Ground) =>
  database.transaction(scope, (tx) =>
    execute(tx, "insert into space (organisation, id, type, name) values ($1, $2, 'manufacturer-case', 'A case')", [
      scope.organisation,
      newId(),
    ]),
  )

/** How many spaces the planner believes that there are; -1 when it has never been told. */
async function believed({ engine }: Ground): Promise<number> {
  const { rows } = await engine.pool.query<{ spaces: number }>(
    "select reltuples as spaces from pg_class where oid = 'space'::regclass",
  )
  return rows[0]?.spaces ?? Number.NaN
}

describeOnBothEngines('Tidying', (open) => {
  test('tells the planner what has been stored', async () => {
    const ground = await open()
    const before = await believed(ground)
    await addSpace(ground)
    await ground.database.tidy()
    expect(await believed(ground)).toBeGreaterThan(before)
  })

  test('soon does the same without being waited for', async () => {
    const ground = await open()
    const before = await believed(ground)
    await addSpace(ground)
    ground.database.tidySoon()
    expect(await believed(ground)).toBe(before)
    await vi.waitFor(async () => expect(await believed(ground)).toBeGreaterThan(before), PATIENCE)
  })

  test('soon is dropped when the database is closed before', async () => {
    const ground = await open()
    await addSpace(ground)
    const before = await believed(ground)
    const tidying = tidyingOf(ground.engine.pool)
    tidying.soon()
    await tidying.end()
    tidying.soon()
    expect(await believed(ground)).toBe(before)
  })
})
