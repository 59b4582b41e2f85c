import { chainsUp } from '../../domain/living/chain-up.ts'
import { standingOf } from '../../domain/living/standing.ts'
import type { Letterhead } from '../../platform/documents/letterhead.ts'
import { findingsOf } from '../living/finding-queries.ts'
import type { CaseSnapshot } from '../living/living-queries.ts'
import type { ReportIssue, ReportSnapshot } from './case-queries.ts'

/** The snapshot as a report reads it: every number of the report comes from this one graph and assessment. */
export function reportSnapshotOf(
  snapshot: CaseSnapshot & { readonly sequence?: number },
  letterhead: Letterhead,
  issue: ReportIssue | null = null,
): ReportSnapshot {
  const { graph, assessment, sequence = null } = snapshot
  const chains = chainsUp(graph, assessment, findingsOf(snapshot))
  const { standing, sentence } = standingOf(graph, assessment)
  return {
    graph,
    letterhead,
    sequence,
    findings: chains.map(({ finding, records }) => ({ finding, chain: records })),
    standing: { standing, sentence },
    issue,
  }
}
