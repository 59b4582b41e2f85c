import { expect, test } from 'vitest'
import { describeOnBothEngines, type OpenGround } from '../../../test/database/both-engines.ts'
import { PERMISSIONS, type Authority } from '../../domain/permission/permission.ts'
import type { EventBody } from '../../domain/record/event.ts'
import { MemoryGraph } from '../../domain/record/graph.ts'
import type { Link } from '../../domain/record/link.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { SpanFold } from '../../domain/record/span-fold.test-support.ts'
import { newId } from '../../platform/ids/ids.ts'
import { eventsSince, loadSpace } from '../records/records-queries.ts'
import { storeChange } from '../records/records-store.ts'
import { changed, hazard, joined, NOW, openSpace, TERMS, told } from '../records/stored-space.test-support.ts'
import { createSpans } from './span-queries.ts'

/** The last version of each. */
function latest<T extends { readonly id: string }>(versions: readonly T[]): readonly T[] {
  return [...new Map(versions.map((one) => [one.id, one])).values()]
}

const made = (after: Link): EventBody => ({ type: 'link-made', link: { before: null, after } })
const turned = (type: 'link-reviewed' | 'link-ended', before: Link, after: Link): EventBody => ({
  type,
  link: { before, after },
})

/** Two people who change a case in turn, several things at once. */
async function livedThrough(open: OpenGround) {
  const { database, scope, space } = await openSpace(open)
  const others = { ...scope, actor: newId() }
  let done = 0
  const together = async (...bodies: readonly EventBody[]) => {
    done += 1
    const at = `2026-07-01T09:00:0${done}.000Z`
    const records = bodies.flatMap(({ record }) => (record === undefined ? [] : [{ ...record.after, recordedAt: at }]))
    const links = bodies.flatMap(({ link }) => (link === undefined ? [] : [link.after]))
    const change = { space: space.id, records: latest(records), links: latest(links), events: bodies }
    const terms = { ...TERMS, requestId: `request ${done}`, occurredAt: at }
    await database.transaction(done % 2 === 0 ? others : scope, (tx) => storeChange(tx, change, terms))
  }
  const [one, two, three] = [hazard('H-1'), hazard('H-2'), hazard('H-3')]
  const link = joined(one, two)
  const oneB = changed(one, { name: 'One, again' })
  const twoB = changed(two, { name: 'Two, again' })
  const twoC = changed(twoB, { harm: 'Delay' })
  const threeB: SafetyRecord = {
    ...changed(three, {}),
    retired: { reason: 'Doubled', on: '2026-07-01', by: 'A person' },
  }
  const seen = { ...link, seen: { from: 'a', to: 'b', by: 'A person', at: NOW, answer: 'still-valid' } } as const
  const ended = { ...seen, ended: { reason: 'Not so', by: 'A person', at: NOW } }
  await together(told(null, one))
  // A record that was there is changed first, and one that is new is changed in the same go.
  await together(told(one, oneB), told(null, two), told(two, twoB))
  await together(told(null, three), made(link), turned('link-reviewed', link, seen))
  await together(told(twoB, twoC), { type: 'record-retired', record: { before: three, after: threeB } })
  await together(turned('link-ended', seen, ended), told(oneB, changed(oneB, { name: 'One' })))
  const authority: Authority = {
    actor: { id: scope.actor, name: 'A person' },
    organisation: scope.organisation,
    permissions: new Set(PERMISSIONS.administrator),
    requestId: 'request',
  }
  const stored = await database.transaction(scope, (tx) => loadSpace(tx, space.id))
  if (stored === undefined) throw new Error('The case is away.')
  const graph = new MemoryGraph(space)
  graph.apply(stored)
  const events = await database.transaction(scope, (tx) => eventsSince(tx, space.id, 0, 100))
  const snapshot = { graph, sequence: stored.sequence }
  const folded = (since: number, until: number) => {
    const fold = new SpanFold()
    for (const event of events) if (event.sequence > since && event.sequence <= until) fold.take(event)
    return fold
  }
  return { authority, snapshot, folded, spans: () => createSpans(database) }
}

describeOnBothEngines('What became of a case', (open) => {
  test('between any two of its sequences is what its events come to, whatever was read before', async () => {
    const { authority, snapshot, folded, spans } = await livedThrough(open)
    const { sequence } = snapshot
    expect(sequence).toBe(11)
    const reused = spans()
    for (let since = 0; since <= sequence; since += 1) {
      for (let until = since; until <= sequence; until += 1) {
        const wanted = folded(since, until)
        for (const reader of [reused, spans()]) {
          const { records, links } = await reader.between(authority, snapshot, since, until)
          expect([since, until, records, links]).toEqual([since, until, wanted.records, wanted.links])
        }
      }
    }
  })
})
