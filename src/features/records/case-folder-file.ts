import { LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import type { Json } from '../../domain/record/json.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'

/** One text file of a case folder; the path is relative to the folder and uses `/`. */
export interface FolderFile {
  readonly path: string
  readonly text: string
}

/** One record as a person wrote it: its members by the words used for them, nested records replaced by their reference. */
export interface WrittenRecord {
  readonly ref: string
  /** `path:line`, for refusals. */
  readonly where: string
  readonly members: { readonly [word: string]: Json }
  /** The first heading of a Markdown file, which names the record. */
  readonly heading: string | null
  /** The second-level sections of a Markdown file, by heading. */
  readonly sections: ReadonlyMap<string, string>
}

type Members = { readonly [word: string]: Json }
/** The lines of each `ref` in a file, in order. */
type Places = ReadonlyMap<string, number[]>

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/
const NO_SECTIONS: ReadonlyMap<string, string> = new Map()

/** The records of one file: a YAML list, or one Markdown page whose front matter is the record and whose sections are text. */
export function readFolderFile(file: FolderFile): Refusal | readonly WrittenRecord[] {
  const text = file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  return file.path.endsWith('.md') ? readPage(file.path, text) : readList(file.path, text)
}

function readList(path: string, text: string): Refusal | readonly WrittenRecord[] {
  const yaml = readYaml(path, text, 0)
  if (isRefusal(yaml)) return yaml
  if (!isList(yaml.value)) {
    return unreadable(`${path} is not a list of records.`, 'Begin each record with "- ref:".')
  }
  const records: WrittenRecord[] = []
  for (const item of yaml.value) {
    const refusal = takeRecord(item, path, yaml.places, records)
    if (refusal !== null) return refusal
  }
  return records
}

function readPage(path: string, text: string): Refusal | readonly WrittenRecord[] {
  const [, front, body] = FRONT_MATTER.exec(text) ?? []
  if (front === undefined || body === undefined) {
    return unreadable(
      `${path} has no front matter.`,
      'Begin the page with a line "---", the record, and another "---".',
    )
  }
  const yaml = readYaml(path, front, 1)
  if (isRefusal(yaml)) return yaml
  const prose = readProse(path, body)
  if (isRefusal(prose)) return prose
  const records: WrittenRecord[] = []
  const refusal = takeRecord(yaml.value, path, yaml.places, records)
  const page = records.pop()
  return refusal ?? (page === undefined ? records : [...records, { ...page, ...prose }])
}

/** Adds a record after those nested in it, so that the outermost is the last. */
function takeRecord(item: Json, path: string, places: Places, records: WrittenRecord[]): Refusal | null {
  const ref = isMembers(item) ? item['ref'] : undefined
  if (!isMembers(item) || typeof ref !== 'string') {
    return unreadable(`${path} holds something that is no record.`, 'Give every record a "ref", such as "ref: H-1".')
  }
  const members: { [word: string]: Json } = {}
  for (const [word, value] of Object.entries(item)) {
    const list = isList(value) ? value : [value]
    const nested = list.filter(isRecord)
    for (const child of nested) {
      const refusal = takeRecord(child, path, places, records)
      if (refusal !== null) return refusal
    }
    if (word !== 'ref') members[word] = nested.length === 0 ? value : list.map(refOfNested)
  }
  const where = `${path}:${places.get(ref)?.shift() ?? 1}`
  records.push({ ref, where, members, heading: null, sections: NO_SECTIONS })
  return null
}

function readProse(path: string, body: string): Refusal | Pick<WrittenRecord, 'heading' | 'sections'> {
  const [before = '', ...parts] = `\n${body}`.split(/\n## /)
  const heading = /^\s*(?:# (.+))?\s*$/.exec(before)
  if (heading === null) {
    return unreadable(`${path} has text that belongs to no section.`, 'Put it under a heading "## Description".')
  }
  const sections = parts.map((part) => {
    const end = part.includes('\n') ? part.indexOf('\n') : part.length
    return [part.slice(0, end).trim(), part.slice(end).trim()] as const
  })
  return { heading: heading[1]?.trim() ?? null, sections: new Map(sections) }
}

/** The value of a YAML text and the line of each `ref` in it, `linesBefore` counted in. */
export function readYaml(path: string, text: string, linesBefore: number): Refusal | { value: Json; places: Places } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const error = document.errors[0]
  if (error !== undefined) {
    const line = counter.linePos(error.pos[0]).line + linesBefore
    return unreadable(`${path}:${line} is not YAML: ${error.message.split('\n')[0] ?? ''}`, 'Correct that line.')
  }
  const places = new Map<string, number[]>()
  visit(document, {
    Pair(_key, pair) {
      const { key, value } = pair
      if (!isScalar(key) || key.value !== 'ref' || !isScalar(value) || typeof value.value !== 'string') return
      const line = counter.linePos(key.range?.[0] ?? 0).line + linesBefore
      places.set(value.value, [...(places.get(value.value) ?? []), line])
    },
  })
  return { value: z.json().parse(document.toJS()), places }
}

function isScalar(node: unknown): node is { value: unknown; range?: readonly number[] | null } {
  return typeof node === 'object' && node !== null && 'value' in node && !('items' in node)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isMembers(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !isList(value)
}

function isRecord(value: Json): value is Members {
  return isMembers(value) && typeof value['ref'] === 'string'
}

function refOfNested(value: Json): Json {
  return isRecord(value) ? (value['ref'] ?? null) : value
}

function unreadable(sentence: string, remedy: string): Refusal {
  return refuse('FILE_UNREADABLE', sentence, remedy)
}
