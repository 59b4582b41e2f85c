import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnBothEngines, type OpenGround } from '../../../test/database/both-engines.ts'
import { NOTHING } from '../../domain/living/finding.ts'
import type { SpaceRule } from '../../domain/living/rule.ts'
import { PERMISSIONS, type Authority } from '../../domain/permission/permission.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { newId } from '../../platform/ids/ids.ts'
import { createRecordHistory } from '../records/record-history-queries.ts'
import { createSpace, storeChange } from '../records/records-store.ts'
import { changed, hazard, TERMS, told } from '../records/stored-space.test-support.ts'
import { createLivingSpaces, type Snapshot } from './living-queries.ts'

/** Cases of three hazards each, and what follows them, which counts how often a whole case was assessed. */
async function openCases(open: OpenGround, mostRecords: number) {
  const { database, scope } = await open()
  let assessed = 0
  const counting: SpaceRule = {
    on: 'space',
    code: 'HAZ-01',
    sentence: 'A case is assessed.',
    clauses: [],
    level: 'note',
    remedy: 'None is needed.',
    reads: [],
    check: () => {
      assessed += 1
      return NOTHING
    },
  }
  const spaces = createLivingSpaces({
    database,
    context: { registry: REGISTRY, rules: [counting], hash: (text) => hash('sha256', text) },
    today: () => '2026-07-01',
    mostRecords,
  })
  const authority: Authority = {
    actor: { id: scope.actor, name: 'A person' },
    organisation: scope.organisation,
    permissions: new Set(PERMISSIONS.administrator),
    requestId: 'request',
  }
  const add = async (space: Id, refs: readonly string[]) => {
    const records = refs.map((ref) => hazard(ref))
    const events = records.map((record) => told(null, record))
    await database.transaction(scope, (tx) => storeChange(tx, { space, records, links: [], events }, TERMS))
  }
  const start = async (name: string): Promise<Id> => {
    const space = { id: newId(), type: 'manufacturer-case', name } as const
    await database.transaction(scope, (tx) => createSpace(tx, space))
    await add(space.id, ['H-1', 'H-2', 'H-3'])
    return space.id
  }
  const openCase = async (space: Id): Promise<Snapshot> => {
    const snapshot = await spaces.open(authority, space)
    if (isRefusal(snapshot)) throw new Error(snapshot.sentence)
    return snapshot
  }
  const hazardsOf = async (space: Id): Promise<number> => (await openCase(space)).graph.size
  const change = (space: Id, before: SafetyRecord, after: SafetyRecord) => {
    const events = [told(before, after)]
    return database.transaction(scope, (tx) => storeChange(tx, { space, records: [after], links: [], events }, TERMS))
  }
  const history = createRecordHistory(database, REGISTRY)
  const historyOf = (snapshot: Snapshot, record: SafetyRecord) =>
    history.page(authority, snapshot, record, { limit: 10 })
  return { spaces, add, change, start, openCase, hazardsOf, historyOf, assessed: () => assessed }
}

const READS_WHILE_WRITING = 12

describeOnBothEngines('The cases in memory', (open) => {
  test('are read once for all who ask at the same time', async () => {
    const { start, hazardsOf, assessed } = await openCases(open, 100)
    const space = await start('Referrals')
    expect(await Promise.all(Array.from({ length: 4 }, () => hazardsOf(space)))).toEqual([3, 3, 3, 3])
    expect(assessed()).toBe(1)
  })

  test('are let go beyond what there is room for, the longest unread first, and come back as they are by then', async () => {
    const { spaces, add, start, hazardsOf, assessed } = await openCases(open, 7)
    const [one, two, three] = [await start('One'), await start('Two'), await start('Three')]
    await hazardsOf(one)
    await hazardsOf(two)
    await hazardsOf(one)
    await hazardsOf(three)
    expect(spaces.held()).toBe(2)
    await hazardsOf(one)
    expect(assessed()).toBe(3)
    await add(two, ['H-4'])
    expect(await hazardsOf(two)).toBe(4)
    expect(assessed()).toBe(4)
    expect(spaces.held()).toBe(2)
  })

  test('are at least the one that is read, however large it is', async () => {
    const { spaces, start, hazardsOf, assessed } = await openCases(open, 1)
    const space = await start('Large')
    expect([await hazardsOf(space), await hazardsOf(space)]).toEqual([3, 3])
    expect([spaces.held(), assessed()]).toEqual([1, 1])
  })

  test('stand where their sequence says, though somebody writes while they are read', async () => {
    const { add, start, openCase } = await openCases(open, 1)
    const [space, other] = [await start('Referrals'), await start('Elsewhere')]
    const read = new AbortController()
    const write = async () => {
      for (let next = 4; !read.signal.aborted; next += 1) await add(space, [`H-${next}`])
    }
    const writing = write()
    const seen: { readonly size: number; readonly sequence: number }[] = []
    for (let round = 0; round < READS_WHILE_WRITING; round += 1) {
      const { graph, sequence } = await openCase(space)
      seen.push({ size: graph.size, sequence })
      // There is room for one case only, so the next read is from the database again.
      await openCase(other)
    }
    read.abort()
    await writing
    // Each hazard was one event.
    expect(seen).toEqual(seen.map(({ sequence }) => ({ size: sequence, sequence })))
  })

  test('go on showing whoever opened them what stood at their sequence, whatever is written meanwhile', async () => {
    const { add, start, openCase } = await openCases(open, 100)
    const space = await start('Referrals')
    const opened: Snapshot[] = []
    for (const next of ['H-4', 'H-5', 'H-6']) {
      opened.push(await openCase(space))
      await add(space, [next])
    }
    opened.push(await openCase(space))
    const seen = opened.map(({ graph, assessment, sequence }) => ({
      sequence,
      refs: [...graph.records()].map(({ ref }) => ref),
      judged: assessment.tallies.living('hazard'),
    }))
    expect(seen).toEqual(
      [3, 4, 5, 6].map((sequence) => ({
        sequence,
        refs: ['H-1', 'H-2', 'H-3', 'H-4', 'H-5', 'H-6'].slice(0, sequence),
        judged: sequence,
      })),
    )
  })

  test('tell in the history of a record nothing that came after their sequence', async () => {
    const { change, start, openCase, historyOf } = await openCases(open, 100)
    const space = await start('Referrals')
    const opened = await openCase(space)
    const [record] = opened.graph.records()
    if (record === undefined) throw new Error('The case has no hazard.')
    await change(space, record, changed(record, { name: 'Wrong patient' }))
    const now = await openCase(space)
    const pages = await Promise.all([historyOf(opened, record), historyOf(now, record)])
    expect(pages.map(({ total, entries }) => ({ total, shown: entries.flatMap(({ steps }) => steps).length }))).toEqual(
      [
        { total: 1, shown: 1 },
        { total: 2, shown: 2 },
      ],
    )
  })

  test('keep what was worked out of them until they change, but no failure', async () => {
    const { add, start, openCase } = await openCases(open, 100)
    const space = await start('Referrals')
    const before = await openCase(space)
    await expect(before.once('recent', () => Promise.reject(new Error('It is away.')))).rejects.toThrow('away')
    expect(await (await openCase(space)).once('recent', () => Promise.resolve('first'))).toBe('first')
    expect(await (await openCase(space)).once('recent', () => Promise.resolve('second'))).toBe('first')
    await add(space, ['H-4'])
    expect(await (await openCase(space)).once('recent', () => Promise.resolve('second'))).toBe('second')
  })

  test('keep of what is asked for in many ways only the last, but no failure', async () => {
    const { start, openCase } = await openCases(open, 100)
    const snapshot = await openCase(await start('Referrals'))
    const asked: string[] = []
    for (const way of ['a', 'a', 'b', 'b', 'a']) snapshot.latest('list', way, () => asked.push(way))
    expect(asked).toEqual(['a', 'b', 'a'])
    const failing = snapshot.latest('changes', 'a', () => Promise.reject(new Error('It is away.')))
    await expect(failing).rejects.toThrow('away')
    expect(await snapshot.latest('changes', 'a', () => Promise.resolve('read'))).toBe('read')
  })
})
