import { planInForce } from '../../domain/living/plan-in-force.ts'
import type { Graph } from '../../domain/record/graph.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { isSameVersion, nextVersion } from '../../domain/safety-case/document-version.ts'
import type { IssuedType } from '../../domain/safety-case/document-type.ts'
import { issuedDocument, type IssuedState } from '../../domain/safety-case/issued-document.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import { csoAppointment } from '../../domain/people/cso-appointment.ts'
import { allOf, livingOf, pointedAt, stateLabel } from './graph-queries.ts'
import type { IssuedDocumentsView, IssuedDocumentView } from './issued-documents-contract.ts'
import { REPORTS, type ReportName } from './reports-contract.ts'

/** The type of document that each report is issued as. */
export const TYPE_OF: Readonly<Record<ReportName, IssuedType>> = {
  'safety-case-report': 'Clinical Safety Case Report',
  'risk-management-plan': 'Clinical Risk Management Plan',
  'hazard-log': 'Hazard Log',
}

/** Every issue of a report, whatever became of it, in the order of the references. */
export function issuesOf(graph: Graph, report: ReportName): readonly SafetyRecord[] {
  return allOf(graph, issuedDocument.name).filter(
    (record) => record.state !== 'draft' && fieldsOf(issuedDocument, record).type === TYPE_OF[report],
  )
}

/** The versions that a report can no longer be given. */
export function versionsOf(graph: Graph, report: ReportName): readonly string[] {
  return issuesOf(graph, report).flatMap((record) => fieldsOf(issuedDocument, record).version ?? [])
}

/** The drafts of a report on record: each says what an issue will be, and is superseded by it. */
export function draftsOf(graph: Graph, report: ReportName): readonly SafetyRecord[] {
  return livingOf(graph, issuedDocument.name).filter(
    (record) => record.state === 'draft' && fieldsOf(issuedDocument, record).type === TYPE_OF[report],
  )
}

/** What was issued in a case, newest first, and what the next issue of each report starts from. */
export function issuedDocumentsOf(graph: Graph): IssuedDocumentsView {
  const documents = REPORTS.flatMap((report) => issuesOf(graph, report).map((record) => viewOf(graph, report, record)))
  return {
    documents: documents.toSorted((one, other) => newestFirst(one, other)),
    next: {
      'safety-case-report': nextOf(graph, 'safety-case-report'),
      'risk-management-plan': nextOf(graph, 'risk-management-plan'),
      'hazard-log': nextOf(graph, 'hazard-log'),
    },
    approvers: approversIn(graph),
  }
}

function newestFirst(one: IssuedDocumentView, other: IssuedDocumentView): number {
  return other.issuedOn.localeCompare(one.issuedOn) || other.ref.localeCompare(one.ref, 'en', { numeric: true })
}

function viewOf(graph: Graph, report: ReportName, record: SafetyRecord): IssuedDocumentView {
  const fields = fieldsOf(issuedDocument, record)
  const [madeOf] = pointedAt(graph, record, 'made-of')
  const { sequence = 0, digest = '' } = madeOf === undefined ? {} : fieldsOf(baseline, madeOf)
  return {
    id: record.id,
    ref: record.ref,
    report,
    version: fields.version ?? '',
    state: record.state,
    stateLabel: stateLabel(record),
    retired: record.retired?.reason ?? null,
    issuedOn: fields.issuedOn ?? '',
    issuedBy: fields.issuedBy ?? '',
    author: fields.author ?? '',
    reason: fields.reason ?? '',
    digest: fields.digest ?? '',
    files: (fields.files ?? []).map((file) => ({ ...file, download: downloadOf(graph, record, file.format) })),
    supersedes: pointedAt(graph, record, 'supersedes').map(({ ref }) => ref),
    baseline: madeOf === undefined ? null : { ref: madeOf.ref, sequence, digest },
  }
}

function downloadOf({ space }: Graph, { id }: SafetyRecord, format: string): string {
  return `/api/spaces/${space.id}/documents/${id}/${format}`
}

function nextOf(graph: Graph, report: ReportName): IssuedDocumentsView['next'][ReportName] {
  const given = versionsOf(graph, report)
  const last = issuesOf(graph, report).at(-1)
  const proposed = (state: IssuedState) => nextVersion(given, state)
  const intended = draftsOf(graph, report)
    .flatMap((record) => fieldsOf(issuedDocument, record).version ?? [])
    .find((version) => !given.some((one) => isSameVersion(one, version)))
  return {
    version: { 'for-review': proposed('for-review'), issued: intended ?? proposed('issued') },
    distribution: last === undefined ? [] : [...(fieldsOf(issuedDocument, last).distribution ?? [])],
  }
}

/** The officers in post, and whoever the plan authorises by name. */
function approversIn(graph: Graph): IssuedDocumentsView['approvers'] {
  const officers = livingOf(graph, csoAppointment.name)
    .filter(({ state }) => state === 'in-post')
    .flatMap((record) => fieldsOf(csoAppointment, record).name ?? [])
    .map((name) => ({ name, role: 'Clinical Safety Officer' }))
  const authorised = (planInForce(graph).fields.authorisation ?? []).flatMap(({ name, role }) =>
    name === undefined ? [] : [{ name, role }],
  )
  const named = new Map<string, IssuedDocumentsView['approvers'][number]>()
  for (const one of [...officers, ...authorised]) if (!named.has(one.name)) named.set(one.name, one)
  return [...named.values()]
}
