import type { Block, Cell } from './blocks.ts'
import { plainText, type Text } from './text.ts'

/** How many characters blocks print, which tells roughly how many pages they fill. */
export function charactersOf(blocks: readonly Block[]): number {
  return sum(blocks.map((block) => sum(textsOf(block).map((text) => plainText(text).length))))
}

/** How many characters a row of a table prints. */
export function charactersOfRow(row: readonly Cell[]): number {
  return sum(row.map(({ text }) => plainText(text).length))
}

function textsOf(block: Block): readonly Text[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'bullets':
      return block.items
    case 'key-values':
      return block.entries.flatMap(({ key, value }) => [key, value])
    case 'callout':
      return [block.title, ...block.lines]
    case 'table':
      return [...block.head, ...block.rows].flatMap((row) => row.map(({ text }) => text))
    case 'signature':
      return [block.meaning]
    case 'title-page':
    case 'contents':
    case 'page-break':
      return []
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
