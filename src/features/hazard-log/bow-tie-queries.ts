import type { SafetyRecord } from '../../domain/record/record.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { recordDetail } from '../records/record-detail-queries.ts'
import type { BowTieView } from './hazard-log-contract.ts'

/** A hazard's causes and the controls of both, each once and with what surrounds it: one answer for a whole screen. */
export function bowTieOf(snapshot: Snapshot, hazard: SafetyRecord): BowTieView {
  const causes = neighboursOf(snapshot, [hazard], 'leads-to')
  const controls = neighboursOf(snapshot, [hazard, ...causes], 'mitigates')
  return {
    type: snapshot.graph.space.type,
    parts: [...causes, ...controls].map((part) => recordDetail(snapshot, part)),
    sequence: snapshot.sequence,
  }
}

function neighboursOf({ graph }: Snapshot, records: readonly SafetyRecord[], role: string): readonly SafetyRecord[] {
  const links = records.flatMap((record) => graph.linksTo(record.id)).filter((link) => link.role === role)
  const ids = new Set(links.map(({ from }) => from))
  return [...ids].flatMap((id) => graph.record(id) ?? [])
}
