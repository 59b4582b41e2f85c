import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { rows } from '../../src/platform/database/statements.ts'
import type { ApiClient } from './api-client.ts'
import { caseClient, type CaseClient } from './case-client.ts'
import { everythingIn } from './everything.ts'
import { operationsOn, outcomeOf, type Operation, type Targets } from './operations.ts'
import { watchRowsRead, type RowsRead, type RowsWatch } from './rows-read.ts'
import { describeOnBothProducts } from './running-product.ts'

/** More than a page holds, so that a page is as long in the small case as in the large one. */
const SMALL = 120
/** So many hazards come to it. */
const GROWTH = 600
const AT_ONCE = 20
/** More than a page needs beside the rows it shows, and far fewer than have come. */
const FEW = 100

/** What is made of all that came since a moment. The events are read once: asked again, these read few like all others. */
const READS_WHAT_CAME: ReadonlySet<string> = new Set(['getChanges, since the beginning', 'checkBaseline'])

/** Every read of the interface, each aimed at one page where its address alone would not say how long one is. */
function readsOf(targets: Targets): readonly Operation[] {
  const reads = operationsOn(targets).filter(({ method }) => method === 'GET')
  const [today] = new Date().toISOString().split('T')
  const asked = (name: string, path: string, query: string): Operation => ({
    name: `${name}, ${query}`,
    needs: null,
    method: 'GET',
    path: `/api/spaces/${targets.space}/${path}`,
  })
  const apart = new Set(['getChanges', 'listHappenings'])
  return [
    ...reads.filter(({ name }) => !apart.has(name)),
    asked('getChanges', 'changes?since=0', 'since the beginning'),
    asked('getChanges', `changes?since=${today}`, 'since today'),
    asked('getChanges', 'changes?since=999999', 'since just now'),
    // What is done at once is told of once, however much it was: so many of those are a page.
    asked('listHappenings', 'happenings?limit=5', 'the last five'),
    asked('listHazardLog', `hazard-log?since=${today}`, 'what is new'),
    asked('listRecords', 'records/hazard?sort=-name&limit=10', 'ten by name'),
  ]
}

async function readBy(watch: RowsWatch, client: ApiClient, reads: readonly Operation[]) {
  const found = new Map<string, RowsRead>()
  for (const operation of reads) {
    found.set(operation.name, await watch.during(() => outcomeOf(client, operation)))
  }
  return found
}

/** Which reads read many rows more than they did before, and of which table. */
function grownFrom(before: ReadonlyMap<string, RowsRead>, after: ReadonlyMap<string, RowsRead>) {
  return [...after].flatMap(([name, tables]) =>
    Object.entries(tables).flatMap(([table, read]) => {
      const more = read - (before.get(name)?.[table] ?? 0)
      return more > FEW ? [{ name, table, more }] : []
    }),
  )
}

/** More hazards, so many at once. */
async function grow(ours: CaseClient, count: number): Promise<void> {
  for (let done = 0; done < count; done += AT_ONCE) {
    const steps = Array.from({ length: AT_ONCE }, (_, at) => ({
      do: 'create',
      kind: 'hazard',
      fields: { name: `Referral ${done + at} is lost` },
    }))
    await ours.client.answer(z.unknown(), 'POST', ours.at('/batch'), { body: { steps } })
  }
  // Who reads a case first after a change brings the graph up to it, and that follows the change.
  await ours.client.get(overviewSchema, ours.at(''))
}

describeOnBothProducts('what a read makes the database read', (running) => {
  let watch: RowsWatch
  beforeAll(() => {
    watch = watchRowsRead()
  })
  afterAll(() => watch.end())

  test('follows what is asked for, and not how much there is in the case and its ledger', async () => {
    await running().member('viewer')
    const { client } = running()
    const targets = await everythingIn(client)
    const ours = caseClient(client, targets.space)
    const reads = readsOf(targets)
    await grow(ours, SMALL)
    const small = await readBy(watch, client, reads)
    await grow(ours, GROWTH)
    const large = await readBy(watch, client, reads)
    expect(new Set(grownFrom(small, large).map(({ name }) => name))).toEqual(READS_WHAT_CAME)
    const again = await readBy(watch, client, reads)
    expect(grownFrom(small, again)).toEqual([])
    process.stdout.write(`${reads.length} reads of a case of ${SMALL} and of ${SMALL + GROWTH} hazards: 0 read all\n`)
  })

  test('is found out where it is too much', async () => {
    const { product, administrator } = running()
    const scope = { organisation: administrator.organisation, actor: administrator.person }
    const all = await watch.during(() =>
      product.database.transaction(scope, (tx) => rows(tx, 'select body from event')),
    )
    expect(grownFrom(new Map(), new Map([['a read of the ledger', all]]))).toMatchObject([{ table: 'event' }])
  })
})
