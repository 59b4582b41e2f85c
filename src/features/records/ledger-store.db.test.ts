import { expect, test } from 'vitest'
import { describeOnBothEngines, type Ground } from '../../../test/database/both-engines.ts'
import { execute, rows } from '../../platform/database/statements.ts'
import { newId } from '../../platform/ids/ids.ts'
import { appendToLedger } from './ledger-store.ts'
import { createSpace } from './records-store.ts'
import { verified } from './stored-ledger.test-support.ts'

const TERMS = {
  requestId: 'request',
  ruleSetVersion: '1',
  occurredAt: '2026-07-01T09:00:00.000Z',
  personalFields: () => [],
}

async function newSpace({ database, scope }: Ground): Promise<string> {
  const id = newId()
  await database.transaction(scope, (tx) => createSpace(tx, { id, type: 'manufacturer-case', name: id }))
  return id
}

function append({ database, scope }: Ground, space: string, count: number): Promise<number> {
  const events = Array.from(
    { length: count },
    (_, index) => ({ type: 'record-changed', why: `event ${index}` }) as const,
  )
  return database.transaction(scope, (tx) => appendToLedger(tx, space, events, TERMS))
}

describeOnBothEngines('The ledger', (open) => {
  test('numbers each event once, in its organisation and in its space, however many write at once', async () => {
    const ground = await open()
    const spaces = [await newSpace(ground), await newSpace(ground)]
    await Promise.all(
      Array.from({ length: 6 }, async (_, writer) => {
        for (let turn = 0; turn < 5; turn += 1) await append(ground, spaces[writer % 2] ?? '', 1 + (turn % 3))
      }),
    )
    const counted = await ground.database.transaction(ground.scope, (tx) =>
      rows(tx, 'select count(*) as count, max(sequence) as last, count(distinct sequence) as distinct from event'),
    )
    expect(counted).toEqual([{ count: 54, last: 54, distinct: 54 }])
    expect(await verified(ground)).toEqual([])
  })

  test('chains a long batch as it chains single events', async () => {
    const ground = await open()
    const space = await newSpace(ground)
    expect(await append(ground, space, 4_500)).toBe(4_500)
    expect(await append(ground, space, 1)).toBe(4_501)
    expect(await verified(ground)).toEqual([])
  })

  test('leaves no gap where a transaction was rolled back', async () => {
    const ground = await open()
    const space = await newSpace(ground)
    const failing = ground.database.transaction(ground.scope, async (tx) => {
      await appendToLedger(tx, space, [{ type: 'record-changed' }], TERMS)
      throw new Error('changed its mind')
    })
    await expect(failing).rejects.toThrow('changed its mind')
    expect(await append(ground, space, 1)).toBe(1)
  })

  test('gives the application no right to alter what happened, only to take a body away', async () => {
    const ground = await open()
    const space = await newSpace(ground)
    await append(ground, space, 1)
    const attempt = (statement: string) => ground.database.transaction(ground.scope, (tx) => execute(tx, statement))
    await expect(attempt('delete from event')).rejects.toThrow('permission')
    await expect(attempt("update event set actor = 'somebody else'")).rejects.toThrow('permission')
    await expect(attempt("update event set hash = '\\x00'")).rejects.toThrow('permission')
    await expect(attempt('update event set body = null')).rejects.toThrow('check')
  })

  test('shows an edit made behind its back', async () => {
    const ground = await open()
    const space = await newSpace(ground)
    await append(ground, space, 3)
    await ground.database.transaction(ground.scope, (tx) =>
      execute(tx, "update event set body = replace(body, 'event 1', 'event 7')"),
    )
    expect(await verified(ground)).toEqual([{ fault: 'body-altered', sequence: 2 }])
  })

  test('notices each commit for those who follow', async () => {
    const ground = await open()
    const space = await newSpace(ground)
    await append(ground, space, 3)
    await append(ground, space, 1)
    const notices = await ground.database.transaction(ground.scope, (tx) =>
      rows(tx, 'select first_sequence as first, last_sequence as last, space from outbox order by last_sequence'),
    )
    expect(notices).toEqual([
      { first: 1, last: 3, space },
      { first: 4, last: 4, space },
    ])
  })
})
