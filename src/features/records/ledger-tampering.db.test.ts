import { expect, test } from 'vitest'
import { describeOnBothEngines, type Ground, type OpenGround } from '../../../test/database/both-engines.ts'
import { newId } from '../../platform/ids/ids.ts'
import { hazard, openSpace } from './stored-space.test-support.ts'
import { storedLedger, verified } from './stored-ledger.test-support.ts'

const LENGTH = 5

/** Each column of an event with another value for it, as somebody might write who owns the database. */
const EDITS: Readonly<Record<string, string>> = {
  organisation: 'organisation = (select max(id::text)::uuid from organisation where id <> event.organisation)',
  sequence: 'sequence = 99',
  space: "space = '11111111-1111-4111-8111-111111111111'",
  space_sequence: 'space_sequence = 99',
  type: "type = 'record-retired'",
  subject: "subject = '11111111-1111-4111-8111-111111111111'",
  actor: "actor = 'somebody else'",
  acting_organisation: "acting_organisation = '11111111-1111-4111-8111-111111111111'",
  request: "request = 'another'",
  rule_set: "rule_set = '0'",
  occurred_at: "occurred_at = occurred_at + interval '1 second'",
  recorded_at: "recorded_at = recorded_at + interval '1 second'",
  previous_hash: "previous_hash = sha256('forged')",
  hash: "hash = sha256('forged')",
  body_hash: "body_hash = sha256('forged')",
  salt: "salt = 'another'",
  body: "body = replace(body, 'H-', 'X-')",
  redacted_by: 'redacted_by = sequence + 1, body = null, salt = null',
}

/** What else can be done to the rows and to the head; each is noticed by what the database itself says. */
const ATTACKS: Readonly<Record<string, readonly string[]>> = {
  'the first row deleted': ['delete from event where organisation = $1 and sequence = 1'],
  'a row deleted': ['delete from event where organisation = $1 and sequence = 3'],
  'the last row deleted': ['delete from event where organisation = $1 and sequence = 5'],
  'a row deleted and the gap closed': [
    'delete from event where organisation = $1 and sequence = 3',
    'update event set sequence = sequence - 1, space_sequence = space_sequence - 1 where organisation = $1 and sequence = 4',
    'update event set sequence = sequence - 1, space_sequence = space_sequence - 1 where organisation = $1 and sequence = 5',
  ],
  'two rows swapped': [
    'update event set sequence = sequence + 100, space_sequence = space_sequence + 100 where organisation = $1 and sequence = 2',
    'update event set sequence = 2, space_sequence = 2 where organisation = $1 and sequence = 3',
    'update event set sequence = 3, space_sequence = 3 where organisation = $1 and sequence = 102',
  ],
  'the bodies of two rows swapped': [
    `update event set body = other.body, salt = other.salt, body_hash = other.body_hash from event other
     where event.organisation = $1 and other.organisation = $1 and event.sequence in (2, 3) and other.sequence = 5 - event.sequence`,
  ],
  'a row inserted at the end': [
    `insert into event select organisation, 6, space, 6, type, subject, actor, acting_organisation, request, rule_set,
       occurred_at, recorded_at, hash, hash, body_hash, salt, body, redacted_by from event where organisation = $1 and sequence = 5`,
  ],
  'the head moved on': ['update ledger_head set sequence = 6 where organisation = $1'],
  'the head moved back': ['update ledger_head set sequence = 4 where organisation = $1'],
  'the hash of the head': ["update ledger_head set hash = sha256('forged') where organisation = $1"],
}

/** Policies hold for the owner too, until the owner does away with them. */
const policies = (does: 'disable' | 'enable') =>
  ['event', 'ledger_head', 'organisation'].map((table) => `alter table ${table} ${does} row level security`).join(';')

/** A ledger of a few events, and what its owner can do to it past all rights. */
async function written(open: OpenGround) {
  const ground = await openSpace(open)
  for (let count = 0; count < LENGTH; count += 1) await ground.create(hazard(`H-${newId()}`))
  const tamper = async (...statements: readonly string[]) => {
    const client = await ground.engine.pool.connect()
    try {
      await client.query(`begin; ${policies('disable')}`)
      for (const statement of statements) {
        const { rowCount } = await client.query(statement, [ground.scope.organisation])
        expect(rowCount).toBeGreaterThan(0)
      }
      await client.query(`${policies('enable')}; commit`)
    } finally {
      client.release()
    }
  }
  expect(await verified(ground)).toEqual([])
  return { ground: ground as Ground, tamper }
}

describeOnBothEngines('A ledger in the hands of whoever owns the database', (open) => {
  test('has no column whose edit is not tried here', async () => {
    const { engine } = await open()
    const found = await engine.pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'event' and table_schema = 'public'",
    )
    expect(found.rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(EDITS).toSorted())
  })

  test.each(Object.entries(EDITS))('shows an edit of %s', async (_column, edit) => {
    const [{ ground, tamper }] = [await written(open), await open()]
    await tamper(`update event set ${edit} where organisation = $1 and sequence = 3`)
    expect(await verified(ground)).not.toEqual([])
  })

  test.each(Object.entries(ATTACKS))('shows %s', async (_name, statements) => {
    const { ground, tamper } = await written(open)
    await tamper(...statements)
    expect(await verified(ground)).not.toEqual([])
  })

  // What the database says of itself can be rewritten with it: such a ledger is whole, and only not the one that was.
  test('shows the end cut off with its head to nobody but who kept the head elsewhere', async () => {
    const { ground, tamper } = await written(open)
    const { head: kept } = await storedLedger(ground)
    await tamper(
      'delete from event where organisation = $1 and sequence = 5',
      'update ledger_head set (sequence, hash) = (select sequence, hash from event where organisation = $1 and sequence = 4) where organisation = $1',
    )
    expect(await verified(ground)).toEqual([])
    expect(await verified(ground, kept)).toEqual([{ fault: 'truncated', sequence: 4 }])
  })
})
