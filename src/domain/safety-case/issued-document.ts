import { z } from 'zod'
import { choice, date, line, lines, structure, text } from '../record/field.ts'
import { keptFileSchema } from '../record/file.ts'
import { defineKind } from '../record/kind.ts'
import { PHASES } from './plan.ts'

/** One named person's decision on a document, with role, registration and meaning as they were then. */
export const approvalSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  registration: z.string().trim().min(1).max(200).optional(),
  decision: z.enum(['approved', 'approved with conditions', 'declined']),
  on: z.iso.date(),
  conditions: z.string().trim().min(1).max(10_000).optional(),
})
export type Approval = z.infer<typeof approvalSchema>

const CSO_ROLE = /\b(?:clinical safety officer|cso)\b/iu

/** Whether somebody said yes, be it with conditions. */
export function isApproval({ decision }: Pick<Approval, 'decision'>): boolean {
  return decision !== 'declined'
}

/** Whether it is the yes of a Clinical Safety Officer (DCB0129 3.2.2, 3.3.2, 3.5.2). */
export function isApprovalByCso(approval: Approval): boolean {
  return isApproval(approval) && CSO_ROLE.test(approval.role)
}

/**
 * The answers that stand, in the order given: a yes falls with a later no of the same person, and a no with a later yes; of
 * two on one day the one recorded later counts.
 */
export function lastWords(approvals: readonly Approval[]): readonly Approval[] {
  return approvals.filter((one, at) => !approvals.some((other, place) => takesBack(other, one, place > at)))
}

function takesBack(other: Approval, one: Approval, isRecordedLater: boolean): boolean {
  if (other.name !== one.name || isApproval(other) === isApproval(one)) return false
  return other.on > one.on || (other.on === one.on && isRecordedLater)
}

/** One file of an issued document. */
export const issuedFileSchema = keptFileSchema.extend({ format: z.enum(['pdf', 'docx', 'xlsx']) })
export type IssuedFile = z.infer<typeof issuedFileSchema>

/** How a document goes out: to be reviewed, or approved and in use. */
export const ISSUED_STATES = ['for-review', 'issued'] as const
export type IssuedState = (typeof ISSUED_STATES)[number]

/**
 * A safety document as issued: phase, version, approvals and distribution (DCB0129 3.3.3, 3.5.1–3.5.3). One that the
 * product issued has its files and the baseline it was made of; from then on it says what it says.
 */
export const issuedDocument = defineKind({
  name: 'issued-document',
  prefix: 'DOC',
  label: 'Issued document',
  plural: 'Issued documents',
  meaning: 'A safety document as issued, with approvals and distribution.',
  title: 'name',
  fields: {
    name: line('Document', { required: true }),
    type: choice('Type', [
      'Clinical Risk Management System',
      'Clinical Risk Management Plan',
      'Hazard Log',
      'Clinical Safety Case Report',
      'other',
    ]),
    version: line('Version'),
    phase: choice('Phase', PHASES),
    issuedOn: date('Issued on'),
    reason: text('Reason for issue'),
    issuedBy: line('Issued by', { material: false, personal: true }),
    digest: line('Digest', { help: 'The SHA-256 of the file; of several, of the first.' }),
    location: line('Location'),
    author: line('Author', { material: false, personal: true }),
    reviewers: lines('Reviewed by', { material: false, personal: true }),
    approvals: structure('Approvals', z.array(approvalSchema).max(100), { personal: true }),
    distribution: lines('Distributed to'),
    files: structure('Files', z.array(issuedFileSchema).min(1).max(3)),
  },
  final: { states: [], field: 'files', open: ['distribution', 'location'] },
  links: [
    {
      role: 'covers',
      to: ['release'],
      label: 'covers',
      inverse: 'covered by',
      rests: 'neither',
      suspectBy: 'to',
    },
    {
      role: 'supersedes',
      to: ['issued-document'],
      label: 'supersedes',
      inverse: 'superseded by',
      rests: 'neither',
      suspectBy: 'neither',
    },
    {
      role: 'made-of',
      to: ['baseline'],
      label: 'made of',
      inverse: 'issued as',
      rests: 'neither',
      suspectBy: 'neither',
      most: 1,
    },
  ],
  states: {
    first: 'draft',
    labels: {
      draft: 'Draft',
      'for-review': 'Issued for review',
      issued: 'Issued',
      superseded: 'Superseded',
      withdrawn: 'Withdrawn',
    },
    transitions: [
      {
        from: 'draft',
        action: 'issue',
        to: 'issued',
        clauses: ['DCB0129 3.5.2', 'DCB0160 Clinical Safety Case Reports: approved'],
        needs: ['approvals', 'issuedOn'],
      },
      {
        from: 'draft',
        action: 'supersede',
        to: 'superseded',
        clauses: ['DCB0129 3.4.1', 'DCB0160 Clinical Safety Case'],
      },
      {
        from: 'for-review',
        action: 'supersede',
        to: 'superseded',
        clauses: ['DCB0129 3.4.1', 'DCB0160 Clinical Safety Case'],
      },
      {
        from: 'for-review',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 7.2.3', 'DCB0160 Post-deployment monitoring: correction'],
      },
      {
        from: 'issued',
        action: 'supersede',
        to: 'superseded',
        clauses: ['DCB0129 3.4.1', 'DCB0160 Clinical Safety Case'],
      },
      {
        from: 'issued',
        action: 'withdraw',
        to: 'withdrawn',
        clauses: ['DCB0129 7.2.3', 'DCB0160 Post-deployment monitoring: correction'],
      },
    ],
  },
})
