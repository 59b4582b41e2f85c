import { z } from 'zod'
import {
  type Approval,
  approvalSchema,
  isApproval,
  ISSUED_STATES,
} from '../../../domain/safety-case/issued-document.ts'
import type { IssueBody, IssuedDocumentsView } from '../issued-documents-contract.ts'
import { REPORT_CATALOGUE, REPORT_FORMATS, type ReportName } from '../reports-contract.ts'
import { issuedStrings } from './issued-strings.ts'

const approvalDraftSchema = z.object({
  id: z.number(),
  name: z.string(),
  role: z.string(),
  decision: approvalSchema.shape.decision,
  on: z.string(),
  conditions: z.string(),
})
/** An approval while it is being written. */
export type ApprovalDraft = Readonly<z.infer<typeof approvalDraftSchema>>

/** An issue while it is being written; the version is null as long as the proposed one is taken. */
export const issueDraftSchema = z.object({
  state: z.enum(ISSUED_STATES),
  version: z.string().nullable(),
  reason: z.string(),
  author: z.string(),
  reviewers: z.string(),
  distribution: z.string(),
  approvals: z.array(approvalDraftSchema).readonly(),
  formats: z.array(z.enum(REPORT_FORMATS)).readonly(),
})
export type IssueDraft = Readonly<z.infer<typeof issueDraftSchema>>

/** What an issue begins with: for review, by whoever writes it, to those who got the last one. */
export function emptyDraft(report: ReportName, { next, approvers }: IssuedDocumentsView, author: string): IssueDraft {
  return {
    state: 'for-review',
    version: null,
    reason: '',
    author,
    reviewers: '',
    distribution: next[report].distribution.join('\n'),
    approvals: approvers.map(({ name, role }, id) => ({ ...emptyApproval(id), name, role })),
    formats: REPORT_CATALOGUE[report].formats,
  }
}

/** An approval of which nothing is written yet. */
export function emptyApproval(id: number): ApprovalDraft {
  return { id, name: '', role: '', decision: 'approved', on: '', conditions: '' }
}

/** What is missing in a draft, by the control that should say it. */
export function faultsOf(draft: IssueDraft, version: string): { readonly [control: string]: string } {
  const { faults } = issuedStrings
  const approved = givenApprovals(draft).some(isApproval)
  return {
    ...(version.trim() === '' ? { 'issue-version': faults.version } : {}),
    ...(draft.reason.trim() === '' ? { 'issue-reason': faults.reason } : {}),
    ...(draft.author.trim() === '' ? { 'issue-author': faults.author } : {}),
    ...(draft.formats.length === 0 ? { 'issue-formats': faults.formats } : {}),
    ...(draft.state === 'issued' && !approved ? { 'issue-approvals': faults.approvals } : {}),
  }
}

/** The draft as the server takes it; an approval without a date has not been given. */
export function bodyOf(report: ReportName, draft: IssueDraft, version: string): IssueBody {
  return {
    report,
    version: version.trim(),
    state: draft.state,
    reason: draft.reason.trim(),
    author: draft.author.trim(),
    reviewers: linesOf(draft.reviewers),
    approvals: givenApprovals(draft),
    distribution: linesOf(draft.distribution),
    formats: REPORT_CATALOGUE[report].formats.filter((format) => draft.formats.includes(format)),
  }
}

function givenApprovals({ state, approvals }: IssueDraft): Approval[] {
  if (state !== 'issued') return []
  return approvals
    .filter(({ name, role, on }) => name.trim() !== '' && role.trim() !== '' && on !== '')
    .map(({ name, role, decision, on, conditions }) => ({
      name: name.trim(),
      role: role.trim(),
      decision,
      on,
      ...(conditions.trim() === '' ? {} : { conditions: conditions.trim() }),
    }))
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
