import { hash } from 'node:crypto'
import { MemoryGraph, type SpaceHead } from '../../domain/record/graph.ts'
import type { Link } from '../../domain/record/link.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { CASE_FILE_BEGINS } from './case-adoption-contract.ts'
import { FiledEnds, LinkFiler } from './case-file-links.ts'
import { isFiledLink, isListOf, isLook, isObject, isRecord, isSpace, isText } from './case-file-shapes.ts'
import type { SourceFile } from './read/read-document.ts'

/** The form of case file that this version writes; it also reads form 1, in which links name their ends by id. */
const CASE_FILE_FORM = 2

/** The last line of a case file: the digest of all that comes before it. */
const DIGEST_LINE = /"digest":"([0-9a-f]{64})"\}\s*$/
const LONGEST_DIGEST_LINE = 100

/** A whole case in one JSON file, as `safecase export` writes it. */
export interface CaseFile {
  readonly space: SpaceHead
  readonly records: readonly SafetyRecord[]
  readonly links: readonly Link[]
}

/** A case read from a file of its own. */
export interface ReadCaseFile {
  readonly graph: MemoryGraph
  /** Tells the fingerprints of its records, when nobody has altered the file since it was written. */
  readonly knownFingerprint: ((record: SafetyRecord) => string | undefined) | null
}

/** Whether a file is a case that Safecase wrote itself: its first member says so. */
export function isCaseFile(file: SourceFile): boolean {
  const start = new TextDecoder().decode(file.bytes.subarray(0, 200))
  return CASE_FILE_BEGINS.test(start)
}

/** The case in a file that Safecase wrote; the shape of each record and link is checked, its fields by whoever uses it. */
export function readCaseFile(file: SourceFile): ReadCaseFile | Refusal {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder().decode(file.bytes))
  } catch {
    return damagedCaseFile(file.name, 'it is no whole JSON document')
  }
  if (!isObject(content)) return damagedCaseFile(file.name, 'it holds no case')
  const { safecase: form, space, records, links, fingerprints = [], looks = [] } = content
  if (form !== CASE_FILE_FORM && form !== 1) {
    return refuse(
      'FILE_UNREADABLE',
      `${file.name} is a case file of form ${String(form)}; this version reads up to form ${CASE_FILE_FORM}.`,
      'Export the case again, or use the version of Safecase that wrote it.',
    )
  }
  if (!isSpace(space)) return damagedCaseFile(file.name, 'its space has no id, type and name')
  if (!isListOf(records, isRecord))
    return damagedCaseFile(file.name, 'not every record has an id, kind, ref, revision and fields')
  if (!isListOf(fingerprints, isText) || !isListOf(looks, isLook) || !isListOf(links, isFiledLink))
    return damagedCaseFile(file.name, 'not every link has an id, role and two ends')
  const nameOf = form === 1 ? ({ id }: SafetyRecord) => id : ({ ref }: SafetyRecord) => ref
  const graph = new MemoryGraph(space)
  const ends = new FiledEnds(graph, records, nameOf, fingerprints)
  if (graph.size < records.length) return damagedCaseFile(file.name, 'more than one of its records has the same id')
  const shared = ends.sharedName()
  if (shared !== undefined) return damagedCaseFile(file.name, `more than one of its records is called ${shared}`)
  const loose = links.find((link) => !ends.join(link, looks))
  if (loose !== undefined)
    return damagedCaseFile(file.name, `link ${loose.id} names a record or a look that is not in the file`)
  const knownFingerprint = isUnaltered(file.bytes) ? (record: SafetyRecord) => ends.fingerprintOf(record) : null
  return { graph, knownFingerprint }
}

/** Whether the file ends with the digest of all that comes before it. */
function isUnaltered(bytes: Uint8Array): boolean {
  const line = DIGEST_LINE.exec(new TextDecoder().decode(bytes.subarray(-LONGEST_DIGEST_LINE)))
  return line !== null && hash('sha256', bytes.subarray(0, bytes.length - line[0].length)) === line[1]
}

/**
 * A case as the text of a file, one record or link a line so that versions can be compared.
 * @param fingerprint the fingerprint of a record as it stands.
 */
export function writeCaseFile(
  { space, records, links }: CaseFile,
  fingerprint: (record: SafetyRecord) => string,
): string {
  const fingerprints = records.map(fingerprint)
  const filer = new LinkFiler(records, fingerprints)
  const filed = links.map((link) => filer.filed(link))
  const lists = { records, fingerprints, looks: filer.looks, links: filed }
  const members = Object.entries(lists).map(([name, items]) => `"${name}":[\n${jsonLines(items)}\n]`)
  const text = `{"safecase":${CASE_FILE_FORM},"space":${JSON.stringify(space)},\n${members.join(',\n')},\n`
  return `${text}"digest":"${hash('sha256', text)}"}\n`
}

function jsonLines(items: readonly unknown[]): string {
  return items.map((item) => JSON.stringify(item)).join(',\n')
}

/** The refusal of a case file that is not as Safecase wrote it. */
export function damagedCaseFile(name: string, what: string): Refusal {
  return refuse(
    'FILE_UNREADABLE',
    `${name} is a damaged case file: ${what}.`,
    'Export the case again, with the version of Safecase that reads it.',
  )
}
