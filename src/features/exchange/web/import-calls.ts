import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { startedSchema } from '../../long-work/long-work-contract.ts'
import { CASE_FILE_BEGINS, caseAdoptedSchema } from '../case-adoption-contract.ts'
import { type DeskImport, deskImportSchema, type ImportAnswers, importDifferencesSchema } from '../exchange-contract.ts'

/** A prepared import, as it was left. */
export const preparedQuery = (importId: string) =>
  queryOptions({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => request(importPath(importId), deskImportSchema, { signal }),
  })

/** What storing it in a case that exists would change, with the answers given so far. */
export const differencesQuery = ({ importId, answers }: Pick<DeskImport, 'importId' | 'answers'>, space: string) =>
  queryOptions({
    queryKey: ['import', importId, 'differences', space, answers],
    queryFn: ({ signal }) =>
      request(importPath(importId, `/differences?space=${encodeURIComponent(space)}`), importDifferencesSchema, {
        signal,
      }),
    // The case may have changed since somebody last looked.
    gcTime: 0,
  })

const importPath = (importId: string, rest = '') => `/api/imports/${encodeURIComponent(importId)}${rest}`

const stored = z.object({ records: z.number().int(), links: z.number().int() })

/** What an applied import left behind: in a case, or as a case of its own. */
export const appliedSchema = z.union([
  z.object({ space: z.string(), stored }).transform((applied) => ({ ...applied, isWhole: false })),
  caseAdoptedSchema.transform(({ space, ...counts }) => ({ space, stored: counts, isWhole: true })),
])

/** The file among those given that is a whole case; null where they are something to read, as several always are. */
export async function wholeCaseOf(files: readonly File[]): Promise<File | null> {
  const [only] = files
  if (only === undefined || files.length > 1) return null
  return CASE_FILE_BEGINS.test(await only.slice(0, 200).text()) ? only : null
}

/** Stores a case file as a new case, under its own name where none is given. */
export function storeCaseFile(file: File, name: string): Promise<{ work: string }> {
  const body = new FormData()
  body.set('file', file)
  if (name !== '') body.set('name', name)
  return request('/api/spaces/from-file', startedSchema, { method: 'POST', body })
}

/** Sends the files to be read; a case's own matrix applies when it is named. */
export function sendFiles(files: readonly File[], space: string | undefined): Promise<{ work: string }> {
  const body = new FormData()
  if (space !== undefined) body.set('space', space)
  for (const file of files) body.append('files', file, file.webkitRelativePath || file.name)
  return request('/api/imports', startedSchema, { method: 'POST', body })
}

export function answerQuestions(importId: string, answers: ImportAnswers): Promise<DeskImport> {
  return request(importPath(importId, '/answers'), deskImportSchema, { method: 'POST', body: { answers } })
}

export function giveUpImport(importId: string): Promise<{ importId: string }> {
  return request(importPath(importId, '/give-up'), z.object({ importId: z.string() }), { method: 'POST' })
}

export function takeUpImport(importId: string): Promise<DeskImport> {
  return request(importPath(importId, '/take-up'), deskImportSchema, { method: 'POST' })
}

/** Stores what was read, in a case that exists or in a new one. */
export function applyImport(
  importId: string,
  into: { readonly space: string } | { readonly newCase: string; readonly type: string },
): Promise<{ work: string }> {
  return request(importPath(importId, '/apply'), startedSchema, {
    method: 'POST',
    body: into,
    idempotencyKey: `apply-${importId}`,
  })
}
