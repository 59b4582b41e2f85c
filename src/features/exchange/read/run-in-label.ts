import { phrasingText } from './phrasing.ts'
import type { PhrasingContent } from './markdown-tree.ts'

const LONGEST_LABEL = 60
const MOST_WORDS = 4
const ENDS_SENTENCE = /(?:[.;:!?)]\s|\n)\s*$/

/** A piece of a paragraph: bold words, other text, or a line break. */
export interface Piece {
  readonly kind: 'bold' | 'text' | 'break' | 'other'
  readonly text: string
}

/**
 * The labels that bold words of a paragraph run in as, by the index of their piece, with the colon that people leave out:
 * "**Status.** open" becomes "Status:". Bold words without any mark are labels only where a paragraph has several of them, each
 * at the beginning of a sentence.
 */
export function runInLabels(pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const begins = pieces.map(
    ({ kind }, at) => kind === 'bold' && beginsSentence(pieces[at - 1]) && isFollowed(pieces[at + 1]),
  )
  const labels = new Map<number, string>()
  if (begins[0] !== true) return labels
  const several = begins.filter(Boolean).length > 1
  for (const [at, piece] of pieces.entries()) {
    const label = begins[at] === true ? labelOf(piece.text, several) : null
    if (label !== null) labels.set(at, `${label}:`)
  }
  return labels
}

/** A paragraph of Markdown in which bold words that run in as labels bear their colon, each on a line of its own. */
export function withLabelColons(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const labels = runInLabels(nodes.map(pieceOf))
  if (labels.size === 0) return nodes
  return nodes.flatMap((node, at): PhrasingContent[] => {
    const label = labels.get(at)
    if (label === undefined) return [node]
    const text: PhrasingContent = { type: 'text', value: label }
    return at === 0 ? [text] : [{ type: 'break' }, text]
  })
}

function pieceOf(node: PhrasingContent): Piece {
  if (node.type === 'strong') return { kind: 'bold', text: phrasingText(node.children) }
  if (node.type === 'text') return { kind: 'text', text: node.value }
  return { kind: node.type === 'break' ? 'break' : 'other', text: '' }
}

function beginsSentence(before: Piece | undefined): boolean {
  return before === undefined || before.kind === 'break' || (before.kind === 'text' && ENDS_SENTENCE.test(before.text))
}

function isFollowed(after: Piece | undefined): boolean {
  return after?.kind === 'text' && /^\s+[^\s–—:=|-]/u.test(after.text)
}

/** The label without its full stop; null for bold words that are a sentence, or that bear another mark already. */
function labelOf(bold: string, several: boolean): string | null {
  const label = bold.trim()
  const bare = label.replace(/\([^)]*\)/g, ' ').trim()
  if (label.length > LONGEST_LABEL || bare.split(/\s+/).length > MOST_WORDS) return null
  if (label.endsWith('.')) return label.slice(0, -1)
  return several && /[\p{L}\p{N})]$/u.test(label) ? label : null
}
