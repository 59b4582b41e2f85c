import type { Finding } from '../../domain/living/finding.ts'
import { planInForce } from '../../domain/living/plan-in-force.ts'
import type { PlanInForce } from '../../domain/living/rule.ts'
import type { Graph } from '../../domain/record/graph.ts'
import { fieldsOf, type FieldsOf } from '../../domain/record/kind.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { Approval, IssuedState } from '../../domain/safety-case/issued-document.ts'
import { product } from '../../domain/safety-case/product.ts'
import { release } from '../../domain/safety-case/release.ts'
import { caseStandardOf } from '../../domain/standards/case-standard.ts'
import type { Letterhead } from '../../platform/documents/letterhead.ts'
import { livingOf } from './graph-queries.ts'
import { counts, readHazards, type HazardReading } from './hazard-queries.ts'

/** How much of a report will be looked at: its log may end after so many hazards and say how many it leaves out. */
export interface ReportExtent {
  readonly hazards: number
}

/** A finding with the records from it up to what it puts in doubt; the chain may be empty. */
export interface ReportedFinding {
  readonly finding: Finding
  readonly chain: readonly Id[]
}

/** What a report is issued as. Without it a report is a draft that may never be seen again. */
export interface ReportIssue {
  /** The reference of the document record that this issue becomes. */
  readonly reference: string
  readonly version: string
  readonly state: IssuedState
  readonly reason: string
  readonly author: string
  readonly reviewers: readonly string[]
  readonly approvals: readonly Approval[]
  readonly distribution: readonly string[]
}

/** One case at one moment. Every number of a report comes from it, so no two pages can disagree. */
export interface ReportSnapshot {
  readonly graph: Graph
  readonly letterhead: Letterhead
  /** The sequence of the space that the graph stands at; null for a case read from files. */
  readonly sequence: number | null
  readonly findings: readonly ReportedFinding[]
  readonly standing: { readonly standing: string; readonly sentence: string }
  readonly issue: ReportIssue | null
}

/** A case as its reports read it, computed once for all of their sections. */
export interface CaseReading {
  readonly snapshot: ReportSnapshot
  readonly graph: Graph
  /** The day the report is made, `YYYY-MM-DD`. */
  readonly today: string
  readonly name: string
  readonly product: FieldsOf<typeof product> | null
  /** The release the report is about: the newest that has not been withdrawn. */
  readonly release: { readonly record: SafetyRecord; readonly fields: FieldsOf<typeof release> } | null
  /** Without a plan, the shipped example matrix. */
  readonly plan: PlanInForce
  readonly hazards: readonly HazardReading[]
  readonly retiredHazards: readonly HazardReading[]
}

/** Reads a case for reporting. */
export function readCase(snapshot: ReportSnapshot, today: string): CaseReading {
  const { graph } = snapshot
  const underPlan = planInForce(graph)
  const [firstProduct] = livingOf(graph, 'product')
  const hazards = readHazards(graph, underPlan.matrix)
  return {
    snapshot,
    graph,
    today,
    name: graph.space.name,
    product: firstProduct === undefined ? null : fieldsOf(product, firstProduct),
    release: currentRelease(graph),
    plan: underPlan,
    hazards: hazards.filter(counts),
    retiredHazards: hazards.filter((hazard) => !counts(hazard)),
  }
}

/** The hazards of a case, those that are retired after the others. */
export function allHazards({ hazards, retiredHazards }: CaseReading): readonly HazardReading[] {
  return [...hazards, ...retiredHazards]
}

/** The newest release that has not been withdrawn. */
export function currentRelease(graph: Graph): CaseReading['release'] {
  const record = livingOf(graph, 'release').findLast((candidate) => candidate.state !== 'withdrawn')
  return record === undefined ? null : { record, fields: fieldsOf(release, record) }
}

/** Whether the case is that of an organisation that deploys the product, of which DCB0160 asks more. */
export function isOfDeployer({ graph }: CaseReading): boolean {
  return graph.space.type === 'deployment-case'
}

/** The present phase of the case, in the word of the one whose case it is. */
export function phaseOf({ graph, plan }: CaseReading): string | undefined {
  const { phase } = plan.fields
  return phase === 'pre-delivery' ? `pre-${beforeWhat(graph)}` : phase
}

/** The heading of the formal reviews: before a manufacturer delivers, or before a deployer deploys. */
export function reviewsHeading({ graph }: CaseReading): string {
  return `Reviews before ${beforeWhat(graph)}`
}

function beforeWhat(graph: Graph): string {
  return caseStandardOf(graph.space.type)?.before ?? 'delivery'
}

/** What the case is about, as a title page says it: the product and its release, or the name of the case. */
export function subjectOf(reading: CaseReading): string {
  const name = reading.product?.name ?? reading.name
  const version = reading.release?.fields.version
  return version === undefined ? name : `${name} ${version}`
}
