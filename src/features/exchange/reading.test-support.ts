import { writeXlsx } from 'hucre/xlsx'
import { isRefusal } from '../../domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import type { ImportAnswers, ImportRating } from './exchange-contract.ts'
import { createImportReader, type PreparedImport } from './exchange-service.ts'

const reader = createImportReader(null)
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Reads files given as name and content; throws when they are refused. */
export async function readLog(
  files: Readonly<Record<string, string | Uint8Array>>,
  answers: ImportAnswers = {},
): Promise<PreparedImport> {
  const sources = Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }))
  const prepared = await reader.read(sources, { matrix: DEFAULT_MATRIX, answers })
  if (isRefusal(prepared)) throw new Error(`${prepared.code}: ${prepared.sentence}`)
  return prepared
}

/** The rows of a sheet as they are written. */
export type Rows = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']>

/** Reads a workbook of these sheets. */
export async function readBook(
  sheets: Readonly<Record<string, Rows>>,
  answers: ImportAnswers = {},
): Promise<PreparedImport> {
  const content = await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
  return readLog({ 'log.xlsx': content }, answers)
}

/** Reads a workbook of one sheet with these rows. */
export const readSheet = (...rows: Rows): Promise<PreparedImport> => readBook({ Log: rows })

const short = ({ severity, likelihood, level }: ImportRating) =>
  severity === null && likelihood === null && level === null
    ? '–'
    : `${severity ?? '?'} × ${likelihood ?? '?'} = ${level ?? '?'}`

/** Each hazard on one line: ref, title, initial, residual, number of causes and of controls, status. */
export function lines({ result }: PreparedImport): string[] {
  return result.hazards.map(({ ref, title, initial, residual, causes, controls, status }) =>
    [ref ?? '–', title, short(initial), short(residual), `${causes}c ${controls}m`, status ?? '–'].join(' | '),
  )
}

/** The ids of the questions an import asks. */
export const asked = ({ result }: PreparedImport): string[] => result.questions.map(({ id }) => id)

/** Why rows were left out. */
export const reasons = ({ result }: PreparedImport): string[] => result.ledger.ignored.map(({ reason }) => reason)
