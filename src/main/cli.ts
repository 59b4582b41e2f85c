#!/usr/bin/env node
import { Command, Option, CommanderError } from 'commander'
import { FINDING_LEVELS, type FindingLevel } from '../domain/living/finding.ts'
import { endWhenStopped } from '../platform/terminal/stopped.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { unprintable } from './output-file.ts'
import type { LogOptions } from './standard-option.ts'
import { VERSION } from './version.ts'

// Each command loads what it needs when it runs: `safecase version` must not wait for a database driver.

const example = (text: string) => `\nExample:\n  ${text}\n`

const program = new Command('safecase')
  .description('Keeps clinical safety cases alive: what holds, what does not, and why.')
  .version(VERSION, '-v, --version')
  .addHelpText(
    'after',
    `${example('safecase try hazard-log.xlsx --out reports')}\nEach command has its own: safecase check --help\n`,
  )
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .hook('preAction', (_program, command) => {
    // A server that is stopped finishes what it answers.
    if (command.name() !== 'serve') endWhenStopped()
  })

/** All is said. Taking a large case out of memory piece by piece would only keep the next command waiting. */
const finish = (code: number) => {
  process.exitCode = code
  process.stderr.write('', () => process.stdout.write('', () => process.exit()))
}
const standardOption = () =>
  new Option(
    '--standard <name>',
    'whose case a hazard log becomes: its manufacturer’s (DCB0129) or its deployer’s (DCB0160)',
  )
    .choices(['DCB0129', 'DCB0160'])
    .default(undefined, 'DCB0129')
const whoseLogOption = () =>
  new Option(
    '--whose-log <whose>',
    'whose hazard log goes into a deployer’s case: its own, or the manufacturer’s; else as proposed, or asked',
  ).choices(['own', 'manufacturer'])
const answersOption = ['--answers <file>', 'JSON of question id → choice, as "import --json" lists them'] as const

interface CheckFlags extends LogOptions {
  readonly json?: true
  readonly all?: true
  readonly failOn: FindingLevel
  readonly answers?: string
}

program
  .command('serve')
  .description('run the server and print a link that signs in once')
  .addHelpText('after', example('SAFECASE_PORT=4180 SAFECASE_DATA=./data safecase serve'))
  .action(async () => {
    // Answers may still be on their way when it stops: it ends when the last of them has gone.
    process.exitCode = await (await import('./serve-command.ts')).serveUntilStopped()
  })

program
  .command('import')
  .description('read a hazard log: every row is accounted for, what is unclear becomes a question')
  .argument('<path...>', 'files or folders')
  .option('--to <case>', 'the case of the running server to store it in; a name nobody has starts a new one')
  .option('--dry-run', 'only show what would be stored')
  .option(...answersOption)
  .addOption(standardOption())
  .addOption(whoseLogOption())
  .option('--json', 'print the result as JSON')
  .addHelpText('after', example('safecase import hazard-log.xlsx --dry-run --json'))
  .action(async (paths: string[], flags: LogOptions & { to?: string; dryRun?: true; answers?: string; json?: true }) =>
    finish(await (await import('./import-command.ts')).runImport(paths, flags)),
  )

program
  .command('check')
  .description('say what holds, what does not, why, and what to do about it')
  .argument('<path-or-case...>', 'files, a folder, or a case of the running server')
  .addOption(
    new Option('--fail-on <level>', 'exit 1 when a finding is at or above this level')
      .choices([...FINDING_LEVELS])
      .default('attention'),
  )
  .option(...answersOption)
  .addOption(standardOption())
  .addOption(whoseLogOption())
  .option('--all', 'print every finding, not the first of each code')
  .option('--json', 'print the result as JSON')
  .addHelpText('after', example('safecase check hazard-log.xlsx --fail-on blocker'))
  .action(async (places: string[], flags: CheckFlags) =>
    finish(await (await import('./check-command.ts')).runCheck(places, flags)),
  )

program
  .command('report')
  .description('make a report: safety-case-report or risk-management-plan (pdf, docx), hazard-log (pdf, docx, xlsx)')
  .argument('<path-or-case...>', 'files, a folder, or a case of the running server')
  .option('--report <name>', 'safety-case-report, risk-management-plan or hazard-log', 'safety-case-report')
  .option('--format <format>', 'pdf, docx or xlsx; else the ending of --out, else pdf')
  .option('--out <file>', 'where to write it; else its own name in this folder')
  .option(...answersOption)
  .addOption(standardOption())
  .addOption(whoseLogOption())
  .addHelpText('after', example('safecase report hazard-log.xlsx --report hazard-log --out log.xlsx'))
  .action(
    async (places: string[], flags: LogOptions & { report: string; format?: string; out?: string; answers?: string }) =>
      finish(await (await import('./report-command.ts')).runReport(places, flags)),
  )

program
  .command('try')
  .description(
    'import, check and report in one go; leaves only the reports: the safety case report (PDF, DOCX) and the hazard log (XLSX)',
  )
  .argument('<path...>', 'files or folders')
  .option('--out <folder>', 'where to write the reports', '.')
  .option(...answersOption)
  .addOption(standardOption())
  .addOption(whoseLogOption())
  .addHelpText('after', example('safecase try hazard-log.xlsx --out reports'))
  .action(async (paths: string[], flags: LogOptions & { out: string; answers?: string }) =>
    finish(await (await import('./try-command.ts')).runTry(paths, flags)),
  )

program
  .command('export')
  .description('write a case as one JSON file: a case of the running server, or files read into one')
  .argument('<path-or-case...>', 'files, a folder, or a case of the running server')
  .option('--out <file>', 'where to write it; else standard output')
  .addOption(standardOption())
  .addOption(whoseLogOption())
  .addHelpText('after', example('safecase export "Medicines Chart" --out case.json'))
  .action(async (places: string[], flags: LogOptions & { out?: string }) =>
    finish(await (await import('./export-command.ts')).runExport(places, flags)),
  )

program
  .command('migrate')
  .description('bring the database up to this version and check its schema, without serving')
  .addHelpText('after', example('DATABASE_URL=postgres://… safecase migrate'))
  .action(async () => finish(await (await import('./migrate-command.ts')).runMigrate()))

program
  .command('explain')
  .description('explain the code of a finding or a refusal')
  .argument('<code>', 'as HAZ-01 or CLASH')
  .addHelpText('after', example('safecase explain HAZ-01'))
  .action(async (code: string) => finish((await import('./explain-command.ts')).runExplain(code)))

program
  .command('version')
  .description('print the version')
  .addHelpText('after', example('safecase version'))
  .action(() => {
    process.stdout.write(`${VERSION}\n`)
  })

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may have seen enough and gone; that is no failure of ours.
  if (error.code === 'EPIPE') process.exit()
  process.exit(processTerminal().refuse(unprintable(error)))
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  finish(await exitCodeOf(error))
}

/** Help that was asked for is no failure; a line that was not understood is refused like anything else. */
async function exitCodeOf({ code, exitCode, message }: CommanderError): Promise<number> {
  if (exitCode === 0) return 0
  if (code === 'commander.help') return 2
  const meant = program.commands.find((command) => command.name() === process.argv[2])
  const { misunderstood } = await import('./misunderstood-line.ts')
  return misunderstood(message, meant?.name() ?? null)
}
