import { isRefusal, refuse, type Refusal } from '../../../domain/record/refusal.ts'
import { withoutMarkup } from './cell-markup.ts'
import type { Block, Grid, Plain, ReadDocument } from './document.ts'
import {
  containerOf,
  namedFormat,
  sniffText,
  textNamedBook,
  type Container,
  type NamedBytes,
  type NamedFormat,
} from './file-format.ts'
import { LIMITS, within } from './limits.ts'
import type { ReadFormat } from './read-format.ts'
import { decodeText, looksBinary } from './source-text.ts'
import type { TomlFront } from './toml-reader.ts'
import { notAsNamed, notText, unknownFormat } from './wrong-file.ts'

// Each reader and its library load when a file needs them: a plain CSV is checked before the others would have loaded.

/** A file as it was given: its name relative to what the person chose, and its bytes. */
export type SourceFile = NamedBytes

/** Reads one file into blocks or plain values; a file that is not what its name says is refused in one sentence. */
export async function readDocument(file: SourceFile, alone: boolean): Promise<ReadDocument | Refusal> {
  if (file.bytes.length === 0) {
    return refuse('FILE_EMPTY', `${file.name} is empty.`, 'Check that the file was saved and copied whole.')
  }
  const container = containerOf(file.bytes)
  const named = textNamedBook(file.name, container, file.bytes) ?? namedFormat(file.name)
  if (named === null) return unknownFormat(file.name)
  const isBook = container === 'zip' || container === 'ole'
  if (container === 'pdf' || container === 'image' || isBook !== (named === 'workbook')) {
    return notAsNamed(file.name, container, file.bytes)
  }
  within(file.bytes.length, LIMITS.fileBytes, `is larger than ${LIMITS.fileBytes / 1_048_576} MB`)
  const at = alone ? '' : `${file.name}: `
  return named === 'workbook' ? readBook(file, container, at) : readText(file, named, at)
}

async function readBook(file: SourceFile, container: Container, at: string): Promise<ReadDocument | Refusal> {
  const { readWorkbook } = await import('./workbook-reader.ts')
  const book = await readWorkbook(file, container)
  if (isRefusal(book)) return book
  const remarks = book.remarks.map(({ where, reason }): Block => ({ kind: 'aside', where: `${at}${where}`, reason }))
  const grids = await Promise.all(book.grids.map(withoutMarkup))
  const document = documentOf(file.name, 'workbook', [...grids.map((grid) => tableBlock(grid, at)), ...remarks])
  return book.title === undefined ? document : { ...document, title: book.title }
}

async function readText(file: SourceFile, named: NamedFormat, at: string): Promise<ReadDocument | Refusal> {
  const text = decodeText(file.bytes)
  if (looksBinary(text)) return notText(file.name)
  const format = named === 'text' || named === 'workbook' ? sniffText(text) : named
  if (text.trim() === '') {
    return refuse(
      'FILE_EMPTY',
      `${file.name} holds nothing but blank space.`,
      'Check that the file was saved and copied whole.',
    )
  }
  switch (format) {
    case 'csv': {
      const { readCsv } = await import('./csv-reader.ts')
      const grid = await readCsv(stem(file.name), text)
      return isRefusal(grid) ? grid : documentOf(file.name, 'csv', [tableBlock(await withoutMarkup(grid), at)])
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown-reader.ts')
      const front = BEGINS_WITH_TOML.test(text) ? await tomlFront(text) : null
      const { blocks, frontMatter } = readMarkdown(front?.page ?? text, at)
      const structure = front === null ? await listedIn(frontMatter) : front.structure
      return { file: file.name, format, blocks, structure, frontMatter: front?.fields ?? frontMatter }
    }
    case 'asciidoc': {
      const [{ readMarkdown }, { asciidocAsMarkdown }] = await Promise.all([
        import('./markdown-reader.ts'),
        import('./asciidoc.ts'),
      ])
      return documentOf(file.name, format, readMarkdown(asciidocAsMarkdown(text), at).blocks)
    }
    case 'rst': {
      const { readNeeds } = await import('./needs-reader.ts')
      const needs = readNeeds(text)
      if (needs !== null) return structureOf(file.name, 'needs', needs)
      const [{ readMarkdown }, { restructuredAsMarkdown }] = await Promise.all([
        import('./markdown-reader.ts'),
        import('./restructured-text.ts'),
      ])
      return documentOf(file.name, format, readMarkdown(restructuredAsMarkdown(text), at).blocks)
    }
    case 'html': {
      const { readHtml } = await import('./html-reader.ts')
      return documentOf(file.name, format, readHtml(text, { at, line: 1, name: '' }))
    }
    case 'json': {
      const { readJson } = await import('./structure-reader.ts')
      return structureOf(file.name, format, readJson(file.name, text))
    }
    case 'needs': {
      const { readNeeds } = await import('./needs-reader.ts')
      return structureOf(file.name, format, readNeeds(text))
    }
    case 'toml': {
      const { readToml } = await import('./toml-reader.ts')
      return structureOf(file.name, format, readToml(file.name, text))
    }
    case 'yaml': {
      const { readYaml } = await import('./structure-reader.ts')
      return structureOf(file.name, format, readYaml(file.name, text))
    }
  }
}

/** Front matter between two lines of plus signs is TOML. */
const BEGINS_WITH_TOML = /^\+\+\+[ \t]*\r?\n/

async function tomlFront(text: string): Promise<TomlFront | null> {
  const { readTomlFront } = await import('./toml-reader.ts')
  return readTomlFront(text)
}

/** A list of objects, as "hazards:" over "- id: H1". */
const LISTS_OBJECTS = /^\w+:[ \t]*\r?\n[ \t]*-[ \t]+\w[\w-]*:/m

/** The values of front matter that lists objects and is whole YAML; of any other, its fields are read as a page's. */
async function listedIn(frontMatter: string): Promise<Plain | undefined> {
  if (!LISTS_OBJECTS.test(frontMatter)) return undefined
  const { readYaml } = await import('./structure-reader.ts')
  const values = readYaml('', frontMatter)
  return isRefusal(values) ? undefined : values
}

function structureOf(file: string, format: ReadFormat, value: Plain | Refusal): ReadDocument | Refusal {
  return isRefusal(value) ? value : { file, format, blocks: [], structure: value, frontMatter: '' }
}

function stem(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
}

function tableBlock(grid: Grid, at: string): Block {
  return { kind: 'table', grid: { ...grid, where: (row) => `${at}${grid.where(row)}` } }
}

function documentOf(file: string, format: ReadFormat, blocks: readonly Block[]): ReadDocument {
  return { file, format, blocks, structure: undefined, frontMatter: '' }
}
