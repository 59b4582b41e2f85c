import { fieldsOf } from '../../domain/record/kind.ts'
import { csoAppointment } from '../../domain/people/cso-appointment.ts'
import { issuedDocument } from '../../domain/safety-case/issued-document.ts'
import { review } from '../../domain/safety-case/review.ts'
import type { DocumentControl, PersonEntry } from '../../platform/documents/document-control.ts'
import type { DocumentDetails } from '../../platform/documents/printed-document.ts'
import type { CaseReading } from './case-queries.ts'
import { allOf, livingOf, pointingHere, shownDate, stateLabel } from './graph-queries.ts'

/** The words on every page of a report that nobody has approved. */
export const DRAFT = 'Draft, not approved'

/** The issued documents that a report can be an issue of, by their type. */
export type IssuedType = 'Clinical Safety Case Report' | 'Clinical Risk Management Plan' | 'Hazard Log'

/**
 * Identifies this issue of a report. Without a draft document on record a plan is known as its record says, and any other by the state of the case.
 */
export function detailsOf(reading: CaseReading, type: IssuedType): DocumentDetails {
  const draft = documentsOf(reading, type).find(({ record }) => record.state === 'draft')
  const { approval, sequence } = reading.snapshot
  const own = type === 'Clinical Risk Management Plan' ? reading.plan : null
  const unissued = sequence === null ? 'unissued' : `unissued, change ${sequence}`
  const version = draft?.fields.version ?? own?.fields.version ?? unissued
  return {
    title: type,
    organisation: reading.snapshot.organisation,
    reference: draft?.record.ref ?? own?.record?.ref ?? reading.name,
    version,
    status: approval === null ? DRAFT : 'Approved',
    date: reading.today,
    ...(approval === null ? { watermark: DRAFT } : {}),
  }
}

/** Who stands behind a report, and its earlier issues. */
export function documentControlOf(reading: CaseReading, type: IssuedType): DocumentControl {
  const documents = documentsOf(reading, type)
  const draft = documents.find(({ record }) => record.state === 'draft')
  return {
    programme: reading.snapshot.organisation,
    project: reading.product?.name ?? reading.name,
    director: authorised(reading, /director|management|executive/i),
    owner: officersInPost(reading).join(', '),
    author: draft?.fields.author ?? '',
    history: documents.map(({ record, fields }) => ({
      version: fields.version ?? '',
      date: shownDate(fields.issuedOn),
      summary: `${stateLabel(record)}: ${fields.name ?? ''}`,
    })),
    reviewers: documents.flatMap(({ record, fields }) => reviewersOf(reading, record.id, fields.version ?? '')),
    approvers: approversOf(reading, type),
    related: relatedTo(reading, type),
  }
}

function documentsOf(reading: CaseReading, type: IssuedType) {
  return allOf(reading.graph, 'issued-document')
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
  return pointingHere(reading.graph, record, 'reviewed').map((from) => {
    const fields = fieldsOf(review, from)
    return { name: fields.reviewer ?? '', title: fields.name ?? '', date: shownDate(fields.heldOn), version }
  })
}

/** Recorded approvals of any issue; where there are none, those whom the plan authorises, still to sign. */
function approversOf(reading: CaseReading, type: IssuedType): readonly PersonEntry[] {
  const recorded = documentsOf(reading, type).flatMap(({ fields }) =>
    (fields.approvals ?? []).map((approval) => ({
      name: approval.name,
      title: `${approval.role}: ${approval.decision}`,
      date: shownDate(approval.on),
      version: fields.version ?? '',
    })),
  )
  if (recorded.length > 0) return recorded
  return (reading.plan.fields.authorisation ?? []).map((entry) => ({
    name: entry.name ?? '',
    title: `${entry.role}: ${entry.what}`,
    date: '',
    version: '',
  }))
}

function relatedTo(reading: CaseReading, type: IssuedType) {
  return livingOf(reading.graph, 'issued-document')
    .map((record) => ({ record, fields: fieldsOf(issuedDocument, record) }))
    .filter(({ fields }) => fields.type !== type)
    .map(({ record, fields }) => ({ reference: record.ref, title: fields.name ?? '', version: fields.version ?? '' }))
}
