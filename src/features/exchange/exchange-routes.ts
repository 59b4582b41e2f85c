import { z } from 'zod'
import { planInForce } from '../../domain/living/plan-in-force.ts'
import { makerOf, refusalFor } from '../../domain/permission/permission.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import { CASE_TYPES } from '../../domain/standards/case-standard.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import type { WorkRegister } from '../../platform/work/work-register.ts'
import { startedSchema } from '../long-work/long-work-contract.ts'
import { type CaseAdopter, MOST_CASE_MEGABYTES } from './case-adoption-service.ts'
import { caseFileOf } from './case-export-queries.ts'
import { writeCaseFile } from './exchange-case-file.ts'
import { deskImportSchema, importAnswersSchema, importDifferencesSchema } from './exchange-contract.ts'
import type { ImportDesk, ImportDeskTools } from './import-desk-service.ts'
import type { SourceFile } from './read/read-document.ts'

const TAG = 'Import'
const oneImport = z.object({ import: z.uuid() })
const oneGone = z.object({ importId: z.string() })
const uploadSchema = z.object({
  files: z.array(z.string().meta({ format: 'binary' })),
  space: z.string().optional().meta({ description: 'The case whose plan says what the scores mean.' }),
})
const targetSchema = z.union([
  z.strictObject({ space: z.string() }),
  z.strictObject({
    newCase: z.string().trim().min(1).max(200),
    type: z.enum(CASE_TYPES).default('manufacturer-case'),
  }),
])

const caseUploadSchema = z.object({
  file: z.string().meta({ format: 'binary' }),
  name: z.string().trim().min(1).max(200).optional(),
})

/** What the exchange is served from. */
export interface ExchangeParts {
  readonly desk: ImportDesk
  readonly register: WorkRegister
  readonly graphOf: ImportDeskTools['graphOf']
  readonly presentFingerprint: (record: SafetyRecord) => string
  readonly adopt: CaseAdopter
}

/** Reading files into a prepared import, answering its questions, and storing it. */
export function exchangeEndpoints({
  desk,
  register,
  graphOf,
  presentFingerprint,
  adopt,
}: ExchangeParts): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/spaces/{space}/export',
      name: 'exportCase',
      summary: 'The whole case as one JSON file that "safecase" reads again.',
      tag: TAG,
      params: z.object({ space: z.string() }),
      gives: 'application/json',
      refuses: ['FIELD_WITHHELD'],
      answer: async ({ authority, params }) => {
        const graph = await graphOf(authority, params.space)
        if (isRefusal(graph)) return graph
        return new Response(writeCaseFile(caseFileOf(graph), presentFingerprint), {
          headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        })
      },
    }),
    endpoint({
      method: 'post',
      path: '/spaces/from-file',
      name: 'adoptCase',
      summary: 'Stores a case that Safecase exported (multipart, field "file") as a new one, under "name" or its own.',
      tag: TAG,
      form: caseUploadSchema,
      gives: startedSchema,
      status: 202,
      refuses: ['FILE_MISSING'],
      answer: async ({ authority, form }) => {
        const refusal = refusalFor(authority, 'space.create')
        if (refusal !== null) return refusal
        const upload = await caseUploadOf(form)
        if (isRefusal(upload)) return upload
        const work = register.start(makerOf(authority), 'import', (report) => {
          report('Storing the case')
          return adopt(authority, upload.file, upload.name)
        })
        return { work: work.id }
      },
    }),
    endpoint({
      method: 'post',
      path: '/imports',
      name: 'prepareImport',
      summary: 'Reads uploaded files (multipart, field "files") into a prepared import; stores nothing.',
      tag: TAG,
      form: uploadSchema,
      gives: startedSchema,
      status: 202,
      refuses: ['FILE_MISSING', 'UNKNOWN_SPACE', 'FIELD_WITHHELD'],
      answer: async ({ authority, form }) => {
        // Asked here already, so that nobody's files are read for nothing.
        const refusal = refusalFor(authority, 'import.apply')
        if (refusal !== null) return refusal
        const upload = await uploadOf(form)
        if (isRefusal(upload)) return upload
        const graph = upload.space === null ? null : await graphOf(authority, upload.space)
        if (isRefusal(graph)) return graph
        const matrix = graph === null ? DEFAULT_MATRIX : planInForce(graph).matrix
        const work = register.start(makerOf(authority), 'import', (report) => {
          report('Reading the files')
          return desk.prepare(authority, upload.files, { space: upload.space, matrix })
        })
        return { work: work.id }
      },
    }),
    endpoint({
      method: 'get',
      path: '/imports/{import}',
      name: 'getImport',
      summary: 'A prepared import of yours, as it was left.',
      tag: TAG,
      params: oneImport,
      gives: deskImportSchema,
      answer: ({ authority, params }) => desk.find(authority, params.import),
    }),
    endpoint({
      method: 'get',
      path: '/imports/{import}/differences',
      name: 'compareImport',
      summary: 'What storing a prepared import would change in a case that exists; stores nothing.',
      tag: TAG,
      params: oneImport,
      query: z.object({ space: z.string() }),
      gives: importDifferencesSchema,
      refuses: ['UNKNOWN_SPACE', 'FIELD_WITHHELD'],
      answer: ({ authority, params, query }) => desk.differences(authority, params.import, query.space),
    }),
    endpoint({
      method: 'post',
      path: '/imports/{import}/give-up',
      name: 'giveUpImport',
      summary: 'Gives up a prepared import; for a day it can be taken up again.',
      tag: TAG,
      params: oneImport,
      gives: oneGone,
      answer: ({ authority, params }) => desk.giveUp(authority, params.import),
    }),
    endpoint({
      method: 'post',
      path: '/imports/{import}/take-up',
      name: 'takeUpImport',
      summary: 'Takes up again an import that was given up.',
      tag: TAG,
      params: oneImport,
      gives: deskImportSchema,
      answer: ({ authority, params }) => desk.takeUp(authority, params.import),
    }),
    endpoint({
      method: 'post',
      path: '/imports/{import}/answers',
      name: 'answerImport',
      summary: 'Answers questions of a prepared import.',
      tag: TAG,
      params: oneImport,
      body: z.strictObject({ answers: importAnswersSchema }),
      gives: deskImportSchema,
      refuses: ['ANSWERS_INVALID'],
      answer: ({ authority, params, body }) => desk.answer(authority, params.import, body.answers),
    }),
    endpoint({
      method: 'post',
      path: '/imports/{import}/apply',
      name: 'applyImport',
      summary: 'Stores a prepared import in a case or in a new one.',
      tag: TAG,
      params: oneImport,
      body: targetSchema,
      gives: startedSchema,
      status: 202,
      refuses: ['UNKNOWN_SPACE', 'FIELD_WITHHELD'],
      answer: async ({ authority, params, body }) => {
        const refusal = await desk.refusalToApply(authority, params.import, body)
        if (refusal !== null) return refusal
        const work = register.start(makerOf(authority), 'import', (report) => {
          report('Storing the records')
          return desk.apply(authority, params.import, body)
        })
        return { work: work.id }
      },
    }),
  ]
}

async function caseUploadOf(form: FormData) {
  const file = form.get('file')
  if (!(file instanceof File)) {
    return refuse('FILE_MISSING', 'The upload holds no case file.', 'Send multipart/form-data with "file".')
  }
  if (file.size > MOST_CASE_MEGABYTES * 1024 * 1024) {
    return refuse(
      'TOO_LARGE',
      `The case file is larger than ${MOST_CASE_MEGABYTES} MB.`,
      'Ask whoever runs this server.',
    )
  }
  const name = caseUploadSchema.shape.name.safeParse(form.get('name') ?? undefined)
  if (!name.success) return refuse('INVALID_REQUEST', 'The name is empty or longer than 200 characters.', 'Shorten it.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { file: { name: file.name, bytes }, name: name.data ?? null }
}

interface Upload {
  readonly files: readonly SourceFile[]
  readonly space: string | null
}

async function uploadOf(form: FormData): Promise<Upload | Refusal> {
  const files: SourceFile[] = []
  for (const entry of form.getAll('files')) {
    if (typeof entry === 'string') continue
    files.push({ name: entry.name, bytes: new Uint8Array(await entry.arrayBuffer()) })
  }
  if (files.length === 0) return refuse('FILE_MISSING', 'The upload holds no file.', 'Choose a file and try again.')
  const space = form.get('space')
  return { files, space: typeof space === 'string' && space !== '' ? space : null }
}
