import type { EventBody } from '../../domain/record/event.ts'
import type { SpaceHead } from '../../domain/record/graph.ts'
import type { Link } from '../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { inBatches } from '../../platform/database/batches.ts'
import { integerArray, jsonbArray, textArray, uuidArray } from '../../platform/database/binary-array.ts'
import { execute, rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import { isId } from '../../platform/ids/ids.ts'
import { appendToLedger, type EntryTerms } from './ledger-store.ts'
import { RECORD_COLUMNS } from './records-queries.ts'
import { passReferences } from './references-store.ts'
import { referenceOrder } from './reference-order.ts'

/** What a use case leaves: the new version of every record and link it touched, and an event for each thing it did. */
export interface ChangeToStore {
  readonly space: Id
  readonly records: readonly SafetyRecord[]
  readonly links: readonly Link[]
  readonly events: readonly EventBody[]
}

/** How records and events of the change are to be written. */
export interface StoreTerms extends EntryTerms {
  readonly fingerprintOf: (record: SafetyRecord) => string
}

/** Thrown when a record is no longer at the revision that a change was decided on: it should have been locked first. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision'
}

/** Makes a new, empty space; false where there is one under its id, also one that somebody else makes in this moment. */
export async function createSpace(tx: AuthorisedTransaction, { id, type, name }: SpaceHead): Promise<boolean> {
  const made = await execute(
    tx,
    'insert into space (organisation, id, type, name) values ($1, $2, $3, $4) on conflict do nothing',
    [tx.organisation, id, type, name],
  )
  return made > 0
}

/** Records by id or reference, locked until the transaction ends; always in one order, so that no two wait for each other. */
export async function lockRecords(
  tx: AuthorisedTransaction,
  space: Id,
  names: readonly string[],
): Promise<readonly SafetyRecord[]> {
  if (names.length === 0) return []
  return rows<SafetyRecord>(
    tx,
    `select ${RECORD_COLUMNS} from record
     where organisation = $1 and space = $2 and (id = any ($3::uuid[]) or ref = any ($4::text[])) order by id for update`,
    [tx.organisation, space, uuidArray(names.filter(isId)), textArray(names)],
  )
}

/** Stores the change and its events; answers the new sequence of the space. The ledger's head is locked last, and here. */
export async function storeChange(
  tx: AuthorisedTransaction,
  change: ChangeToStore,
  terms: StoreTerms,
): Promise<number> {
  const revisionsRead = revisionsBefore(change.events)
  const isNew = (record: SafetyRecord) => revisionsRead.get(record.id) === undefined
  const created = change.records.filter(isNew)
  await insertRecords(tx, change.space, created, terms)
  await updateRecords(
    tx,
    change.records.filter((record) => !isNew(record)),
    revisionsRead,
    terms,
  )
  await storeLinks(tx, change.space, change.links)
  await passReferences(
    tx,
    change.space,
    created.map(({ ref }) => ref),
  )
  return appendToLedger(tx, change.space, change.events, terms)
}

/** The revision each record had before the change: what its first event says of it. */
function revisionsBefore(events: readonly EventBody[]): ReadonlyMap<Id, number | undefined> {
  const revisions = new Map<Id, number | undefined>()
  for (const { record } of events) {
    if (record !== undefined && !revisions.has(record.after.id)) revisions.set(record.after.id, record.before?.revision)
  }
  return revisions
}

function insertRecords(
  tx: AuthorisedTransaction,
  space: Id,
  records: readonly SafetyRecord[],
  { fingerprintOf }: StoreTerms,
): Promise<void> {
  const columns = (batch: readonly SafetyRecord[]) => [
    tx.organisation,
    space,
    uuidArray(batch.map(({ id }) => id)),
    textArray(batch.map(({ kind }) => kind)),
    textArray(batch.map(({ ref }) => ref)),
    textArray(batch.map(({ ref }) => referenceOrder(ref))),
    textArray(batch.map(({ state }) => state)),
    integerArray(batch.map(({ revision }) => revision)),
    textArray(batch.map(fingerprintOf)),
    jsonbArray(batch.map(({ fields }) => fields)),
    jsonbArray(batch.map(({ origin }) => origin)),
    jsonbArray(batch.map(({ retired }) => retired)),
    textArray(batch.map(({ recordedAt }) => recordedAt)),
  ]
  return inBatches(records, columns, async (values) => {
    await execute(
      tx,
      `insert into record (organisation, space, id, kind, ref, ref_order, state, revision, fingerprint, fields, origin, retired, recorded_at)
       select $1, $2, id, kind, ref, ref_order, state, revision, fingerprint, fields, origin, retired, recorded_at::timestamptz
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[], $10::jsonb[], $11::jsonb[], $12::jsonb[], $13::text[])
         as new (id, kind, ref, ref_order, state, revision, fingerprint, fields, origin, retired, recorded_at)`,
      values,
    )
  })
}

function updateRecords(
  tx: AuthorisedTransaction,
  records: readonly SafetyRecord[],
  revisionsRead: ReadonlyMap<Id, number | undefined>,
  { fingerprintOf }: StoreTerms,
): Promise<void> {
  const columns = (batch: readonly SafetyRecord[]) => ({
    count: batch.length,
    values: [
      tx.organisation,
      uuidArray(batch.map(({ id }) => id)),
      integerArray(batch.map(({ id }) => revisionsRead.get(id) ?? 0)),
      textArray(batch.map(({ ref }) => ref)),
      textArray(batch.map(({ ref }) => referenceOrder(ref))),
      textArray(batch.map(({ state }) => state)),
      integerArray(batch.map(({ revision }) => revision)),
      textArray(batch.map(fingerprintOf)),
      jsonbArray(batch.map(({ fields }) => fields)),
      jsonbArray(batch.map(({ retired }) => retired)),
      textArray(batch.map(({ recordedAt }) => recordedAt)),
    ],
  })
  return inBatches(records, columns, async ({ count, values }) => {
    const updated = await execute(
      tx,
      `update record set ref = new.ref, ref_order = new.ref_order, state = new.state, revision = new.revision,
         fingerprint = new.fingerprint, fields = new.fields, retired = new.retired, recorded_at = new.recorded_at::timestamptz
       from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::jsonb[], $10::jsonb[], $11::text[])
         as new (id, revision_read, ref, ref_order, state, revision, fingerprint, fields, retired, recorded_at)
       where record.organisation = $1 and record.id = new.id and record.revision = new.revision_read`,
      values,
    )
    if (updated !== count) throw new StaleRevision(`${count - updated} of ${count} records changed under the change.`)
  })
}

function storeLinks(tx: AuthorisedTransaction, space: Id, links: readonly Link[]): Promise<void> {
  const columns = (batch: readonly Link[]) => [
    tx.organisation,
    space,
    uuidArray(batch.map(({ id }) => id)),
    textArray(batch.map(({ role }) => role)),
    uuidArray(batch.map(({ from }) => from)),
    uuidArray(batch.map(({ to }) => to)),
    jsonbArray(batch.map(({ seen }) => seen)),
    jsonbArray(batch.map(({ ended }) => ended)),
  ]
  return inBatches(links, columns, async (values) => {
    await execute(
      tx,
      `insert into link (organisation, space, id, role, from_record, to_record, seen, ended)
       select $1, $2, id, role, from_record, to_record, seen, ended
       from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::jsonb[], $8::jsonb[])
         as new (id, role, from_record, to_record, seen, ended)
       on conflict (organisation, id) do update set seen = excluded.seen, ended = excluded.ended`,
      values,
    )
  })
}
