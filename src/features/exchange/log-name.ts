import { basename, extname } from 'node:path/posix'
import { capitalised } from '../../domain/record/spoken.ts'
import type { Block, Plain, ReadDocument } from './read/document.ts'

/** A label before the name of what a log is about, in a field, in front matter or on a cover sheet. */
const SYSTEM =
  /^(?:(?:name of (?:the )?)?(?:health (?:it )?system|system|product|solution|software|medical device)|project)(?: name)?\s*:?$/i
const SYSTEM_LINE =
  /^\s*(?:[-*]\s+)?\**((?:health (?:it )?system|system|product|solution|software|project)(?:[ _]name)?)\**\s*:\**\s*(\S.*)$/im
const TITLE_LINE = /^\s*title\s*:\s*(\S.*)$/im
const KEY_WORDS = /[_-]+|(?<=\p{Ll})(?=\p{Lu})/gu

/** What says that a text is a hazard log, and of which version, but not of what. */
const OF_ANY_LOG =
  /\b(?:(?:clinical )?(?:safety )?(?:hazards?|risks?)(?: and risks?| management| identification)? (?:logs?|registers?|analysis|assessments?|tables?|list|record|data|file|report)|hazards?(?:wise)?|(?:nhsd?|nhs digital|nhs england|our|the|blank)? ?template|dcb ?-?0?(?:129|160)|(?:version|ver|rev)\.? ?\d[\d.]*|v\d[\d.]*|(?:final|draft|copy|export(?:ed)?|latest|updated|data|log|sheet ?\d*|book ?\d*|index|readme|page)|\d{4}[- ]\d{2}[- ]\d{2}|\d{6,8})\b/gi
const EMPTY_BRACKETS = /[([{][\s\p{P}]*[)\]}]/gu
const LONGEST = 120
const ROWS_OF_COVER = 40
/** Front matter may stand below a heading. */
const BLOCKS_OF_HEAD = 4

/**
 * What the files of a log call the system it is about: a field or cover cell that is called so, the title of the document
 * or workbook, else the file name in words. What only says that it is a hazard log is left out; null where nothing is left.
 */
export function nameOfLog(documents: readonly ReadDocument[]): string | null {
  // The titles of several pages are those of its parts.
  const sources = documents.length === 1 ? [systemNamed, titled, headed, filed] : [systemNamed, filed]
  for (const source of sources) {
    for (const document of documents) {
      const name = spokenName(source(document, documents))
      // The name of a file is written small for the sake of the file.
      if (name !== null) return source === filed ? capitalised(name) : name
    }
  }
  return null
}

/** A name apart from what any log is called; null where hardly a word is left. */
function spokenName(text: string | null): string | null {
  if (text === null) return null
  const name = text
    .replaceAll(/[<>*`"“”{}|#]/g, ' ')
    .replaceAll(OF_ANY_LOG, ' ')
    .replaceAll(EMPTY_BRACKETS, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+(?<![(])/u, '')
    .replace(/[\s\-–—_:;,./\\&|([]+$/u, '')
    .replace(/^(?:for|of) (?:the )?/i, '')
  return /\p{L}{2}/u.test(name) && name.length <= LONGEST ? name : null
}

function systemNamed({ structure, frontMatter, blocks }: ReadDocument): string | null {
  return (
    memberOf(structure, SYSTEM) ??
    SYSTEM_LINE.exec(frontMatter)?.[2]?.trim() ??
    firstOf(blocks, (block) => {
      if (block.kind === 'text') return SYSTEM_LINE.exec(block.text)?.[2]?.split('\n', 1)[0]?.trim() ?? null
      return block.kind === 'table' ? coverCell(block.grid.rows) : null
    })
  )
}

/** The cell beside a label on a sheet that is a cover and no table: hardly anything else is in its row. */
function coverCell(rows: readonly (readonly string[])[]): string | null {
  for (const row of rows.slice(0, ROWS_OF_COVER)) {
    const [label = '', value = '', ...more] = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
    if (more.length === 0 && SYSTEM.test(label) && value !== '') return value.split('\n', 1)[0] ?? null
  }
  return null
}

function titled({ title, structure, frontMatter, blocks }: ReadDocument): string | null {
  const told = [frontMatter, ...blocks.slice(0, BLOCKS_OF_HEAD).map(textOf)]
  const line = told.map((text) => TITLE_LINE.exec(text)?.[1]).find((found) => found !== undefined)
  return title ?? unquoted(line) ?? memberOf(structure, /^title$/i)
}

function textOf(block: Block): string {
  return block.kind === 'text' || block.kind === 'heading' ? block.text : ''
}

/** The title that a page bears at its top. */
function headed({ blocks }: ReadDocument): string | null {
  const [first] = blocks
  return first?.kind === 'heading' && first.level === 1 ? first.text : null
}

/** The name of the only file; several are called after the folder that holds them all. */
function filed({ file }: ReadDocument, documents: readonly ReadDocument[]): string | null {
  if (documents.length === 1) return basename(file, extname(file)).replaceAll(KEY_WORDS, ' ')
  const [folder = ''] = file.split('/', 1)
  return documents.every((one) => one.file.startsWith(`${folder}/`)) ? folder.replaceAll(KEY_WORDS, ' ') : null
}

function memberOf(plain: Plain | undefined, called: RegExp): string | null {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) return null
  for (const [key, value] of Object.entries(plain)) {
    if (!called.test(key.replaceAll(KEY_WORDS, ' '))) continue
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    const named = memberOf(value, /^name$/i)
    if (named !== null) return named
  }
  return null
}

function firstOf(blocks: readonly Block[], read: (block: Block) => string | null): string | null {
  for (const block of blocks) {
    const found = read(block)
    if (found !== null) return found
  }
  return null
}

function unquoted(text: string | undefined): string | null {
  return text?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? null
}
