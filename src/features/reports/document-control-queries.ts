import { fieldsOf } from '../../domain/record/kind.ts'
import { isLiving } from '../../domain/record/record.ts'
import { csoAppointment } from '../../domain/people/cso-appointment.ts'
import type { IssuedType } from '../../domain/safety-case/document-type.ts'
import { issuedDocument, type Approval } from '../../domain/safety-case/issued-document.ts'
import { review } from '../../domain/safety-case/review.ts'
import type { DocumentControl, PersonEntry, VersionEntry } from '../../platform/documents/document-control.ts'
import type { DocumentDetails } from '../../platform/documents/printed-document.ts'
import { joined } from '../../platform/documents/shorthand.ts'
import { subjectOf, type CaseReading, type ReportIssue } from './case-queries.ts'
import { livingOf, pointingHere, shownDate, stateLabel } from './graph-queries.ts'

/** The words on every page of a report that nobody has approved. */
export const DRAFT = 'Draft, not approved'
/** The words on every page of one that was issued for somebody to review. */
const FOR_REVIEW = 'Issued for review, not approved'

/**
 * Identifies this issue of a report. One that is not being issued is known by the draft on record; a plan else as its
 * record says, and any other by the state of the case.
 */
export function detailsOf(reading: CaseReading, type: IssuedType): DocumentDetails {
  const draft = draftOf(reading, type)
  const { issue, sequence } = reading.snapshot
  const own = type === 'Clinical Risk Management Plan' ? reading.plan : null
  const unissued = sequence === null ? 'not issued' : `not issued, change ${sequence}`
  const status = statusOf(issue)
  return {
    title: type,
    subject: subjectOf(reading),
    organisation: reading.snapshot.letterhead.organisation,
    reference: issue?.reference ?? draft?.record.ref ?? own?.record?.ref ?? reading.name,
    version: issue?.version ?? draft?.fields.version ?? own?.fields.version ?? unissued,
    status,
    date: reading.today,
    ...(issue?.state === 'issued' ? {} : { watermark: status }),
  }
}

function statusOf(issue: CaseReading['snapshot']['issue']): string {
  if (issue === null) return DRAFT
  if (issue.state === 'for-review') return FOR_REVIEW
  return issue.approvals.some(({ decision }) => decision === 'approved with conditions')
    ? 'Approved with conditions'
    : 'Approved'
}

function draftOf(reading: CaseReading, type: IssuedType) {
  return documentsOf(reading, type).find(({ record }) => record.state === 'draft')
}

/** When this version was issued, as the control table says it; a draft has not been, and says so. */
export function issueDateOf({ snapshot, today }: CaseReading): string {
  return snapshot.issue === null ? 'Not issued' : shownDate(today)
}

/** Who stands behind a report, and its earlier issues. */
export function documentControlOf(reading: CaseReading, type: IssuedType): DocumentControl {
  const documents = documentsOf(reading, type)
  const { issue } = reading.snapshot
  return {
    programme: reading.snapshot.letterhead.organisation,
    project: reading.product?.name ?? reading.name,
    director: authorised(reading, /director|management|executive/i),
    owner: officersInPost(reading).join(', '),
    author: issue?.author ?? draftOf(reading, type)?.fields.author ?? '',
    history: [
      ...documents.map(({ record, fields }) => ({
        version: fields.version ?? '',
        date: shownDate(fields.issuedOn),
        summary: `${stateLabel(record)}: ${fields.reason ?? fields.name ?? ''}`,
      })),
      ...(issue === null ? [] : [thisVersion(reading, issue)]),
    ],
    reviewers: [
      ...documents.flatMap(({ record, fields }) => reviewersOf(reading, record.id, fields.version ?? '')),
      ...(issue === null ? [] : issue.reviewers.map((name) => asReviewer(name, reading, issue))),
    ],
    approvers: approversOf(reading, type),
    related: relatedTo(reading, type),
  }
}

function thisVersion(reading: CaseReading, { version, state, reason }: ReportIssue): VersionEntry {
  const label = state === 'issued' ? 'Issued' : 'Issued for review'
  return { version, date: shownDate(reading.today), summary: `${label}: ${reason}` }
}

/** Who reviewed this version before it was approved; of one still to be reviewed, who is asked to. */
function asReviewer(name: string, reading: CaseReading, { version, state }: ReportIssue): PersonEntry {
  const [title, date] = state === 'issued' ? ['Reviewer', shownDate(reading.today)] : ['Asked to review', '']
  return { name, title, date, version }
}

/** The issues of a report on record, withdrawn ones included. */
function documentsOf(reading: CaseReading, type: IssuedType) {
  return livingOf(reading.graph, 'issued-document')
    .map((record) => ({ record, fields: fieldsOf(issuedDocument, record) }))
    .filter(({ fields }) => fields.type === type)
}

/** Names of the Clinical Safety Officers in post. */
export function officersInPost(reading: CaseReading): readonly string[] {
  return livingOf(reading.graph, 'cso-appointment')
    .filter((record) => record.state === 'in-post')
    .flatMap((record) => fieldsOf(csoAppointment, record).name ?? [])
}

function authorised(reading: CaseReading, role: RegExp): string {
  const row = (reading.plan.fields.authorisation ?? []).find((entry) => role.test(entry.role))
  return row?.name ?? ''
}

function reviewersOf(reading: CaseReading, document: string, version: string): readonly PersonEntry[] {
  const record = reading.graph.record(document)
  if (record === undefined) return []
  return pointingHere(reading.graph, record, 'reviewed')
    .filter(isLiving)
    .map((from) => {
      const fields = fieldsOf(review, from)
      return { name: fields.reviewer ?? '', title: fields.name ?? '', date: shownDate(fields.heldOn), version }
    })
}

/** Recorded approvals of any issue; where there are none, those who are to approve it. */
function approversOf(reading: CaseReading, type: IssuedType): readonly PersonEntry[] {
  const { issue } = reading.snapshot
  const recorded = [
    ...documentsOf(reading, type).flatMap(({ fields }) =>
      (fields.approvals ?? []).map((approval) => asApprover(approval, fields.version ?? '')),
    ),
    ...(issue === null ? [] : issue.approvals.map((approval) => asApprover(approval, issue.version))),
  ]
  return recorded.length > 0 ? recorded : stillToApprove(reading, type)
}

/** The words by which a row that names no document says which one it gives somebody to approve. */
const SAYS: Readonly<Record<IssuedType, RegExp>> = {
  'Clinical Safety Case Report': /\breports?\b|\bsafety cases?\b/i,
  'Clinical Risk Management Plan': /\bplans?\b/i,
  'Hazard Log': /\blogs?\b/i,
}

/**
 * The Clinical Safety Officers in post, and whom the plan gives this document to approve. Who may release the product or
 * accept a risk under the plan decides on that, and approves no document.
 */
function stillToApprove(reading: CaseReading, type: IssuedType): readonly PersonEntry[] {
  const officers = officersInPost(reading)
  const others = (reading.plan.fields.authorisation ?? []).filter(
    ({ what, approves, name = '' }) => (approves?.includes(type) ?? SAYS[type].test(what)) && !officers.includes(name),
  )
  return [
    ...officers.map((name) => ({ name, title: 'Clinical Safety Officer' })),
    ...others.map(({ name = '', role, what }) => ({ name, title: `${role}: ${what}` })),
  ].map((person) => ({ ...person, date: '', version: '' }))
}

function asApprover({ name, role, decision, on, conditions }: Approval, version: string): PersonEntry {
  return { name, title: joined([`${role}: ${decision}`, conditions], '\n'), date: shownDate(on), version }
}

function relatedTo(reading: CaseReading, type: IssuedType) {
  return livingOf(reading.graph, 'issued-document')
    .map((record) => ({ record, fields: fieldsOf(issuedDocument, record) }))
    .filter(({ fields }) => fields.type !== type)
    .map(({ record, fields }) => ({ reference: record.ref, title: fields.name ?? '', version: fields.version ?? '' }))
}
