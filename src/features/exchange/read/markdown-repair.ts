import { turnIntoMarkdown } from './foreign-markup.ts'
import { openFurtherFrontMatter } from './front-matter-blocks.ts'
import { LIMITS, within } from './limits.ts'

/** Markdown made fit for a strict parser, with the source line that each of its lines came from. */
export interface RepairedMarkdown {
  readonly text: string
  /** The line of the source, from 1, for a line of the repaired text, from 1. */
  readonly sourceLine: (line: number) => number
  /** HTML tables taken out of the text; `⟦html-0⟧` stands where the first one was. */
  readonly htmlTables: readonly { readonly html: string; readonly line: number }[]
  readonly frontMatter: string
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*){30}/
const FENCE = /^\s{0,3}(```+|~~~+)/
const ROW = /^\s*\|[^|]*\|/

/** The text that stands for a table taken out of the Markdown. */
export const htmlMark = (index: number): string => `⟦html-${index}⟧`

/**
 * Mends what people's tables suffer from: blank lines between rows, no blank line above, no delimiter row, rows longer
 * than their header; and takes HTML tables out, because Markdown would cut them at their blank lines.
 */
export function repairMarkdown(source: string): RepairedMarkdown {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  if (lines.some((line) => NESTED.test(line))) within(1, 0, 'nests lists or quotes too deeply')
  openFurtherFrontMatter(lines)
  const frontMatter = takeFrontMatter(lines)
  openTabs(lines)
  turnIntoMarkdown(lines)
  const htmlTables = takeHtmlTables(lines)
  const out: { text: string; line: number }[] = []
  let fence = ''
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index] ?? ''
    const mark = FENCE.exec(text)?.[1]
    if (fence === '' ? mark !== undefined : mark?.startsWith(fence) === true)
      fence = fence === '' ? (mark ?? '').slice(0, 3) : ''
    const callout = fence === '' ? calloutIn(text) : null
    if (callout !== null) out.push(...callout.map((part) => ({ text: part, line: index + 1 })))
    else if (fence !== '' || !ROW.test(text)) out.push({ text, line: index + 1 })
    else index = takeTable(lines, index, out)
  }
  return {
    text: out.map(({ text }) => text).join('\n'),
    sourceLine: (line) => out[line - 1]?.line ?? line,
    htmlTables,
    frontMatter,
  }
}

function takeFrontMatter(lines: string[]): string {
  if (lines[0]?.trim() !== '---') return ''
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---')
  if (end < 0) return ''
  const taken = lines.slice(1, end).join('\n')
  lines.fill('', 0, end + 1)
  return taken
}

const TAB = /^(?:===!?|\?\?\?\+?|!!!)\s+(?:[\w-]+\s+)?"([^"]+)"\s*$/

/** Turns the tabs and boxes of a MkDocs page into bold titles with their content below, which Markdown takes for code. */
function openTabs(lines: string[]): void {
  let inside = false
  for (const [index, line] of lines.entries()) {
    const title = TAB.exec(line)?.[1]
    if (title !== undefined) lines[index] = `**${title}**`
    else if (inside && line.startsWith('    ')) lines[index] = line.slice(4)
    inside = title !== undefined || (inside && (line.trim() === '' || line.startsWith('    ')))
  }
}

const CALLOUT = /^(\s*>\s*)\[!\w+\][+-]?(?:\s+(\S.*))?$/
const ADMONITION = /^:{3,}(?:\s*[\w-]+(?:\s*\[([^\]]+)\]|\s+title="([^"]+)"|\s+([^\s{].*))?)?\s*(?:\{[^}]*\})?\s*$/

/** The line that begins a callout, `> [!tip] Controls` or `:::tip Controls`, as bold text between blank lines; null for any other. */
function calloutIn(line: string): string[] | null {
  const callout = CALLOUT.exec(line)
  const admonition = callout === null ? ADMONITION.exec(line) : null
  if (callout === null && admonition === null) return null
  const before = callout?.[1]?.trimEnd() ?? ''
  const title = callout?.[2] ?? admonition?.slice(1).find((part) => part !== undefined)
  return title === undefined ? [before] : [before, `${before} **${title.trim()}**`.trimStart(), before]
}

function takeHtmlTables(lines: string[]): { html: string; line: number }[] {
  const tables: { html: string; line: number }[] = []
  let fenced = false
  for (let index = 0; index < lines.length; index++) {
    if (FENCE.test(lines[index] ?? '')) fenced = !fenced
    const start = fenced ? -1 : (lines[index] ?? '').search(/<table\b/i)
    if (start < 0) continue
    const end = lines.findIndex((line, at) => at >= index && /<\/table\s*>/i.test(line))
    if (end < 0) break
    const before = (lines[index] ?? '').slice(0, start)
    const block = lines
      .slice(index, end + 1)
      .join('\n')
      .slice(start)
    const close = block.search(/<\/table\s*>/i)
    const rest = block.slice(close).replace(/^<\/table\s*>/i, '')
    tables.push({ html: block.slice(0, close), line: index + 1 })
    lines[index] = `${before} ${htmlMark(tables.length - 1)}`
    for (let at = index + 1; at <= end; at++) lines[at] = ''
    if (rest.trim() !== '') lines[end === index ? index : end] = end === index ? `${lines[index] ?? ''} ${rest}` : rest
  }
  return tables
}

/** Takes one table with all its rows, over blank lines between them; returns the index of its last line. */
function takeTable(lines: readonly string[], start: number, out: { text: string; line: number }[]): number {
  const rows: { text: string; line: number }[] = []
  let last = start
  for (let index = start; index < lines.length; index++) {
    const text = lines[index] ?? ''
    if (ROW.test(text)) {
      const headsAnother =
        index > start + 1 && (lines[index - 1] ?? '').trim() === '' && DELIMITER.test(lines[index + 1] ?? '')
      if (headsAnother) break
      rows.push({ text: text.trim(), line: index + 1 })
      last = index
    } else if (text.trim() !== '' || !goesOn(lines, index)) break
  }
  const [header, second] = rows
  if (header === undefined) return last
  const hasDelimiter = second !== undefined && DELIMITER.test(second.text)
  const width = Math.max(...rows.map(({ text }) => cellCount(text)))
  within(width, LIMITS.columns, `has ${width} columns`)
  const padding = ' |'.repeat(Math.max(0, width - cellCount(header.text)))
  out.push({ text: '', line: header.line }, { text: header.text + padding, line: header.line })
  out.push({ text: `|${' --- |'.repeat(width)}`, line: hasDelimiter ? second.line : header.line })
  for (const row of rows.slice(hasDelimiter ? 2 : 1)) if (!DELIMITER.test(row.text)) out.push(row)
  out.push({ text: '', line: last + 1 })
  return last
}

/** Whether the next line with text is within reach: people leave one blank line inside a table, seldom two. */
function goesOn(lines: readonly string[], from: number): boolean {
  return lines.slice(from, from + 3).some((line) => line.trim() !== '')
}

function cellCount(row: string): number {
  return (
    row
      .replace(/\\\|/g, '')
      .replace(/\|\s*$/, '')
      .split('|').length - 1
  )
}
