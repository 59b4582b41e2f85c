import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { byReference } from '../../domain/living/finding-order.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import { textOf, type SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { CaseSnapshot, Snapshot } from '../living/living-queries.ts'
import { findRecord } from '../records/record-order-queries.ts'
import { sequenceBefore } from '../records/records-queries.ts'
import type { NamedMoment } from './changes-contract.ts'

const NUMBER = /^\d{1,15}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Where a case begins to be compared when nobody says: at its last baseline, else at its beginning. */
export function lastMoment(snapshot: CaseSnapshot): NamedMoment {
  const last = livingOfKind(snapshot.graph, baseline.name).toSorted(byReference).at(-1)
  return last === undefined ? { sequence: 0, baseline: null, date: null } : momentOf(last)
}

/** The moment that a text names, or a refusal where the case has none of that name. */
export async function namedMoment(
  database: Database,
  authority: Authority,
  snapshot: Snapshot,
  text: string,
): Promise<NamedMoment | Refusal> {
  if (NUMBER.test(text)) return { sequence: Math.min(Number(text), snapshot.sequence), baseline: null, date: null }
  if (DATE.test(text)) {
    if (Number.isNaN(Date.parse(text))) return unknownMoment(text)
    const { id } = snapshot.graph.space
    const sequence = await database.transaction(scopeOf(authority), (tx) => sequenceBefore(tx, id, text))
    return { sequence: Math.min(sequence, snapshot.sequence), baseline: null, date: text }
  }
  const named = findRecord(snapshot, baseline.name, text)
  return named === undefined ? unknownMoment(text) : momentOf(named)
}

function momentOf(record: SafetyRecord): NamedMoment {
  const { sequence = 0, madeOn = '' } = fieldsOf(baseline, record)
  return { sequence, baseline: { ref: record.ref, name: textOf(record, 'name'), madeOn }, date: null }
}

function unknownMoment(text: string): Refusal {
  return refuse(
    'UNKNOWN_MOMENT',
    `"${text}" is no baseline, date or change number of this case.`,
    'Choose one of its baselines, or give a date such as 2026-07-01.',
  )
}
