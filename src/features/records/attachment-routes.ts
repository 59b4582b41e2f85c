import { z } from 'zod'
import type { LivingContext } from '../../domain/living/context.ts'
import { isRefusal, refuse } from '../../domain/record/refusal.ts'
import { fileResponse } from '../../platform/files/file-response.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { Attachments } from './attachment-queries.ts'
import type { AttachmentService } from './attachment-service.ts'
import { recordView } from './record-detail-queries.ts'
import { recordSchema } from './records-contract.ts'
import { inSpaceSchema, oneRecordSchema } from './records-requests-contract.ts'

const TAG = 'Records'

/** What the endpoints of attachments are made from. */
export interface AttachmentParts {
  readonly attached: Attachments
  readonly attachments: AttachmentService
  readonly context: LivingContext
}

/** Attaching a file to a record, and its bytes. */
export function attachmentEndpoints({ attached, attachments, context }: AttachmentParts): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/attachments/{attachment}',
      name: 'fetchAttachment',
      summary: 'The exact bytes of an attachment.',
      tag: TAG,
      params: inSpaceSchema.extend({ attachment: z.string() }),
      gives: '*/*',
      answer: async ({ authority, params }) => {
        const file = await attached.fetch(authority, params.space, params.attachment)
        return isRefusal(file) ? file : fileResponse(file, file.name, file.digest)
      },
    }),
    endpoint({
      method: 'post',
      path: '/spaces/{space}/records/{kind}/{record}/attachments',
      name: 'attachFile',
      summary: 'Attaches a file to a record (multipart, field "file"; at most 25 MB).',
      tag: TAG,
      params: oneRecordSchema,
      form: z.object({ file: z.string().meta({ format: 'binary' }) }),
      gives: recordSchema,
      status: 201,
      refuses: ['FILE_EMPTY', 'FORMAT_UNKNOWN'],
      answer: async ({ authority, params, form }) => {
        const sent = form.get('file')
        if (!(sent instanceof File)) {
          return refuse('INVALID_REQUEST', 'No file came with the request.', 'Send it as the field "file" of a form.')
        }
        const bytes = new Uint8Array(await sent.arrayBuffer())
        const record = await attachments.attach(authority, params, { name: sent.name, bytes })
        return isRefusal(record) ? record : recordView({ context }, record)
      },
    }),
  ]
}
