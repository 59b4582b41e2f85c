import { assess } from '../../domain/living/assess.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { issuedDocument, ISSUED_STATES } from '../../domain/safety-case/issued-document.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import type { Letterhead } from '../../platform/documents/letterhead.ts'
import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import type { CaseInTime } from '../changes/span-queries.ts'
import type { CaseSnapshot, Snapshot } from '../living/living-queries.ts'
import { readCase, type ReportIssue } from './case-queries.ts'
import { pointedAt } from './graph-queries.ts'
import type { ComparedVersion } from './issue-difference-contract.ts'
import { issuesOf } from './issued-documents-queries.ts'
import { reportSnapshotOf } from './report-snapshot-queries.ts'
import type { ReportName } from './reports-contract.ts'
import type { ReportMaker } from './reports-service.ts'

/** An issue that the product made, and the moment of the case that it was made of. */
export interface IssueMoment {
  /** Has left the state it was issued in where it has been superseded since. */
  readonly record: SafetyRecord
  readonly baseline: string
  readonly sequence: number
  readonly date: string
}

/** An issue of a report by id or reference, or a refusal where there is none, or nobody knows what it was made of. */
export function issueMoment({ graph }: CaseSnapshot, report: ReportName, name: string): IssueMoment | Refusal {
  const record = issuesOf(graph, report).find(({ id, ref }) => id === name || ref === name)
  if (record === undefined) {
    return refuse('UNKNOWN_RECORD', `There is no issue "${name}" of this report.`, 'Use one of the list.')
  }
  const [madeOf] = pointedAt(graph, record, 'made-of')
  const { sequence } = madeOf === undefined ? {} : fieldsOf(baseline, madeOf)
  if (madeOf === undefined || sequence === undefined) {
    return refuse(
      'UNKNOWN_MOMENT',
      `${record.ref} was recorded by hand, and what it was made of is not known.`,
      'Compare issues that were made here.',
    )
  }
  return { record, baseline: madeOf.ref, sequence, date: fieldsOf(issuedDocument, record).issuedOn ?? '' }
}

/** A version of a report with what it says. */
export interface ReportVersion {
  readonly version: ComparedVersion
  readonly document: PrintedDocument
}

/** What an issue says, made again of the case as it was by the rules of today; its record is as it was when it was made. */
export function versionIssued(
  maker: ReportMaker,
  { snapshot, graphAt }: CaseInTime,
  { record, baseline: ref, sequence, date }: IssueMoment,
  letterhead: Letterhead,
): ReportVersion {
  const graph = graphAt(sequence)
  const { context } = snapshot
  const then = { graph, assessment: assess(graph, date, context), context, today: date, sequence }
  const document = maker.document(readCase(reportSnapshotOf(then, letterhead, issueOf(record)), date))
  return { version: { ...versionOf(document), ref: record.ref, baseline: ref, sequence }, document }
}

/** What a report would say if it was made now. */
export function versionNow(maker: ReportMaker, snapshot: Snapshot, letterhead: Letterhead): ReportVersion {
  const document = maker.document(readCase(reportSnapshotOf(snapshot, letterhead), snapshot.today))
  return { version: { ...versionOf(document), ref: null, baseline: null, sequence: snapshot.sequence }, document }
}

function versionOf({ details: { version, status, date } }: PrintedDocument) {
  return { version, status, date }
}

function issueOf(record: SafetyRecord): ReportIssue {
  const fields = fieldsOf(issuedDocument, record)
  return {
    reference: record.ref,
    version: fields.version ?? '',
    state: ISSUED_STATES.find((state) => state === record.state) ?? 'for-review',
    reason: fields.reason ?? '',
    author: fields.author ?? '',
    reviewers: fields.reviewers ?? [],
    approvals: fields.approvals ?? [],
    distribution: fields.distribution ?? [],
  }
}
