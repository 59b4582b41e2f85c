/** The words and letter triples of a text, by which it is held against others. */
export interface TextShape {
  readonly words: ReadonlySet<string>
  readonly triples: ReadonlySet<string>
}

/** Words that say nothing about what a text is about. */
const COMMON = new Set(
  'a an and are as at be been by for from has have in into is it its may not of on or that the their this to was were when which who will with'.split(
    ' ',
  ),
)

/** The shape of a text, letter case and punctuation left out. */
export function shapeOf(text: string): TextShape {
  const all =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const words = new Set(all.filter((word) => !COMMON.has(word)))
  const triples = new Set<string>()
  for (const word of words) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) triples.add(padded.slice(at, at + 3))
  }
  return { words, triples }
}

/**
 * How alike two texts are, from 0 to 1: half by the words they share, half by their letter triples, so that another
 * form of a word counts too. The same either way round.
 */
export function likeness(a: TextShape, b: TextShape): number {
  return (shared(a.words, b.words) + shared(a.triples, b.triples)) / 2
}

/** Twice what both have over what there is in all (Dice). */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const one of small) if (large.has(one)) both += 1
  return (2 * both) / (a.size + b.size)
}
