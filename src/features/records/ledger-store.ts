import { hash, randomBytes } from 'node:crypto'
import { bodyHashOf, bodyText, envelopeDigest } from '../../domain/ledger/ledger-event.ts'
import { withoutPersonalValues, type PersonalFields } from '../../domain/ledger/personal-values.ts'
import type { EventBody } from '../../domain/record/event.ts'
import type { IsoInstant } from '../../domain/record/json.ts'
import type { Id } from '../../domain/record/record.ts'
import { inBatches } from '../../platform/database/batches.ts'
import { hexArray, textArray, uuidArray } from '../../platform/database/binary-array.ts'
import { row } from '../../platform/database/statements.ts'
import type { LedgerTransaction } from '../../platform/database/transaction.ts'
import { keepPersonalValues } from './personal-values-store.ts'

/** What every event of one use case has in common. */
export interface EntryTerms {
  readonly requestId: string
  readonly ruleSetVersion: string
  /** When the server took the request up. */
  readonly occurredAt: IsoInstant
  readonly personalFields: PersonalFields
}

const SALT_BYTES = 16
const SALT_DIGITS = 2 * SALT_BYTES

const sha256 = (text: string) => hash('sha256', text)

/** Appends events of one space, or of none, in their order; answers the sequence of the last in its space. */
export async function appendToLedger(
  tx: LedgerTransaction,
  space: Id | null,
  events: readonly EventBody[],
  terms: EntryTerms,
): Promise<number> {
  const digestOf = await keepPersonalValues(tx, events, terms.personalFields)
  let sequence: number | undefined

  const columns = (batch: readonly EventBody[]) => {
    const salts = randomBytes(SALT_BYTES * batch.length).toString('hex')
    const entries = batch.map((event, index) => {
      const salt = salts.slice(index * SALT_DIGITS, (index + 1) * SALT_DIGITS)
      return entryOf(tx, space, withoutPersonalValues(event, terms.personalFields, digestOf), salt, terms)
    })
    return [
      tx.organisation,
      space,
      tx.actor,
      tx.organisation,
      terms.requestId,
      terms.ruleSetVersion,
      terms.occurredAt,
      tx.startedAt,
      textArray(entries.map(({ type }) => type)),
      uuidArray(entries.map(({ subject }) => subject)),
      textArray(entries.map(({ salt }) => salt)),
      textArray(entries.map(({ body }) => body)),
      hexArray(entries.map(({ bodyHash }) => bodyHash)),
      hexArray(entries.map(({ digest }) => digest)),
    ]
  }

  await inBatches(events, columns, async (values) => {
    const appended = await row<{ sequence: number }>(
      tx,
      `select coalesce(last_space_sequence, last_sequence) as sequence
       from append_events($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10::uuid[], $11::text[], $12::text[], $13::bytea[], $14::bytea[])`,
      values,
    )
    sequence = appended?.sequence
  })
  if (sequence === undefined) throw new Error('A change without an event was to be stored.')
  return sequence
}

/** An event with its salt and digests, ready to be given its place. */
function entryOf(tx: LedgerTransaction, space: Id | null, event: EventBody, salt: string, terms: EntryTerms) {
  const body = bodyText(event)
  const envelope = {
    organisation: tx.organisation,
    space,
    type: event.type,
    subject: event.record?.after.id ?? event.link?.after.id ?? null,
    actor: tx.actor,
    actingOrganisation: tx.organisation,
    request: terms.requestId,
    ruleSet: terms.ruleSetVersion,
    occurredAt: terms.occurredAt,
    recordedAt: tx.startedAt,
    bodyHash: bodyHashOf(salt, body, sha256),
  }
  return { ...envelope, body, salt, digest: envelopeDigest(envelope, sha256) }
}
