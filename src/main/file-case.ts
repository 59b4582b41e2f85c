import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { z } from 'zod'
import { assess } from '../domain/living/assess.ts'
import type { LivingContext } from '../domain/living/context.ts'
import type { Change } from '../domain/record/change.ts'
import { MemoryGraph, type SpaceHead } from '../domain/record/graph.ts'
import { quickTestOf, type QuickTest } from '../domain/record/quick-test.ts'
import { isRefusal, refuse, type Refusal } from '../domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../domain/risk/default-matrix.ts'
import { damagedCaseFile, isCaseFile, readCaseFile } from '../features/exchange/exchange-case-file.ts'
import { importAnswersSchema, type ImportAnswers, type ImportQuestion } from '../features/exchange/exchange-contract.ts'
import { createImportReader, openInto, OWN_LOG, type PreparedImport } from '../features/exchange/exchange-service.ts'
import { proposeChange } from '../features/exchange/import-proposal.ts'
import type { SourceFile } from '../features/exchange/read/read-document.ts'
import { decodeText } from '../features/exchange/read/source-text.ts'
import { readSourceFiles } from '../features/exchange/source-files.ts'
import type { CaseSnapshot } from '../features/living/living-queries.ts'
import { referencesAfter } from '../features/records/references.ts'
import { systemClock } from '../platform/clock/clock.ts'
import { newId } from '../platform/ids/ids.ts'
import { artefact } from './artefacts.ts'
import { LIVING } from './living.ts'
import { answersInto, refusalOfLogOptions, typeOfLogCase, type LogOptions } from './standard-option.ts'

/** A case read from files into memory, without any database. */
export interface FileCase {
  readonly snapshot: CaseSnapshot
  /** What the import found, when the files are a hazard log and not a case of our own. */
  readonly prepared: PreparedImport | null
  /** What the log is still to be asked. */
  readonly open: readonly ImportQuestion[]
}

const clock = systemClock()

/** Reads a hazard log into a prepared import. */
export async function readLog(files: readonly SourceFile[], answers: ImportAnswers): Promise<PreparedImport | Refusal> {
  const reader = createImportReader({ entry: artefact('dist', 'parse-child.js') }, OWN_LOG)
  try {
    return await reader.read(files, { matrix: DEFAULT_MATRIX, answers })
  } finally {
    reader.close()
  }
}

/**
 * Reads paths into a case in memory and judges it; open questions leave the scores they are about unrated. A hazard log
 * becomes a case of the standard named, a manufacturer's where none is; a case of our own has its standard already.
 * Whose log a deployer's is counts as proposed until it is said.
 */
export async function openFileCase(
  paths: readonly string[],
  answers: ImportAnswers,
  options: LogOptions,
): Promise<FileCase | Refusal> {
  const files = await readSourceFiles(paths)
  if (isRefusal(files)) return files
  const own = await ownCase(files)
  if (isRefusal(own)) return own
  if (own !== null) {
    return refusalOfLogOptions(options, own.graph.space) ?? { snapshot: snapshotOf(own), prepared: null, open: [] }
  }
  const type = typeOfLogCase(options)
  const given = answersInto(type, answers, options)
  if (isRefusal(given)) return given
  const prepared = await readLog(files, given)
  if (isRefusal(prepared)) return prepared
  if (prepared.notice !== null) return prepared.notice
  const last = new Map(LIVING.registry.kinds.map((kind) => [kind.prefix, 0]))
  const change = proposeChange(prepared.log, {
    matrix: DEFAULT_MATRIX,
    today: clock.today(),
    now: clock.now(),
    newId,
    newRef: referencesAfter(last).next,
    source: paths.map((path) => basename(resolve(path))).join(', '),
    present: null,
    type,
    answers: given,
  })
  const space: SpaceHead = { id: newId(), type, name: caseNameOf(paths) }
  const snapshot = snapshotOf({ graph: graphOf(space, change), context: LIVING })
  return { snapshot, prepared, open: openInto(prepared, type) }
}

/** What a case is called that has no name but its files': theirs, as people say them. */
function caseNameOf(paths: readonly string[]): string {
  const named = paths.map((path) => basename(resolve(path)))
  return named.map((name) => basename(name, FILE_ENDING.test(name) ? extname(name) : '') || name).join(', ')
}

const FILE_ENDING = /.[.][a-z]{2,5}$/i

/** A case in memory, and what its rules are run with. */
interface OpenCase {
  readonly graph: MemoryGraph
  readonly context: LivingContext
}

/** A case that Safecase wrote itself: one JSON file, or a folder with its `case.yaml`. */
async function ownCase(files: readonly SourceFile[]): Promise<OpenCase | Refusal | null> {
  const [only] = files
  if (files.length === 1 && only !== undefined && isCaseFile(only)) return soundCase(only)
  if (!files.some((file) => file.name === 'case.yaml')) return null
  // It brings a reader of YAML along, for which no other case should wait.
  const { readCaseFolder } = await import('../features/records/case-folder.ts')
  const read = readCaseFolder(
    files.map(({ name, bytes }) => ({ path: name, text: decodeText(bytes) })),
    { newId, today: clock.today(), now: clock.now(), registry: LIVING.registry, hash: LIVING.hash },
  )
  return isRefusal(read) ? read : { graph: graphOf(read.space, read), context: LIVING }
}

/** A case file whose every record is of a kind there is, with fields that its kind declares. */
function soundCase(file: SourceFile): OpenCase | Refusal {
  const read = readCaseFile(file)
  if (isRefusal(read)) return read
  const quickTests = new Map(LIVING.registry.kinds.map(({ name }) => [name, quickTestOfKind(name)]))
  for (const { ref, kind, fields } of read.graph.records()) {
    if (quickTests.get(kind)?.(fields) === true) continue
    const schema = LIVING.registry.schema(kind)
    const issue = schema === undefined ? undefined : schema.safeParse(fields).error?.issues[0]
    if (schema !== undefined && issue === undefined) continue
    const what =
      issue === undefined
        ? `is of an unknown kind "${kind}"`
        : `has a wrong ${issue.path.map(String).join('.') || 'field'}`
    return damagedCaseFile(file.name, `${ref} ${what}`)
  }
  const { graph, knownFingerprint } = read
  return { graph, context: knownFingerprint === null ? LIVING : { ...LIVING, knownFingerprint } }
}

function quickTestOfKind(kind: string): QuickTest {
  const schema = LIVING.registry.schema(kind)
  return schema === undefined ? () => false : quickTestOf(schema)
}

function graphOf(space: SpaceHead, change: Change): MemoryGraph {
  const graph = new MemoryGraph(space)
  graph.apply(change)
  return graph
}

function snapshotOf({ graph, context }: OpenCase): CaseSnapshot {
  const today = clock.today()
  return { graph, assessment: assess(graph, today, context), context, today }
}

/** Answers to an import's questions from a JSON file of question id → choice; no file, no answers. */
export async function readAnswers(path: string | undefined): Promise<ImportAnswers | Refusal> {
  if (path === undefined) return {}
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) {
    return refuse('FILE_MISSING', `There is no file "${path}" with answers to read.`, 'Look whether it is spelt right.')
  }
  try {
    return importAnswersSchema.parse(JSON.parse(decodeText(bytes)))
  } catch (error) {
    const why = error instanceof z.ZodError ? 'it is no JSON object of texts' : 'it cannot be read as JSON'
    return refuse(
      'ANSWERS_INVALID',
      `The answers in ${path} cannot be used: ${why}.`,
      'Write { "question id": "choice" }.',
    )
  }
}
