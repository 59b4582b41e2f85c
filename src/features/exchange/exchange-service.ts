import type { SpaceType } from '../../domain/record/kind.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { RiskMatrix } from '../../domain/risk/matrix.ts'
import { isCaseFile } from './exchange-case-file.ts'
import type { ImportAnswers, ImportQuestion, ImportResult } from './exchange-contract.ts'
import type { FoundLog } from './found-log.ts'
import { importResult } from './import-result.ts'
import { parseFiles } from './parse-files.ts'
import { ParserProcess, type ParserLimits } from './parser-process.ts'
import { questionsAnywhere, questionsInto } from './proposal/whose-log.ts'
import { rateLog } from './rate/rate-log.ts'
import type { RatedLog } from './rate/rated-log.ts'
import { namedFormat } from './read/file-format.ts'
import type { SourceFile } from './read/read-document.ts'

/** An import that is read and rated but not stored: what a person reviews before anything changes. */
export interface PreparedImport {
  /** The stable JSON. */
  readonly result: ImportResult
  /** The hazards in full, from which the change is proposed. */
  readonly log: RatedLog
  /** Set when the files hold no hazard; the result is then empty and accounts for the rows. */
  readonly notice: Refusal | null
  /** Questions of the log itself that the answers given so far leave open. */
  readonly open: readonly ImportQuestion[]
  /** The answers given so far. */
  readonly answers: ImportAnswers
}

/** What a prepared import still has to be asked before it can go into a case of a type: of the log, then of its way there. */
export function openInto({ log, open, answers }: PreparedImport, type: SpaceType): readonly ImportQuestion[] {
  return [...open, ...questionsInto(type, log, answers).filter(({ id }) => answers[id] === undefined)]
}

/** How an import is read: the plan's matrix and the answers a person has given. */
export interface ImportOptions {
  readonly matrix: RiskMatrix
  readonly answers: ImportAnswers
}

/** Reads files into a prepared import. */
export interface ImportReader {
  read(files: readonly SourceFile[], options: ImportOptions): Promise<PreparedImport | Refusal>
  /** What was read before, with other answers. */
  rate(found: FoundLog, options: ImportOptions): PreparedImport | Refusal
  close(): void
}

/** Up to how many bytes plain text of a format is read in this process; everything else is read in the limited child. */
type PlainBytes = Partial<Record<string, number>>

/** What is read before a child has started. */
const SMALL: PlainBytes = { csv: 64_000, json: 64_000, markdown: 64_000, text: 64_000 }

/** For a process that reads one log and ends, which keeps nobody else waiting; Markdown costs most. */
export const OWN_LOG: PlainBytes = { ...SMALL, csv: 12_000_000, json: 12_000_000 }

/** Makes a reader; without a parser everything is read in this process, which only trusted files deserve. */
export function createImportReader(parser: ParserLimits | null, plain: PlainBytes = SMALL): ImportReader {
  const child = parser === null ? null : new ParserProcess(parser)
  return {
    async read(files, options) {
      const whole = files.find(isCaseFile)
      if (whole !== undefined) return wholeCase(whole.name)
      const log = await (child === null || isPlain(files, plain) ? parseFiles(files) : child.readLog(files))
      return isRefusal(log) ? log : prepare(log, options)
    },
    rate: prepare,
    close: () => child?.close(),
  }
}

function isPlain(files: readonly SourceFile[], plain: PlainBytes): boolean {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  return files.every(({ name }) => bytes <= (plain[namedFormat(name) ?? 'text'] ?? 0))
}

function prepare(found: FoundLog, { matrix, answers }: ImportOptions): PreparedImport | Refusal {
  const log = rateLog(found, matrix, answers)
  // One answer can settle another question, so an answer to what was asked at first stays valid.
  // Those of the way into a case may be answered before anybody has said which case.
  const asked = Object.keys(answers).length === 0 ? [] : everyQuestion([log, rateLog(found, matrix, {})])
  const invalid = invalidAnswer(asked, answers)
  if (invalid !== null) return invalid
  return {
    result: importResult(log),
    log,
    notice: log.hazards.length === 0 ? noHazards(found) : null,
    open: log.questions.filter(({ id }) => answers[id] === undefined),
    answers,
  }
}

function everyQuestion(logs: readonly RatedLog[]): readonly ImportQuestion[] {
  return logs.flatMap((log) => [...log.questions, ...questionsAnywhere(log)])
}

function invalidAnswer(questions: readonly ImportQuestion[], answers: ImportAnswers): Refusal | null {
  for (const [id, choice] of Object.entries(answers)) {
    const question = questions.find((known) => known.id === id)
    if (question === undefined) {
      return refuse(
        'ANSWERS_INVALID',
        `The import asks no question “${id}”.`,
        'Take the question ids from the result of a dry run.',
      )
    }
    if (!question.choices.includes(choice)) {
      return refuse(
        'ANSWERS_INVALID',
        `“${choice}” is no choice of the question “${id}”.`,
        `Choose one of: ${question.choices.join('; ')}.`,
      )
    }
  }
  return null
}

function wholeCase(name: string): Refusal {
  return refuse(
    'WHOLE_CASE',
    `${name} is a whole case that Safecase exported, and no hazard log.`,
    `Store it as a new case: "safecase import ${name} --to NAME".`,
  )
}

function noHazards(found: FoundLog): Refusal {
  const rows =
    found.rows === 0
      ? 'It has no table, list or section that describes a hazard'
      : found.rows === 1
        ? 'Its one row describes none'
        : `None of its ${found.rows} rows describes one`
  return refuse(
    'NO_HAZARDS',
    `No hazard was found: the page or template is read, but holds no hazards. ${rows}.`,
    'Give the file or folder that holds the hazards themselves; a log kept in an issue tracker can be exported as CSV first. If this is a log, give its columns names such as “Hazard”, “Cause”, “Severity”, “Likelihood” and “Control”.',
  )
}
