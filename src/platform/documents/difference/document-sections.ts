import type { Block } from '../blocks.ts'
import { HeadingNumbers } from '../heading-numbers.ts'
import type { PrintedDocument } from '../printed-document.ts'
import { plainText } from '../text.ts'
import { type DocumentItem, type DocumentSection, namedItem, proseItem } from './document-item.ts'
import { tableItems } from './table-items.ts'

/** A document cut at every heading, numbered as in print. What stands before the first heading is its cover. */
export function documentSections({ sections }: PrintedDocument): readonly DocumentSection[] {
  const numbers = new HeadingNumbers()
  const cut: { number: string; path: readonly string[]; items: DocumentItem[] }[] = [
    { number: '', path: [], items: [] },
  ]
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'heading') {
      const number = block.numbered ? numbers.next(block.level) : ''
      const above = cut.at(-1)?.path.slice(0, block.level - 1) ?? []
      cut.push({ number, path: [...above, block.text], items: [] })
    } else cut.at(-1)?.items.push(...itemsOf(block))
  }
  return cut
}

function itemsOf(block: Exclude<Block, { readonly type: 'heading' }>): readonly DocumentItem[] {
  switch (block.type) {
    case 'paragraph':
      return [proseItem(plainText(block.text))]
    case 'bullets':
      return block.items.map((item) => proseItem(plainText(item)))
    case 'key-values':
      return block.entries.map(({ key, value }) => namedItem(key, plainText(value)))
    case 'callout':
      return [block.title, ...block.lines].map((line) => proseItem(plainText(line)))
    case 'table':
      return tableItems(block)
    case 'title-page':
      return [block.title, block.subject, block.organisation, ...block.lines].map(proseItem)
    case 'signature':
      return [block.meaning, block.name, block.role, block.signedAt].flatMap((words) =>
        words === undefined ? [] : [proseItem(words)],
      )
    case 'contents':
    case 'page-break':
      return []
  }
}
