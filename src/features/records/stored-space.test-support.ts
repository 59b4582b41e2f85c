import { createHash } from 'node:crypto'
import type { Ground, OpenGround } from '../../../test/database/both-engines.ts'
import type { EventBody } from '../../domain/record/event.ts'
import type { Link } from '../../domain/record/link.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids/ids.ts'
import { createSpace, storeChange } from './records-store.ts'

export const NOW = '2026-07-01T09:00:00.000Z'
export const TERMS = {
  requestId: 'request',
  ruleSetVersion: '1',
  occurredAt: NOW,
  fingerprintOf: (record: SafetyRecord) =>
    `1:${createHash('sha256').update(JSON.stringify(record.fields)).digest('hex')}`,
  personalFields: (kind: string) => (kind === 'control' ? ['owner'] : []),
}

export function hazard(ref: string, fields: SafetyRecord['fields'] = { name: ref }): SafetyRecord {
  const kept = { id: newId(), kind: 'hazard', ref, revision: 1, state: 'open', fields }
  return { ...kept, retired: null, origin: null, recordedAt: NOW }
}

export function changed(record: SafetyRecord, fields: SafetyRecord['fields']): SafetyRecord {
  return { ...record, revision: record.revision + 1, fields: { ...record.fields, ...fields } }
}

export function told(before: SafetyRecord | null, after: SafetyRecord): EventBody {
  return { type: before === null ? 'record-created' : 'record-changed', record: { before, after } }
}

export function joined(from: SafetyRecord, to: SafetyRecord): Link {
  return { id: newId(), role: 'leads-to', from: from.id, to: to.id, seen: null, ended: null }
}

async function newSpace({ database, scope }: Ground) {
  const space = { id: newId(), type: 'manufacturer-case', name: 'Referrals' } as const
  await database.transaction(scope, (tx) => createSpace(tx, space))
  return space
}

/** An open ground with one space in it, and the two ways in which the tests change that. */
export async function openSpace(open: OpenGround) {
  const ground = await open()
  const space = await newSpace(ground)
  const inSpace = <T>(work: (tx: AuthorisedTransaction) => Promise<T>) =>
    ground.database.transaction(ground.scope, work)
  const create = (...records: readonly SafetyRecord[]) =>
    inSpace((tx) => {
      const events = records.map((record) => told(null, record))
      return storeChange(tx, { space: space.id, records, links: [], events }, TERMS)
    })
  const change = (before: SafetyRecord, after: SafetyRecord) =>
    inSpace((tx) =>
      storeChange(tx, { space: space.id, records: [after], links: [], events: [told(before, after)] }, TERMS),
    )
  return { ...ground, space, inSpace, create, change }
}
