import { z } from 'zod'
import { makerOf, refusalFor } from '../../domain/permission/permission.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { fileResponse } from '../../platform/files/file-response.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { requestKeyOf } from '../../platform/http/preconditions.ts'
import type { WorkRegister } from '../../platform/work/work-register.ts'
import { startedSchema } from '../long-work/long-work-contract.ts'
import { issueDifferenceQuerySchema, issueDifferenceSchema } from './issue-difference-contract.ts'
import type { IssueDifferences } from './issue-difference-queries.ts'
import { issueBodySchema, issuedDocumentsSchema } from './issued-documents-contract.ts'
import type { IssuedDocuments } from './issued-documents-service.ts'
import { REPORT_FORMATS, REPORT_MEDIA_TYPES, REPORTS } from './reports-contract.ts'

const TAG = 'Reports'
const inSpace = z.object({ space: z.string() })

/** Issuing reports, what was issued, its bytes, and what differs between two issues. */
export function issuedDocumentsEndpoints(
  issued: IssuedDocuments,
  differences: IssueDifferences,
  register: WorkRegister,
): readonly Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/spaces/{space}/documents',
      name: 'issueDocument',
      summary: 'Issues a report: makes its files of the case as it stands, and keeps them as they are.',
      tag: TAG,
      params: inSpace,
      body: issueBodySchema,
      headers: ['Idempotency-Key'],
      gives: startedSchema,
      status: 202,
      answer: async ({ authority, params, body, request }) => {
        // Who may not issue, or cannot see the case, is refused at once, and no work begins.
        const refused = refusalFor(authority, 'report.issue') ?? (await issued.list(authority, params.space))
        if (isRefusal(refused)) return refused
        const key = requestKeyOf(request, body)
        const work = register.start(makerOf(authority), 'issue', (report) => {
          report('Setting the document')
          return issued.issue(authority, params.space, body, key)
        })
        return { work: work.id }
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/documents',
      name: 'listIssuedDocuments',
      summary: 'The issues of each report with their digests, newest first, and what the next ones start from.',
      tag: TAG,
      params: inSpace,
      gives: issuedDocumentsSchema,
      answer: ({ authority, params }) => issued.list(authority, params.space),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/reports/{report}/differences',
      name: 'compareIssues',
      summary: 'What differs between two issues of a report, or one and the report as it would be now, by section.',
      tag: TAG,
      params: z.object({ space: z.string(), report: z.enum(REPORTS) }),
      query: issueDifferenceQuerySchema,
      gives: issueDifferenceSchema,
      refuses: ['UNKNOWN_MOMENT', 'UNKNOWN_RECORD', 'FIELD_WITHHELD'],
      answer: ({ authority, params, query }) => differences.between(authority, params.space, params.report, query),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/documents/{document}/{format}',
      name: 'fetchIssuedDocument',
      summary: 'The exact bytes of an issued document.',
      tag: TAG,
      params: z.object({ space: z.string(), document: z.string(), format: z.enum(REPORT_FORMATS) }),
      gives: Object.values(REPORT_MEDIA_TYPES).join(', '),
      refuses: ['FILE_NOT_KEPT', 'FIELD_WITHHELD'],
      answer: async ({ authority, params }) => {
        const file = await issued.fetch(authority, params.space, params.document, params.format)
        return isRefusal(file) ? file : fileResponse(file, file.name, file.digest)
      },
    }),
  ]
}
