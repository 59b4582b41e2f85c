import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { startedSchema } from '../../long-work/long-work-contract.ts'
import { type ImportAnswers, importResultSchema } from '../exchange-contract.ts'

/** What was read of the files, kept on the server until it is applied. */
export const preparedSchema = z.object({
  importId: z.string(),
  result: importResultSchema,
  /** What the person should know although the files could be read. */
  notice: z.object({ sentence: z.string(), remedy: z.string() }).nullable(),
  /** How many questions nobody has answered. */
  open: z.number().int(),
})
export type Prepared = z.infer<typeof preparedSchema>

/** What an applied import left behind. */
export const appliedSchema = z.object({
  space: z.string(),
  stored: z.object({ records: z.number().int(), links: z.number().int() }),
})

/** Sends the files to be read; a case's own matrix applies when it is named. */
export function sendFiles(files: readonly File[], space: string | undefined): Promise<{ work: string }> {
  const body = new FormData()
  if (space !== undefined) body.set('space', space)
  for (const file of files) body.append('files', file, file.webkitRelativePath || file.name)
  return request('/api/imports', startedSchema, { method: 'POST', body })
}

export function answerQuestions(importId: string, answers: ImportAnswers): Promise<Prepared> {
  return request(`/api/imports/${encodeURIComponent(importId)}/answers`, preparedSchema, {
    method: 'POST',
    body: { answers },
  })
}

/** Stores what was read, in a case that exists or in a new one. */
export function applyImport(
  importId: string,
  into: { readonly space: string } | { readonly newCase: string },
): Promise<{ work: string }> {
  return request(`/api/imports/${encodeURIComponent(importId)}/apply`, startedSchema, {
    method: 'POST',
    body: into,
    idempotencyKey: `apply-${importId}`,
  })
}
