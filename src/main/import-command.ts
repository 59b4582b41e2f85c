import { z } from 'zod'
import { isRefusal, refuse, type Refusal } from '../domain/record/refusal.ts'
import { importResultSchema, type ImportAnswers, type ImportResult } from '../features/exchange/exchange-contract.ts'
import { presentImport } from '../features/exchange/import-commands.ts'
import { openInto } from '../features/exchange/exchange-service.ts'
import { ledgerLine } from '../features/exchange/import-text.ts'
import type { SourceFile } from '../features/exchange/read/read-document.ts'
import { isCaseFile, readCaseFile } from '../features/exchange/exchange-case-file.ts'
import { readSourceFiles } from '../features/exchange/source-files.ts'
import { takenBackWhenStopped, unlessStopped } from '../platform/terminal/stopped.ts'
import { processTerminal, type Terminal } from '../platform/terminal/terminal.ts'
import { readAnswers, readLog } from './file-case.ts'
import { serverClient } from './places.ts'
import type { ServerClient } from './server-client.ts'
import {
  answersInto,
  refusalOfLogOptions,
  refusalOfStandard,
  typeOfLogCase,
  type LogOptions,
} from './standard-option.ts'

interface ImportFlags extends LogOptions {
  readonly to?: string
  readonly dryRun?: true
  readonly answers?: string
  readonly json?: true
}

const preparedSchema = z.object({ importId: z.string(), result: importResultSchema })
const answeredSchema = z.object({ result: importResultSchema })
const appliedSchema = z.object({
  space: z.string(),
  stored: z.object({ records: z.number(), links: z.number() }),
})

/** The longest name that a case can have. */
const LONGEST_NAME = 200
const NOTHING_STORED = 'Nothing is stored. Name a case with --to to store it.'

/** Imports files into a case of the running server, or only shows what would be stored; gives the exit code. */
export async function runImport(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const terminal = processTerminal()
  if (flags.to !== undefined && (flags.to.trim() === '' || flags.to.length > LONGEST_NAME)) {
    return terminal.refuse(
      refuse('COMMAND_INVALID', '--to names no case.', `Give a name of 1 to ${LONGEST_NAME} characters, or an id.`),
    )
  }
  const answers = await readAnswers(flags.answers)
  if (isRefusal(answers)) return terminal.refuse(answers)
  const files = await readSourceFiles(paths)
  if (isRefusal(files)) return terminal.refuse(files)
  const [only] = files
  if (files.length === 1 && only !== undefined && isCaseFile(only)) return importCase(terminal, only, flags)
  const storing = flags.dryRun !== true && flags.to !== undefined
  const type = typeOfLogCase(flags)
  // Where it is stored, the case there says what it is asked.
  const given = storing ? answers : answersInto(type, answers, flags)
  const prepared = isRefusal(given) ? given : await readLog(files, given)
  if (!storing || isRefusal(prepared) || prepared.notice !== null) {
    const shown = isRefusal(prepared) ? prepared : { ...prepared, open: openInto(prepared, type) }
    const code = presentImport(terminal, shown, flags.json === true)
    if (code === 0 && flags.json !== true && flags.dryRun !== true) terminal.complain(NOTHING_STORED)
    return code
  }
  const client = serverClient()
  if (isRefusal(client)) return terminal.refuse(client)
  const form = new FormData()
  for (const { name, bytes } of files) form.append('files', new File([new Uint8Array(bytes)], name))
  const stored = await storeOn(client, terminal, form, answers, { ...flags, to: flags.to ?? '' })
  if (isRefusal(stored)) return terminal.refuse(stored)
  if (flags.json === true) terminal.print(JSON.stringify(stored.result, null, 2))
  else terminal.print(`${ledgerLine(stored.result.ledger)}\n${stored.records} records and ${stored.links} links stored`)
  return 0
}

/** A case that Safecase exported is shown, or stored as a new case. */
async function importCase(terminal: Terminal, file: SourceFile, flags: ImportFlags): Promise<number> {
  const { showCase, storeCase } = await import('./import-case.ts')
  const { to, dryRun, json, standard, whoseLog } = flags
  const read = standard === undefined && whoseLog === undefined ? null : readCaseFile(file)
  const refused = read === null || isRefusal(read) ? read : refusalOfLogOptions(flags, read.graph.space)
  if (refused !== null) return terminal.refuse(refused)
  if (to === undefined || dryRun === true) {
    const code = showCase(terminal, file, json === true)
    if (code === 0 && json !== true && dryRun !== true) terminal.complain(NOTHING_STORED)
    return code
  }
  const client = serverClient()
  return isRefusal(client) ? terminal.refuse(client) : storeCase(client, terminal, file, { to, json: json === true })
}

interface Stored {
  readonly result: ImportResult
  readonly records: number
  readonly links: number
}

async function storeOn(
  client: ServerClient,
  terminal: Terminal,
  form: FormData,
  answers: ImportAnswers,
  { to, ...options }: LogOptions & { readonly to: string },
): Promise<Stored | Refusal> {
  const known = await client.findCase(to)
  if (isRefusal(known) && known.code !== 'UNKNOWN_SPACE') return known
  const refused = isRefusal(known) ? null : refusalOfStandard(options.standard, known.space)
  if (refused !== null) return refused
  const type = isRefusal(known) ? typeOfLogCase(options) : known.space.type
  const given = answersInto(type, answers, options)
  if (isRefusal(given)) return given
  if (!isRefusal(known)) form.append('space', known.space.id)
  const progress = terminal.progress('Import')
  const preparing = client.work('/imports', form, preparedSchema, progress)
  const forget = takenBackWhenStopped(async () => giveUp(client, await preparing))
  try {
    const prepared = await unlessStopped(preparing)
    if (isRefusal(prepared)) return prepared
    const { importId } = prepared
    const answered =
      Object.keys(given).length === 0
        ? prepared
        : await client.post(`/imports/${importId}/answers`, { answers: given }, answeredSchema)
    if (isRefusal(answered)) return answered
    const target = isRefusal(known) ? { newCase: to, type } : { space: known.space.id }
    const applied = await client.work(`/imports/${importId}/apply`, target, appliedSchema, progress)
    return isRefusal(applied) ? applied : { result: { ...answered.result, questions: [] }, ...applied.stored }
  } finally {
    forget()
    progress.end()
  }
}

/** Takes what was prepared from the desk, where it would wait for somebody who has gone. */
async function giveUp(client: ServerClient, prepared: z.output<typeof preparedSchema> | Refusal): Promise<void> {
  if (!isRefusal(prepared)) await client.post(`/imports/${prepared.importId}/give-up`, {}, z.object({}))
}
