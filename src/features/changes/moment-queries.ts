import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { compareReferences } from '../../domain/living/finding-order.ts'
import { isLiving, textOf, type SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { CaseSnapshot, Snapshot } from '../living/living-queries.ts'
import { sequenceBefore } from '../records/records-queries.ts'
import type { NamedMoment } from './changes-contract.ts'

const NUMBER = /^\d{1,15}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** The living baselines of a case, newest first. */
function baselinesOf({ graph }: CaseSnapshot): readonly SafetyRecord[] {
  return [...graph.idsOfKind(baseline.name)]
    .flatMap((id) => graph.record(id) ?? [])
    .filter(isLiving)
    .toSorted((one, other) => compareReferences(other.ref, one.ref))
}

/** A baseline by id or reference, retired or not. */
export function baselineNamed({ graph }: CaseSnapshot, name: string): SafetyRecord | undefined {
  return [...graph.idsOfKind(baseline.name)]
    .flatMap((id) => graph.record(id) ?? [])
    .find(({ id, ref }) => id === name || ref === name)
}

/** Where a case begins to be compared when nobody says: at its last baseline, else at its beginning. */
export function lastMoment(snapshot: CaseSnapshot): NamedMoment {
  const [last] = baselinesOf(snapshot)
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
    return { sequence, baseline: null, date: text }
  }
  const named = baselineNamed(snapshot, text)
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
