import type { PhrasingContent } from './markdown-tree.ts'

/** Stands for a line break that the source asks for, until those are told from the ends of its lines. */
const BREAK = '\u2028'

/**
 * The plain text of inline Markdown: line breaks kept, wrapped lines joined, marks and tags dropped. The lines that it was
 * written in, if they are given, tell how long each of them was with its marks.
 */
export function phrasingText(nodes: readonly PhrasingContent[], source: readonly string[] = []): string {
  const parts = rawText(nodes).split(BREAK)
  const counts = parts.map((part) => part.split('\n').length)
  const isWhole = counts.reduce((sum, count) => sum + count, 0) === source.length
  let from = 0
  return parts
    .map((part, at) => {
      const own = isWhole ? source.slice(from, from + (counts[at] ?? 0)) : []
      from += counts[at] ?? 0
      return withoutWraps(part, own)
    })
    .join('\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}

function rawText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOf).join('')
}

function textOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return BREAK
    case 'html':
      return /^<(?:br|\/p|\/li|\/div)\b/i.test(node.value) ? BREAK : ''
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return ''
    default:
      return rawText(node.children)
  }
}

/** Lines shorter than this were ended on purpose. */
const NARROWEST_WRAP = 60
/** A line that runs on in small letters was wrapped at less, for what marked its label is no longer in it. */
const NARROWEST_RUN_ON = 45

const SENTENCE_END = /[.;:!?…]["”’)]?$/
const OWN_LINE = /^(?:[-*•+]\s|\d+[.)]\s|\p{L}[\p{L}\p{N} /_-]{0,30}:)/u

/** Joins the lines that an editor wrapped; one that ends a sentence, begins an item or says what it is stays apart. */
export function withoutWraps(text: string, source: readonly string[] = []): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const widths = lines.map((line, at) => (source[at] ?? line).trimEnd().length)
  const widest = Math.max(...widths)
  const isWrapped = (before: string, width: number, line: string) => {
    const runsOn = /^\p{Ll}/u.test(line)
    if (width < (runsOn ? NARROWEST_RUN_ON : NARROWEST_WRAP) || OWN_LINE.test(line)) return false
    if (SENTENCE_END.test(before)) return runsOn && before.endsWith(';')
    const [first = ''] = line.split(/\s/, 1)
    return runsOn || (first !== '' && width + 1 + first.length > widest)
  }
  return lines
    .map((line, at) => {
      const before = lines[at - 1]
      if (before === undefined) return line
      return isWrapped(before.trimEnd(), widths[at - 1] ?? 0, line.trimStart()) ? ` ${line.trimStart()}` : `\n${line}`
    })
    .join('')
}

/** The text of a paragraph that is bold as a whole, as people write who do not use headings; else null. */
export function boldHeading(nodes: readonly PhrasingContent[]): string | null {
  const [first, second, ...rest] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (first?.type !== 'strong' || rest.length > 0) return null
  const tail = second === undefined ? '' : second.type === 'text' ? second.value.trim() : null
  if (tail !== '' && tail !== ':' && tail !== '：') return null
  const text = phrasingText(first.children).trim()
  return text.length > 160 || text.includes('\n') ? null : `${text}${tail}`
}
