import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import {
  isApproval,
  isApprovalByCso,
  issuedDocument,
  lastWords,
  type Approval,
} from '../../safety-case/issued-document.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'

/** DOC-01: an issued document nobody approved is a draft. */
export const documentNotApproved: RecordRule = {
  code: 'DOC-01',
  sentence: 'Every issued document has an approval.',
  clauses: ['DCB0129 2.2.2', 'DCB0129 3.5.2', 'DCB0160 Clinical Safety Case Reports: approved'],
  level: 'blocker',
  remedy: 'Have it approved by those whom the plan names, or withdraw it.',
  on: ['issued-document'],
  paths: [],
  reads: [],
  check(subject) {
    if (subject.state !== 'issued' || lastWordsOn(subject).some(isApproval)) return NOTHING
    return found(documentNotApproved, subject, { sentence: 'The document is issued, but nobody has approved it.' })
  },
}

const APPROVED_BY_CSO: ReadonlySet<string> = new Set([
  'Clinical Risk Management Plan',
  'Hazard Log',
  'Clinical Safety Case Report',
])

/** DOC-02: the Clinical Safety Officer approves the plan, each version of the hazard log and each report. */
export const documentNotApprovedByCso: RecordRule = {
  code: 'DOC-02',
  sentence: 'Every issued plan, hazard log and safety case report is approved by the Clinical Safety Officer.',
  clauses: [
    'DCB0129 3.2.2',
    'DCB0129 3.3.2',
    'DCB0129 3.5.2',
    'DCB0160 Clinical Risk Management Plan: approved',
    'DCB0160 Hazard Log: approved',
    'DCB0160 Clinical Safety Case Reports: approved',
  ],
  level: 'blocker',
  remedy: 'Have the Clinical Safety Officer approve the document.',
  on: ['issued-document'],
  paths: [],
  reads: [],
  check(subject) {
    const { type } = fieldsOf(issuedDocument, subject)
    if (subject.state !== 'issued' || type === undefined || !APPROVED_BY_CSO.has(type)) return NOTHING
    const approvals = lastWordsOn(subject).filter(isApproval)
    // A document that nobody has approved is one finding, not two.
    if (approvals.length === 0 || approvals.some(isApprovalByCso)) return NOTHING
    return found(documentNotApprovedByCso, subject, { sentence: 'No approval is by a Clinical Safety Officer.' })
  },
}

/** DOC-03: a manufacturer’s report is for the organisation that receives the product. */
export const reportNotDistributed: RecordRule = {
  code: 'DOC-03',
  sentence: 'Every issued safety case report says to whom it was given.',
  clauses: ['DCB0129 3.5.3'],
  level: 'attention',
  remedy: 'Record the organisations that received the report.',
  only: 'manufacturer-case',
  on: ['issued-document'],
  paths: [],
  reads: [],
  check(subject) {
    const { type, distribution } = fieldsOf(issuedDocument, subject)
    if (subject.state !== 'issued' || type !== 'Clinical Safety Case Report') return NOTHING
    if ((distribution?.length ?? 0) > 0) return NOTHING
    return found(reportNotDistributed, subject, { sentence: 'No recipient of the report is recorded.' })
  },
}

/** DOC-04: a no that nobody has answered. */
export const documentDeclined: RecordRule = {
  code: 'DOC-04',
  sentence: 'No approver has declined a document that is in use or on its way to be.',
  clauses: ['DCB0129 2.2.2', 'DCB0129 2.3.4', 'DCB0160 2.3.4'],
  level: 'blocker',
  remedy: 'Settle what the approver objects to and issue a new version, or withdraw the document.',
  on: ['issued-document'],
  paths: [],
  reads: [],
  check(subject) {
    if (subject.state === 'superseded' || subject.state === 'withdrawn') return NOTHING
    const declined = lastWordsOn(subject).find((approval) => !isApproval(approval))
    if (declined === undefined) return NOTHING
    return found(documentDeclined, subject, { sentence: `The ${declined.role} declined it on ${declined.on}.` })
  },
}

/** DOC-05: a document without a digest cannot be told from a later edit of it. */
export const documentWithoutDigest: RecordRule = {
  code: 'DOC-05',
  sentence: 'Every issued document has the digest of what was approved.',
  clauses: ['DCB0129 3.1.3', 'DCB0160 Clinical Risk Management File: documents and evidence'],
  level: 'attention',
  remedy: 'Record the SHA-256 of the file that was approved.',
  on: ['issued-document'],
  paths: [],
  reads: [],
  check(subject) {
    if (subject.state !== 'issued' || fieldsOf(issuedDocument, subject).digest !== undefined) return NOTHING
    return found(documentWithoutDigest, subject, { sentence: 'No digest binds the approval to the file.' })
  },
}

function lastWordsOn(subject: SafetyRecord): readonly Approval[] {
  return lastWords(fieldsOf(issuedDocument, subject).approvals ?? [])
}
