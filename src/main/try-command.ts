import { join } from 'node:path'
import { isRefusal } from '../domain/record/refusal.ts'
import { importText } from '../features/exchange/import-text.ts'
import { presentCheck } from '../features/living/check-commands.ts'
import type { ReportRequest } from '../features/reports/reports-contract.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { checkOf } from '../features/living/check-queries.ts'
import { FIRST_OF_EACH } from './check-command.ts'
import { openFileCase, readAnswers } from './file-case.ts'
import { renderFileReport } from './file-reports.ts'
import { makeOutputFolder, writeOutput } from './output-file.ts'
import type { LogOptions } from './standard-option.ts'

const REPORTS: readonly ReportRequest[] = [
  { report: 'safety-case-report', format: 'pdf' },
  { report: 'safety-case-report', format: 'docx' },
  { report: 'hazard-log', format: 'xlsx' },
]

/** Imports, checks and reports in one go, and leaves only the reports; gives the check's exit code. */
export async function runTry(
  paths: readonly string[],
  flags: LogOptions & { readonly out: string; readonly answers?: string },
): Promise<number> {
  const terminal = processTerminal()
  const answers = await readAnswers(flags.answers)
  if (isRefusal(answers)) return terminal.refuse(answers)
  const opened = await openFileCase(paths, answers, flags)
  if (isRefusal(opened)) return terminal.refuse(opened)
  const { prepared, open } = opened
  if (prepared !== null) terminal.print(`${importText({ result: prepared.result, open })}\n`)
  const code = presentCheck(terminal, checkOf(opened.snapshot, FIRST_OF_EACH), { json: false, failOn: 'attention' })
  terminal.print('')
  const folder = await makeOutputFolder(flags.out)
  if (isRefusal(folder)) return terminal.refuse(folder)
  const progress = terminal.progress('Reports')
  for (const [done, request] of REPORTS.entries()) {
    progress.update(`${request.report} ${request.format}`, done, REPORTS.length)
    const report = await renderFileReport(opened, request)
    const written = isRefusal(report) ? report : await writeOutput(join(folder, report.fileName), report.bytes)
    if (isRefusal(written)) {
      progress.end()
      return terminal.refuse(written)
    }
    terminal.print(written)
  }
  progress.end()
  return code
}
