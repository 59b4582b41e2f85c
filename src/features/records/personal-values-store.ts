import { hash, randomBytes } from 'node:crypto'
import { bodyHashOf } from '../../domain/ledger/ledger-event.ts'
import { personalValuesIn, type PersonalFields } from '../../domain/ledger/personal-values.ts'
import type { EventBody } from '../../domain/record/event.ts'
import type { Json } from '../../domain/record/json.ts'
import { jsonbArray, textArray } from '../../platform/database/binary-array.ts'
import { execute, rows } from '../../platform/database/statements.ts'
import type { LedgerTransaction } from '../../platform/database/transaction.ts'

const SALT_BYTES = 16

const sha256 = (text: string) => hash('sha256', text)
const lookupOf = (value: Json) => sha256(JSON.stringify(value))

/** Keeps every personal value that the events tell of outside their bodies; answers what stands there in its place. */
export async function keepPersonalValues(
  tx: LedgerTransaction,
  events: readonly EventBody[],
  personal: PersonalFields,
): Promise<(value: Json) => string> {
  const values = new Map<string, Json>()
  for (const event of events) {
    for (const value of personalValuesIn(event, personal)) values.set(lookupOf(value), value)
  }
  const digests = values.size === 0 ? new Map<string, string>() : await digestsKnown(tx, [...values.keys()])
  const unknown = [...values].filter(([lookup]) => !digests.has(lookup))
  if (unknown.length > 0) {
    for (const [lookup, digest] of await keepNew(tx, unknown)) digests.set(lookup, digest)
  }
  return (value) => {
    const digest = digests.get(lookupOf(value))
    if (digest === undefined) throw new Error('A personal value was told of that no event holds.')
    return digest
  }
}

async function digestsKnown(tx: LedgerTransaction, lookups: readonly string[]): Promise<Map<string, string>> {
  const known = await rows<{ lookup: string; digest: string }>(
    tx,
    'select lookup, digest from personal_value where organisation = $1 and lookup = any ($2::text[])',
    [tx.organisation, textArray(lookups)],
  )
  return new Map(known.map(({ lookup, digest }) => [lookup, digest]))
}

async function keepNew(
  tx: LedgerTransaction,
  values: readonly (readonly [lookup: string, value: Json])[],
): Promise<readonly (readonly [lookup: string, digest: string])[]> {
  const salted = values.map(([lookup, value]) => {
    const salt = randomBytes(SALT_BYTES).toString('hex')
    return { lookup, value, salt, digest: bodyHashOf(salt, JSON.stringify(value), sha256) }
  })
  await execute(
    tx,
    `insert into personal_value (organisation, digest, salt, value, lookup)
     select $1, digest, salt, value, lookup from unnest($2::text[], $3::text[], $4::jsonb[], $5::text[])
       as new (digest, salt, value, lookup)`,
    [
      tx.organisation,
      textArray(salted.map(({ digest }) => digest)),
      textArray(salted.map(({ salt }) => salt)),
      jsonbArray(salted.map(({ value }) => value)),
      textArray(salted.map(({ lookup }) => lookup)),
    ],
  )
  return salted.map(({ lookup, digest }) => [lookup, digest])
}
