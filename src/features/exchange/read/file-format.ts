import type { ReadFormat } from './read-format.ts'

/** A file's name and what it holds. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file's first bytes say it is, whatever its name. */
export type Container = 'zip' | 'ole' | 'pdf' | 'image' | 'text'

const SIGNATURES: readonly (readonly [Container, readonly number[]])[] = [
  ['zip', [0x50, 0x4b]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
]

/** The container that the first bytes announce; anything unknown is taken for text. */
export function containerOf(bytes: Uint8Array): Container {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  return found?.[0] ?? 'text'
}

/** A family of files by its name's ending; of a plain text its content tells which it is. */
export type NamedFormat = ReadFormat | 'text'

/** What a name's ending says of a file; the property test of imports feeds arbitrary bytes under each of them. */
export const ENDINGS: Readonly<Record<string, NamedFormat>> = {
  xlsx: 'workbook',
  xlsm: 'workbook',
  xltx: 'workbook',
  xltm: 'workbook',
  xls: 'workbook',
  ods: 'workbook',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  sdoc: 'needs',
  rst: 'rst',
  txt: 'text',
}

/** What a file's name says it is, or null when no reader knows its ending. */
export function namedFormat(name: string): NamedFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === undefined ? null : (ENDINGS[ending] ?? null)
}

/** What a plain text is by its content: JSON, HTML, Markdown, or lines with separators. */
export function sniffText(text: string): 'json' | 'html' | 'markdown' | 'csv' {
  const start = text.trimStart().slice(0, 2_000)
  if (/^[{[]/.test(start)) return 'json'
  if (/^<(?:!doctype html|html|table|div|body)\b/i.test(start)) return 'html'
  if (/^(?:#{1,6} |\|[^\n]*[^|\s][^\n]*\||\s*[-*] |---$)/m.test(start) && !/\t.*\t/.test(start)) return 'markdown'
  return /^[^\n]*(?:[,;\t|][^\n]*){2}$/m.test(start) ? 'csv' : 'markdown'
}

/** How much of a text tells what it is. */
export const TOLD_BY = 4_000

/** What a text is that bears a workbook's name, by its beginning. */
export function beginningOf(bytes: Uint8Array): ReturnType<typeof sniffText> {
  return sniffText(new TextDecoder().decode(bytes.subarray(0, TOLD_BY)))
}

/**
 * What an `.xls` file is that holds the text of a web page or of separated cells, as many systems write when they are asked
 * for a spreadsheet; null for any other.
 */
export function textNamedBook(name: string, container: Container, bytes: Uint8Array): 'html' | 'csv' | null {
  if (container !== 'text' || !/\.xls$/i.test(name)) return null
  const format = beginningOf(bytes)
  return format === 'html' || format === 'csv' ? format : null
}
