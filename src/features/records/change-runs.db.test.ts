import { expect, test } from 'vitest'
import { describeOnBothEngines } from '../../../test/database/both-engines.ts'
import { row } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import { LongRuns, runsUpTo, toldRuns } from './change-runs-queries.ts'
import { changed, hazard, openSpace } from './stored-space.test-support.ts'

const IMPORTED = 3_000
/** Far fewer than were imported, and more than the few events need that are told of. */
const FEW = 200

/** What the work answers, and how many rows of the ledger and of the records were read for it. */
async function counted<T>(tx: AuthorisedTransaction, work: () => Promise<T>): Promise<{ found: T; read: number }> {
  const before = await rowsRead(tx)
  const found = await work()
  return { found, read: (await rowsRead(tx)) - before }
}

async function rowsRead(tx: AuthorisedTransaction): Promise<number> {
  const found = await row<{ read: number }>(
    tx,
    `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
     from pg_stat_xact_user_tables where relname in ('event', 'record')`,
  )
  return found?.read ?? 0
}

describeOnBothEngines('What was done at once', (open) => {
  test('is found and counted without reading the import that came before it', async () => {
    const { space, inSpace, create, change } = await openSpace(open)
    const [first = hazard('H-0'), ...others] = Array.from({ length: IMPORTED }, (_, at) => hazard(`H-${at + 1}`))
    await create(first, ...others)
    await create(hazard('H-A'), hazard('H-B'))
    await change(first, changed(first, { name: 'Dose shown twice' }))
    const upTo = IMPORTED + 3
    const long = new LongRuns()
    await inSpace(async (tx) => {
      const runs = await counted(tx, () => runsUpTo(tx, { space: space.id, upTo, most: 2 }, long))
      expect(runs.found).toEqual([
        { first: upTo, last: upTo },
        { first: upTo - 2, last: upTo - 1 },
      ])
      expect(runs.read).toBeLessThan(FEW)
      const told = await counted(tx, () => toldRuns(tx, { space: space.id, upTo, most: 2 }, long))
      expect(told.found.map(({ parts }) => parts)).toEqual([
        [],
        [{ last: upTo - 1, type: 'record-created', kind: 'hazard', count: 2, subject: null }],
      ])
      expect(told.read).toBeLessThan(FEW)
    })
  })

  test('is counted once where it was much', async () => {
    const { space, inSpace, create } = await openSpace(open)
    await create(...Array.from({ length: IMPORTED }, (_, at) => hazard(`H-${at + 1}`)))
    await create(hazard('H-A'))
    const asked = { space: space.id, upTo: IMPORTED + 1, most: 5 }
    const long = new LongRuns()
    await inSpace(async (tx) => {
      const once = await toldRuns(tx, asked, long)
      expect(once.map(({ first, last, parts }) => [first, last, parts.map(({ count }) => count)])).toEqual([
        [IMPORTED + 1, IMPORTED + 1, []],
        [1, IMPORTED, [IMPORTED]],
      ])
      const again = await counted(tx, () => toldRuns(tx, asked, long))
      expect(again.found).toEqual(once)
      expect(again.read).toBeLessThan(FEW)
    })
  })
})
