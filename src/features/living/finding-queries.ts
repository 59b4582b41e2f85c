import type { Chain } from '../../domain/living/chain.ts'
import { chainsUp } from '../../domain/living/chain-up.ts'
import { CYCLE_RULE } from '../../domain/living/cycle-rule.ts'
import { compareFindings } from '../../domain/living/finding-order.ts'
import type { Finding, FindingLevel } from '../../domain/living/finding.ts'
import type { RuleHead } from '../../domain/living/rule.ts'
import { textOf, type Id, type SafetyRecord } from '../../domain/record/record.ts'
import { citedIn } from '../../domain/standards/clauses.ts'
import type { FindingView, RecordLine } from '../records/records-contract.ts'
import type { CaseSnapshot } from './living-queries.ts'

/** The title of a record: what its kind says names it. */
function titleOf(snapshot: CaseSnapshot, record: SafetyRecord): string {
  const kind = snapshot.context.registry.kind(record.kind)
  return kind === undefined ? record.ref : textOf(record, kind.title)
}

/** One line about a record as it stands in the snapshot; a retired record holds nothing up, so it holds. */
export function lineOf(snapshot: CaseSnapshot, record: SafetyRecord): RecordLine {
  return {
    id: record.id,
    kind: record.kind,
    ref: record.ref,
    title: titleOf(snapshot, record),
    state: record.state,
    retired: record.retired !== null,
    outlook: snapshot.assessment.outlook(record.id) ?? 'holds',
  }
}

/** The lines of those ids that the snapshot knows. */
export function linesOf(snapshot: CaseSnapshot, ids: readonly Id[]): RecordLine[] {
  return ids.flatMap((id) => {
    const record = snapshot.graph.record(id)
    return record === undefined ? [] : [lineOf(snapshot, record)]
  })
}

/** Findings as people read them, each with the chain from the highest record it puts in doubt. */
export function findingViews(snapshot: CaseSnapshot, findings: readonly Finding[]): FindingView[] {
  return chainsUp(snapshot.graph, snapshot.assessment, findings).map((chain) => chainView(snapshot, chain))
}

/** One chain with its finding. */
export function chainView(snapshot: CaseSnapshot, chain: Chain): FindingView {
  const { finding } = chain
  return {
    code: finding.code,
    level: finding.level,
    subject: finding.subject,
    sentence: finding.sentence,
    remedy: finding.remedy,
    clauses: [...citedIn(snapshot.graph.space.type, ruleOf(snapshot, finding.code)?.clauses ?? [])],
    chain: linesOf(snapshot, chain.records),
  }
}

/** The rule behind a code, the engine's own included. */
function ruleOf(snapshot: CaseSnapshot, code: string): RuleHead | undefined {
  return code === CYCLE_RULE.code ? CYCLE_RULE : snapshot.context.rules.find((rule) => rule.code === code)
}

/** How findings are narrowed: to a level, and to one rule or all whose codes begin alike. */
interface Narrowed {
  readonly level?: FindingLevel | undefined
  readonly code?: string | undefined
}

/** Findings worst first, all that are due where none are given. */
export function findingsOf(
  { graph, assessment }: CaseSnapshot,
  { level, code }: Narrowed = {},
  findings: Iterable<Finding> = assessment.allFindings(),
): readonly Finding[] {
  const chosen = [...findings].filter(
    (finding) =>
      (level === undefined || finding.level === level) && (code === undefined || finding.code.startsWith(code)),
  )
  return chosen.toSorted(compareFindings(graph))
}
