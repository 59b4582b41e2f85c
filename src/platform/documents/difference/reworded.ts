import type { DocumentItem } from './document-item.ts'
import type { Matched } from './matched.ts'

/** How much of their words two paragraphs must share to be one that was reworded, from 0 to 1. */
const LEAST_SHARED = 0.4
/** Beyond so many candidates nobody would find a pair by eye either. */
const MOST_CANDIDATES = 200

/** Joins prose that is gone to prose that is new where one is plainly the other in other words; each is used once. */
export function reworded(pairs: readonly Matched<DocumentItem>[]): readonly Matched<DocumentItem>[] {
  const gone = pairs.flatMap(({ before, after }) => (after === null && before.name === '' ? [before] : []))
  if (gone.length > MOST_CANDIDATES) return pairs
  const waiting = new Map(gone.map((item) => [item, wordsOf(item)]))
  const taken = new Set<DocumentItem>()
  const joined = pairs.map((pair): Matched<DocumentItem> => {
    if (pair.before !== null || pair.after.name !== '') return pair
    const before = mostAlike(wordsOf(pair.after), waiting)
    if (before === null) return pair
    waiting.delete(before)
    taken.add(before)
    return { before, after: pair.after }
  })
  return joined.filter(({ before, after }) => after !== null || !taken.has(before))
}

function mostAlike(words: ReadonlySet<string>, among: ReadonlyMap<DocumentItem, ReadonlySet<string>>) {
  let best: { readonly item: DocumentItem; readonly share: number } | null = null
  for (const [item, others] of among) {
    const share = shared(words, others)
    if (share >= LEAST_SHARED && share > (best?.share ?? 0)) best = { item, share }
  }
  return best?.item ?? null
}

/** The share of words in common: 1 where all are, 0 where none is. */
function shared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const common = [...words].filter((word) => others.has(word)).length
  return (2 * common) / Math.max(1, words.size + others.size)
}

function wordsOf({ parts }: DocumentItem): ReadonlySet<string> {
  return new Set(parts.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
}
