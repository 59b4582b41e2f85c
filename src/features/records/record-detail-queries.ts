import { chainDown } from '../../domain/living/chain.ts'
import { isSuspect } from '../../domain/living/suspect.ts'
import { fingerprintOf } from '../../domain/record/fingerprint.ts'
import type { Link } from '../../domain/record/link.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { wholeOf } from '../../domain/record/withheld.ts'
import { labelOfState, movesFrom } from '../../domain/record/state-table.ts'
import { citedIn } from '../../domain/standards/clauses.ts'
import { findingViews, lineOf, linesOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { NeighbourView, RecordDetail, RecordView } from './records-contract.ts'

/** A record as the interface shows it. */
export function recordView(
  snapshot: Pick<Snapshot, 'context'> & Partial<Pick<Snapshot, 'withheld'>>,
  record: SafetyRecord,
): RecordView {
  const { registry, hash } = snapshot.context
  const kind = registry.kind(record.kind)
  const withheld = [...(snapshot.withheld?.get(record.id) ?? [])]
  const isWhole = withheld.length === 0 && wholeOf(record) === record
  // What is kept could be guessed back from the fingerprint of the whole.
  const fingerprint = kind === undefined || !isWhole ? '' : fingerprintOf(kind, record, hash)
  const { origin, fields } = record
  const shown = { ...record, fields: { ...fields }, origin: origin === null ? null : { ...origin }, fingerprint }
  return withheld.length === 0 ? shown : { ...shown, withheld }
}

/** A record with its outlook and why, its findings, its neighbours, and the moves open to it. */
export function recordDetail(snapshot: Snapshot, record: SafetyRecord): RecordDetail {
  const { graph, assessment, context } = snapshot
  const chain = chainDown(graph, assessment, record.id)
  const states = context.registry.kind(record.kind)?.states ?? null
  const moves = states === null || record.retired !== null ? [] : movesFrom(states, record)
  return {
    record: recordView(snapshot, record),
    outlook: assessment.outlook(record.id) ?? 'holds',
    reason: chain === null ? [] : linesOf(snapshot, chain.records),
    findings: findingViews(snapshot, assessment.findings(record.id)),
    neighbours: [
      ...graph.linksTo(record.id).flatMap((link) => neighbourView(snapshot, link, 'to')),
      ...graph.linksFrom(record.id).flatMap((link) => neighbourView(snapshot, link, 'from')),
    ],
    moves: moves.map(({ action, to, clauses }) => ({
      action,
      to,
      label: labelOfState(states, to),
      clauses: [...citedIn(graph.space.type, clauses)],
    })),
    sequence: snapshot.sequence,
  }
}

/** A link seen from its `direction` end: `from` when the record at hand is where it starts. */
function neighbourView(snapshot: Snapshot, link: Link, direction: 'from' | 'to'): NeighbourView[] {
  const { graph, context } = snapshot
  const from = graph.record(link.from)
  const other = graph.record(direction === 'from' ? link.to : link.from)
  const role = from === undefined ? undefined : context.registry.role(from.kind, link.role)
  if (other === undefined || role === undefined) return []
  return [
    {
      link: link.id,
      role: link.role,
      direction,
      label: direction === 'from' ? role.label : role.inverse,
      suspect: isSuspect(graph, link, context),
      seen: link.seen === null ? null : { by: link.seen.by, at: link.seen.at, answer: link.seen.answer },
      other: lineOf(snapshot, other),
    },
  ]
}
