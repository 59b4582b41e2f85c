import { extname } from 'node:path'
import { z } from 'zod'
import { isRefusal, refuse, type Refusal } from '../domain/record/refusal.ts'
import {
  REPORT_FORMATS,
  REPORTS_IN_WORDS,
  reportRequestSchema,
  type ReportRequest,
} from '../features/reports/reports-contract.ts'
import { processTerminal, type Terminal } from '../platform/terminal/terminal.ts'
import { openFileCase, readAnswers } from './file-case.ts'
import { writeOutput } from './output-file.ts'
import { findPlace, type Place } from './places.ts'
import { renderFileReport } from './file-reports.ts'
import { refusalOfLogOptions, type LogOptions } from './standard-option.ts'

interface ReportFlags extends LogOptions {
  readonly report: string
  readonly format?: string
  readonly out?: string
  readonly answers?: string
}

interface Document {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** Makes a report of a case in files or on the server; gives the exit code. */
export async function runReport(places: readonly string[], flags: ReportFlags): Promise<number> {
  const terminal = processTerminal()
  const made = await makeReport(terminal, places, flags)
  const written = isRefusal(made) ? made : await writeOutput(flags.out ?? made.fileName, made.bytes)
  if (isRefusal(written)) return terminal.refuse(written)
  terminal.print(written)
  return 0
}

async function makeReport(
  terminal: Terminal,
  places: readonly string[],
  flags: ReportFlags,
): Promise<Document | Refusal> {
  const ending = extname(flags.out ?? '')
    .slice(1)
    .toLowerCase()
  const format = flags.format ?? (ending || 'pdf')
  const request = reportRequestSchema.safeParse({ report: flags.report, format })
  if (!request.success) {
    return refuse(
      'REPORT_UNKNOWN',
      `There is no report "${flags.report}" in the format "${format}".`,
      `There are ${REPORTS_IN_WORDS}.`,
    )
  }
  const misnamed = misnamedOutput(flags.out, ending, request.data)
  if (misnamed !== null) return misnamed
  const place = await findPlace(places)
  if (isRefusal(place)) return place
  if (place.on === 'server') {
    return refusalOfLogOptions(flags, place.row.space) ?? reportOnServer(terminal, place, request.data)
  }
  const answers = await readAnswers(flags.answers)
  if (isRefusal(answers)) return answers
  const opened = await openFileCase(place.paths, answers, flags)
  return isRefusal(opened) ? opened : renderFileReport(opened, request.data)
}

/** A file of one format under the ending of another opens in no program, so none is written. */
function misnamedOutput(out: string | undefined, ending: string, { format }: ReportRequest): Refusal | null {
  if (out === undefined || ending === format || !REPORT_FORMATS.some((known) => known === ending)) return null
  return refuse(
    'OUTPUT_MISNAMED',
    `"${out}" ends like a file of another format than --format ${format}.`,
    `Leave out --format to have ${ending.toUpperCase()}, or let --out end in .${format}.`,
  )
}

const shelvedSchema = z.object({ download: z.string(), fileName: z.string() })

async function reportOnServer(
  terminal: Terminal,
  { client, row }: Place & { on: 'server' },
  request: ReportRequest,
): Promise<Document | Refusal> {
  const progress = terminal.progress('Report')
  const shelved = await client
    .work(`/spaces/${row.space.id}/reports`, { ...request }, shelvedSchema, progress)
    .finally(() => progress.end())
  if (isRefusal(shelved)) return shelved
  const bytes = await client.bytes(shelved.download.replace(/^\/api/, ''))
  return isRefusal(bytes) ? bytes : { bytes, fileName: shelved.fileName }
}
