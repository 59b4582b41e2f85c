import { MemoryGraph, type SpaceHead } from '../../domain/record/graph.ts'
import { SPACE_TYPES } from '../../domain/record/kind.ts'
import type { Link } from '../../domain/record/link.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { SourceFile } from './read/read-document.ts'

/** The form of case file that this version writes, and the only one it reads. */
const CASE_FILE_VERSION = 1

/** A whole case in one JSON file, as `safecase export` writes it. */
export interface CaseFile {
  readonly space: SpaceHead
  readonly records: readonly SafetyRecord[]
  readonly links: readonly Link[]
}

/** Whether a file is a case that Safecase wrote itself: its first member says so. */
export function isCaseFile(file: SourceFile): boolean {
  const start = new TextDecoder().decode(file.bytes.subarray(0, 200))
  return /^\uFEFF?\s*\{\s*"safecase"\s*:/.test(start)
}

/** The case in a file that Safecase wrote; the shape of each record and link is checked, its fields by whoever uses it. */
export function readCaseFile(file: SourceFile): MemoryGraph | Refusal {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder().decode(file.bytes))
  } catch {
    return damaged(file.name, 'it is no whole JSON document')
  }
  if (!isObject(content)) return damaged(file.name, 'it holds no case')
  const { safecase, space, records, links } = content
  if (safecase !== CASE_FILE_VERSION) {
    return refuse(
      'FILE_UNREADABLE',
      `${file.name} is a case file of form ${String(safecase)}; this version reads form ${CASE_FILE_VERSION}.`,
      'Export the case again, or use the version of Safecase that wrote it.',
    )
  }
  if (!isSpace(space)) return damaged(file.name, 'its space has no id, type and name')
  if (!isListOf(records, isRecord))
    return damaged(file.name, 'not every record has an id, kind, ref, revision and fields')
  if (!isListOf(links, isLink)) return damaged(file.name, 'not every link has an id, role and two ends')
  const graph = new MemoryGraph(space)
  graph.apply({ records, links })
  const loose = graph.looseLink()
  return loose === undefined ? graph : damaged(file.name, `link ${loose.id} joins a record that is not in the file`)
}

/** A case as the text of a file, one record or link a line so that versions can be compared. */
export function writeCaseFile({ space, records, links }: CaseFile): string {
  const head = `{"safecase":${CASE_FILE_VERSION},"space":${JSON.stringify(space)}`
  return `${head},\n"records":[\n${jsonLines(records)}\n],\n"links":[\n${jsonLines(links)}\n]}\n`
}

function jsonLines(items: readonly unknown[]): string {
  return items.map((item) => JSON.stringify(item)).join(',\n')
}

function damaged(name: string, what: string): Refusal {
  return refuse('FILE_UNREADABLE', `${name} is a damaged case file: ${what}.`, 'Export the case again.')
}

type Unchecked = { readonly [name: string]: unknown }

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf<T>(value: unknown, test: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(test)
}

function isSpace(value: unknown): value is SpaceHead {
  if (!isObject(value) || typeof value['id'] !== 'string' || typeof value['name'] !== 'string') return false
  return SPACE_TYPES.some((type) => type === value['type'])
}

function isRecord(value: unknown): value is SafetyRecord {
  if (!isObject(value)) return false
  const { id, kind, ref, revision, state, fields, retired, origin, recordedAt } = value
  return (
    typeof id === 'string' &&
    typeof kind === 'string' &&
    typeof ref === 'string' &&
    typeof revision === 'number' &&
    typeof state === 'string' &&
    typeof recordedAt === 'string' &&
    isObject(fields) &&
    (retired === null || isObject(retired)) &&
    (origin === null || isObject(origin))
  )
}

function isLink(value: unknown): value is Link {
  if (!isObject(value)) return false
  const { id, role, from, to, seen, ended } = value
  return (
    typeof id === 'string' &&
    typeof role === 'string' &&
    typeof from === 'string' &&
    typeof to === 'string' &&
    (seen === null || isObject(seen)) &&
    (ended === null || isObject(ended))
  )
}
