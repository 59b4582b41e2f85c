import { phrasingText } from './phrasing.ts'
import type { PhrasingContent } from './markdown-tree.ts'

const LONGEST_LABEL = 60
const MOST_WORDS = 4
const ENDS_SENTENCE = /(?:[.;:!?)]\s|\n)\s*$/

/**
 * A paragraph whose bold words run in as labels, with the colon that people leave out: "**Status.** open" becomes "Status:
 * open". Bold words without any mark are labels only where a paragraph has several of them, each at the beginning of a sentence.
 */
export function withLabelColons(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const begins = nodes.map(
    (node, at) => node.type === 'strong' && beginsSentence(nodes[at - 1]) && isFollowed(nodes[at + 1]),
  )
  if (begins[0] !== true) return nodes
  const several = begins.filter(Boolean).length > 1
  return nodes.flatMap((node, at): PhrasingContent[] => {
    const label = begins[at] === true && node.type === 'strong' ? labelOf(phrasingText(node.children), several) : null
    if (label === null) return [node]
    const text: PhrasingContent = { type: 'text', value: `${label}:` }
    return at === 0 ? [text] : [{ type: 'break' }, text]
  })
}

function beginsSentence(before: PhrasingContent | undefined): boolean {
  return before === undefined || before.type === 'break' || (before.type === 'text' && ENDS_SENTENCE.test(before.value))
}

function isFollowed(after: PhrasingContent | undefined): boolean {
  return after?.type === 'text' && /^\s+[^\s–—:=|-]/u.test(after.value)
}

/** Bold words that run in as a label with a full stop, "Status.", with the colon that people leave out; null for any other. */
export function runInLabel(bold: string): string | null {
  const label = labelOf(bold, false)
  return label === null ? null : `${label}:`
}

/** The label without its full stop; null for bold words that are a sentence, or that bear another mark already. */
function labelOf(bold: string, several: boolean): string | null {
  const label = bold.trim()
  const bare = label.replace(/\([^)]*\)/g, ' ').trim()
  if (label.length > LONGEST_LABEL || bare.split(/\s+/).length > MOST_WORDS) return null
  if (label.endsWith('.')) return label.slice(0, -1)
  return several && /[\p{L}\p{N})]$/u.test(label) ? label : null
}
