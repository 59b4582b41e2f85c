import { expect, test } from 'vitest'
import { describeOnBothEngines, newOrganisation } from '../../../test/database/both-engines.ts'
import { execute, rows } from '../../platform/database/statements.ts'
import { newId } from '../../platform/ids/ids.ts'
import { keepAnswer, takeAnswer } from './answers-store.ts'
import {
  eventsSince,
  recordsAt,
  headOf,
  historyOf,
  linksNamed,
  livingLinksFrom,
  loadSpace,
  sequenceBefore,
  spacesOf,
} from './records-queries.ts'
import { createSpace, lockRecords, StaleRevision, storeChange } from './records-store.ts'
import { lockReferenceCounters, passReferences } from './references-store.ts'
import { changed, hazard, joined, NOW, openSpace, TERMS, told } from './stored-space.test-support.ts'

const ALL = { before: Number.MAX_SAFE_INTEGER, most: 1_000 }

describeOnBothEngines('The store of records', (open) => {
  test('gives back what it was given', async () => {
    const { space, inSpace, create } = await openSpace(open)
    const cause = {
      ...hazard('C-1', { name: 'Süß – 💊', count: 1.5, flags: [true, false], nested: { a: 'null is left out' } }),
      origin: { source: 'log.xlsx', sourceId: 'A8' },
      retired: { reason: 'Duplicate', on: '2026-07-01', by: 'A person' },
    }
    const effect = hazard('H-1')
    const link = joined(cause, effect)
    const events = [
      told(null, cause),
      told(null, effect),
      { type: 'link-made', link: { before: null, after: link } } as const,
    ]
    const sequence = await inSpace((tx) =>
      storeChange(tx, { space: space.id, records: [cause, effect], links: [link], events }, TERMS),
    )
    const loaded = await inSpace((tx) => loadSpace(tx, space.id))
    expect(loaded).toEqual({ space, sequence: 3, records: [cause, effect], links: [link] })
    expect(sequence).toBe(3)
    expect(await create(hazard('H-2'))).toBe(4)
    expect(await inSpace((tx) => spacesOf(tx))).toMatchObject([{ space, sequence: 4 }])
  })

  test('finds nothing under the id of a space or link that is no id, or not there', async () => {
    const { space, inSpace } = await openSpace(open)
    expect(await inSpace((tx) => headOf(tx, "' or true"))).toBeUndefined()
    expect(await inSpace((tx) => headOf(tx, newId()))).toBeUndefined()
    expect(await inSpace((tx) => linksNamed(tx, space.id, ['no id', newId()]))).toEqual([])
    expect(await inSpace((tx) => lockRecords(tx, space.id, ['no id', newId()]))).toEqual([])
  })

  test('keeps a change made from a revision that is no longer the present one away, whole', async () => {
    const { space, inSpace, create, change } = await openSpace(open)
    const first = hazard('H-1')
    await create(first)
    const second = changed(first, { name: 'mine' })
    await change(first, second)
    await expect(change(first, changed(first, { name: 'yours' }))).rejects.toThrow(StaleRevision)
    expect(await inSpace((tx) => loadSpace(tx, space.id))).toMatchObject({ sequence: 2, records: [second] })
  })

  test('loses none of many edits made at the same time', async () => {
    const { space, inSpace, create } = await openSpace(open)
    await create(hazard('H-1', { count: 0 }))
    const editors = 8
    const edits = 5
    const edit = () =>
      inSpace(async (tx) => {
        const [before] = await lockRecords(tx, space.id, ['H-1'])
        if (before === undefined) throw new Error('H-1 is gone')
        const after = changed(before, { count: Number(before.fields['count']) + 1 })
        return storeChange(tx, { space: space.id, records: [after], links: [], events: [told(before, after)] }, TERMS)
      })
    await Promise.all(
      Array.from({ length: editors }, async () => {
        for (let turn = 0; turn < edits; turn += 1) await edit()
      }),
    )
    const loaded = await inSpace((tx) => loadSpace(tx, space.id))
    expect(loaded?.records[0]).toMatchObject({ revision: editors * edits + 1, fields: { count: editors * edits } })
    expect(loaded?.sequence).toBe(editors * edits + 1)
  })

  test('tells history newest first, links included, and the fields of an earlier revision', async () => {
    const { space, inSpace, create, change } = await openSpace(open)
    const first = hazard('H-1', { name: 'first' })
    const other = hazard('H-2')
    await create(first, other)
    await change(first, changed(first, { name: 'second' }))
    const link = joined(other, first)
    await inSpace((tx) =>
      storeChange(
        tx,
        {
          space: space.id,
          records: [],
          links: [link],
          events: [{ type: 'link-made', link: { before: null, after: link } }],
        },
        TERMS,
      ),
    )
    const history = await inSpace((tx) => historyOf(tx, space.id, first.id, ALL))
    expect(history.map(({ sequence, body, actorName }) => [sequence, body.type, actorName])).toEqual([
      [4, 'link-made', 'A person'],
      [3, 'record-changed', 'A person'],
      [1, 'record-created', 'A person'],
    ])
    const asked = [1, 2, 3].map((revision) => ({ id: first.id, revision }))
    const earlier = await inSpace((tx) => recordsAt(tx, asked))
    expect(earlier.map(({ fields }) => fields)).toEqual([{ name: 'first' }, { name: 'second' }])
    expect(await inSpace((tx) => livingLinksFrom(tx, space.id, [other.id, first.id]))).toEqual([link])
    const after = await inSpace((tx) => eventsSince(tx, space.id, 2, 10))
    expect(after.map(({ sequence }) => sequence)).toEqual([3, 4])
  })

  test('knows how much had happened when a date began, however many events a day has', async () => {
    const { space, inSpace } = await openSpace(open)
    // In summer a day of Britain begins an hour before that of UTC.
    const moments = [
      ['2026-07-01', '2026-06-30T23:00:00.000Z'],
      ['2026-07-01', '2026-07-01T22:59:59.999Z'],
      ['2026-07-02', '2026-07-02T09:00:00.000Z'],
      ['2026-07-05', '2026-07-04T23:30:00.000Z'],
      ['2026-07-05', '2026-07-05T09:00:00.000Z'],
      ['2026-07-05', '2026-07-05T16:00:00.000Z'],
      ['2026-07-09', '2026-07-09T21:00:00.000Z'],
    ] as const
    for (const [, occurredAt] of moments) {
      const record = hazard(`H-${newId()}`)
      const change = { space: space.id, records: [record], links: [], events: [told(null, record)] }
      await inSpace((tx) => storeChange(tx, change, { ...TERMS, occurredAt }))
    }
    for (let day = 1; day <= 10; day += 1) {
      const date = `2026-07-${String(day).padStart(2, '0')}`
      const before = moments.filter(([each]) => each < date).length
      expect([date, await inSpace((tx) => sequenceBefore(tx, space.id, date))]).toEqual([date, before])
    }
  })

  test('updates the end of a link and keeps its start', async () => {
    const { space, inSpace, create } = await openSpace(open)
    const [from, to] = [hazard('H-1'), hazard('H-2')]
    await create(from, to)
    const link = joined(from, to)
    const ended = { ...link, ended: { reason: 'Wrong', by: 'A person', at: NOW } }
    for (const after of [link, ended]) {
      await inSpace((tx) =>
        storeChange(
          tx,
          {
            space: space.id,
            records: [],
            links: [after],
            events: [{ type: 'link-made', link: { before: null, after } }],
          },
          TERMS,
        ),
      )
    }
    expect(await inSpace((tx) => linksNamed(tx, space.id, [link.id]))).toEqual([ended])
    expect(await inSpace((tx) => livingLinksFrom(tx, space.id, [from.id]))).toEqual([])
  })

  test('stores no link to a record that is not there, nor to one of another organisation', async () => {
    const { space, inSpace, create, database } = await openSpace(open)
    const here = hazard('H-1')
    await create(here)
    const strangers = await newOrganisation(database)
    const there = hazard('H-1')
    await database.transaction(strangers, async (tx) => {
      const theirs = { id: newId(), type: 'manufacturer-case', name: 'Theirs' } as const
      await createSpace(tx, theirs)
      await storeChange(tx, { space: theirs.id, records: [there], links: [], events: [told(null, there)] }, TERMS)
    })
    for (const to of [hazard('H-9'), there]) {
      const link = joined(here, to)
      const events = [{ type: 'link-made', link: { before: null, after: link } } as const]
      const storing = inSpace((tx) => storeChange(tx, { space: space.id, records: [], links: [link], events }, TERMS))
      await expect(storing).rejects.toThrow('without the record at one of its ends')
    }
  })

  test('keeps names of people out of the ledger, and tells them until they are erased', async () => {
    const { space, inSpace, create, change, scope } = await openSpace(open)
    const control = { ...hazard('CTL-1', { statement: 'Warn', owner: 'Jo Bloggs' }), kind: 'control' }
    await create(control)
    await change(control, changed(control, { owner: 'Sam Smith' }))
    const bodies = await inSpace((tx) => rows<{ body: string }>(tx, 'select body from event'))
    expect(JSON.stringify(bodies)).not.toMatch(/Jo Bloggs|Sam Smith/)
    const owners = async () =>
      (await inSpace((tx) => historyOf(tx, space.id, control.id, ALL))).map(
        ({ body }) => body.record?.after.fields['owner'],
      )
    expect(await owners()).toEqual(['Sam Smith', 'Jo Bloggs'])
    await inSpace((tx) =>
      execute(
        tx,
        `update personal_value set salt = null, value = null, lookup = null, erased_at = now()
         where organisation = $1 and value = '"Jo Bloggs"'`,
        [scope.organisation],
      ),
    )
    expect(await owners()).toEqual(['Sam Smith', undefined])
  })

  test('hands out each reference number once, and none that a record brought along', async () => {
    const { space, inSpace, create } = await openSpace(open)
    await create(hazard('H-7'))
    const given = await Promise.all(
      Array.from({ length: 5 }, () =>
        inSpace(async (tx) => {
          const number = ((await lockReferenceCounters(tx, space.id, ['H'])).get('H') ?? 0) + 1
          await passReferences(tx, space.id, [`H-${number}`])
          return number
        }),
      ),
    )
    expect(given.toSorted((a, b) => a - b)).toEqual([8, 9, 10, 11, 12])
  })
})

describeOnBothEngines('A request with a key', (open) => {
  const key = { key: 'k', bodyDigest: 'd' }

  test('is answered once, and again with the same answer', async () => {
    const { database, scope } = await open()
    expect(await database.transaction(scope, (tx) => takeAnswer(tx, key))).toBeNull()
    await database.transaction(scope, (tx) => keepAnswer(tx, key, { sequence: 7 }))
    expect(await database.transaction(scope, (tx) => takeAnswer(tx, key))).toEqual({ answer: { sequence: 7 } })
  })

  test('is refused with another body, and is new for another actor', async () => {
    const { database, scope } = await open()
    await database.transaction(scope, (tx) => keepAnswer(tx, key, null))
    const other = await database.transaction(scope, (tx) => takeAnswer(tx, { ...key, bodyDigest: 'x' }))
    expect(other).toMatchObject({ refused: true, code: 'KEY_REUSED' })
    const colleague = { ...scope, actor: newId() }
    expect(await database.transaction(colleague, (tx) => takeAnswer(tx, key))).toBeNull()
  })

  test('is done once, however many of it come at the same moment', async () => {
    const { database, scope } = await open()
    let done = 0
    const request = () =>
      database.transaction(scope, async (tx) => {
        const kept = await takeAnswer(tx, key)
        if (kept !== null) return kept
        done += 1
        await keepAnswer(tx, key, done)
        return { answer: done }
      })
    const answers = await Promise.all([request(), request(), request(), request()])
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ answer: 1 })))
  })

  test('is forgotten after thirty days', async () => {
    const { database, scope } = await open()
    await database.transaction(scope, (tx) =>
      execute(
        tx,
        `insert into idempotency (organisation, actor, key, body_digest, answer, answered_at)
         values ($1, $2, 'old', 'd', '1', now() - interval '31 days')`,
        [scope.organisation, scope.actor],
      ),
    )
    expect(await database.transaction(scope, (tx) => takeAnswer(tx, { key: 'old', bodyDigest: 'd' }))).toBeNull()
    await database.transaction(scope, (tx) => keepAnswer(tx, { key: 'old', bodyDigest: 'e' }, 2))
  })
})
