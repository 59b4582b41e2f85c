import type { Plain } from './document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from './plain-value.ts'

/** A text of Jira as Markdown: its wiki markup, or the tree of a document that newer versions keep. */
export function jiraText(value: Plain | undefined): string {
  if (isRecord(value) && value['type'] === 'doc') return blocksOf(value).trim()
  return typeof value === 'string' ? fromWiki(value) : textOfPlain(value)
}

/** Wiki markup line by line, without the macros that only dress a text. */
function fromWiki(text: string): string {
  return text.replaceAll('\r', '').replace(DRESS, '').split('\n').map(lineFromWiki).join('\n')
}

const DRESS = /\{(?:color|panel|quote|noformat|code|anchor|status)(?::[^}]*)?\}/g
const HEADING = /^\s*h([1-6])\.\s+/
const NUMBERED = /^\s*#+\s+(?=\S)/
const BULLETED = /^\s*[*-]+\s+(?=\S)/
const LINK = /\[([^|\]\n]+)\|([^\]\n]+)\]/g
const BOLD = /(?<=^|[\s(])\*(\S(?:[^*\n]*\S)?)\*(?=$|[\s:.,;)])/g

function lineFromWiki(line: string): string {
  const marked = HEADING.test(line)
    ? line.replace(HEADING, (_, level: string) => `${'#'.repeat(Number(level))} `)
    : line
        .replace(NUMBERED, (mark) => `${indent(mark)}1. `)
        .replace(BULLETED, (mark) => `${indent(mark)}- `)
        .replaceAll('||', '|')
  return marked.replace(LINK, '[$1]($2)').replace(BOLD, '**$1**')
}

function indent(mark: string): string {
  return '  '.repeat(Math.max(0, mark.trim().length - 1))
}

/** The blocks below a node of a document, as Markdown. */
function blocksOf(node: PlainRecord): string {
  return childrenOf(node).map(blockOf).join('\n\n')
}

function blockOf(node: PlainRecord): string {
  switch (node['type']) {
    case 'heading':
      return `${'#'.repeat(levelOf(node))} ${inlineOf(node)}`
    case 'bulletList':
    case 'taskList':
    case 'orderedList': {
      const mark = node['type'] === 'orderedList' ? '1. ' : '- '
      return childrenOf(node)
        .map((item) => `${mark}${itemText(item).replaceAll('\n', '\n   ')}`)
        .join('\n')
    }
    case 'table':
      return tableOf(node)
    case 'paragraph':
      return inlineOf(node)
    default:
      return childrenOf(node).length === 0 ? textOfPlain(node['text']) : blocksOf(node)
  }
}

/** An item of a list, whose text may stand in it or in a paragraph of it. */
function itemText(item: PlainRecord): string {
  return item['type'] === 'taskItem' ? inlineOf(item) : blocksOf(item).replaceAll('\n\n', '\n')
}

function tableOf(table: PlainRecord): string {
  const rows = childrenOf(table).map((row) =>
    childrenOf(row).map((cell) =>
      blocksOf(cell)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|'),
    ),
  )
  const [header = []] = rows
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`)
  return [...lines.slice(0, 1), `|${' --- |'.repeat(header.length)}`, ...lines.slice(1)].join('\n')
}

function levelOf(node: PlainRecord): number {
  const { attrs } = node
  const level = isRecord(attrs) ? Number(attrs['level']) : 3
  return level >= 1 && level <= 6 ? level : 3
}

/** The text of a paragraph or heading; people and pages that it mentions by what is shown of them. */
function inlineOf(node: PlainRecord): string {
  return childrenOf(node)
    .map((child) => {
      if (child['type'] === 'hardBreak') return '\n'
      const { attrs, marks } = child
      const text = textWithin(child['text'] ?? (isRecord(attrs) ? (attrs['text'] ?? attrs['url'] ?? null) : null))
      const isStrong = isList(marks) && marks.some((mark) => isRecord(mark) && mark['type'] === 'strong')
      return isStrong && text.trim() !== '' ? `**${text.trim()}**${/\s$/.test(text) ? ' ' : ''}` : text
    })
    .join('')
}

/** A piece of a sentence, whose spaces belong to it. */
function textWithin(value: Plain): string {
  return typeof value === 'string' ? value : textOfPlain(value)
}

function childrenOf({ content }: PlainRecord): readonly PlainRecord[] {
  return isList(content) ? content.filter(isRecord) : []
}
