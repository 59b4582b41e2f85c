import type { LedgerHash } from '../../domain/ledger/ledger-event.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import { findingsDigest, manifestOf, rootOf } from '../../domain/signing/manifest.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { levelCounts } from '../living/overview-queries.ts'

/** What freezing a case needs: the hash, and by which rules its findings were found. */
export interface FreezingTools {
  readonly hash: LedgerHash
  readonly ruleSetVersion: string
}

/** What a baseline records of a case as it stands: how far it has come, and one digest over everything in it. */
export function frozen(snapshot: Snapshot, { hash, ruleSetVersion }: FreezingTools) {
  const { graph, assessment, context, today, sequence } = snapshot
  const seal = { ruleSet: ruleSetVersion, digest: findingsDigest(assessment.allFindings(), hash) }
  const manifest = manifestOf(graph, seal, { registry: context.registry, hash })
  return {
    madeOn: today,
    sequence,
    digest: rootOf(manifest.lines, hash.bytes),
    size: manifest.lines.length,
    records: manifest.records,
    links: manifest.links,
    matrix: assessment.plan.matrix.version,
    findings: levelCounts(snapshot),
    findingsDigest: seal.digest,
    ruleSet: seal.ruleSet,
  }
}

/** A new baseline with these fields. */
export function baselineRecord(made: Pick<SafetyRecord, 'id' | 'ref' | 'fields' | 'recordedAt'>): SafetyRecord {
  return { ...made, kind: baseline.name, revision: 1, state: '', retired: null, origin: null }
}
