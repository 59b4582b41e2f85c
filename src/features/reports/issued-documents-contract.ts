import { z } from 'zod'
import { approvalSchema, issuedFileSchema, ISSUED_STATES } from '../../domain/safety-case/issued-document.ts'
import { REPORT_FORMATS, REPORTS } from './reports-contract.ts'

const name = z.string().trim().min(1).max(200)

/** What a person says to issue a report: what goes on its first pages, and in which files it is kept. */
export const issueBodySchema = z.strictObject({
  report: z.enum(REPORTS),
  version: z.string().trim().min(1).max(40),
  state: z.enum(ISSUED_STATES),
  reason: z.string().trim().min(1).max(10_000),
  author: name,
  reviewers: z.array(name).max(50),
  approvals: z.array(approvalSchema).max(100),
  distribution: z.array(z.string().trim().min(1).max(1_000)).max(1_000),
  /** In the order given; the first is the file that the document is known by. */
  formats: z.array(z.enum(REPORT_FORMATS)).min(1).max(REPORT_FORMATS.length),
})
export type IssueBody = z.infer<typeof issueBodySchema>

/** What issuing leaves behind. */
export const issuedSchema = z.object({ document: z.string(), version: z.string(), digest: z.string() })
export type Issued = z.infer<typeof issuedSchema>

/** One issue of a report, newest first in a list; it stays whatever becomes of it. */
const issuedDocumentSchema = z.object({
  id: z.string(),
  ref: z.string(),
  report: z.enum(REPORTS),
  version: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  /** Why it left the living case; null where it has not. */
  retired: z.string().nullable(),
  issuedOn: z.string(),
  issuedBy: z.string(),
  author: z.string(),
  reason: z.string(),
  digest: z.string(),
  /** Empty where the product did not make it, but somebody recorded that it was issued. */
  files: z.array(issuedFileSchema.extend({ download: z.string() })),
  supersedes: z.array(z.string()),
  /** What it was made of; null where the product did not make it. */
  baseline: z.object({ ref: z.string(), sequence: z.number().int(), digest: z.string() }).nullable(),
})
export type IssuedDocumentView = z.infer<typeof issuedDocumentSchema>

/** What was issued, and what the next issue of each report starts from. */
export const issuedDocumentsSchema = z.object({
  documents: z.array(issuedDocumentSchema),
  next: z.record(
    z.enum(REPORTS),
    z.object({
      version: z.record(z.enum(ISSUED_STATES), z.string()),
      distribution: z.array(z.string()),
    }),
  ),
  /** Who may approve, as the plan and the appointments say. */
  approvers: z.array(z.object({ name: z.string(), role: z.string() })),
})
export type IssuedDocumentsView = z.infer<typeof issuedDocumentsSchema>
