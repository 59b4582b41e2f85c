/** A run of text that both versions have, or only one of them. */
export interface Stretch {
  readonly text: string
  readonly isMarked: boolean
}

/** Two versions of a text, each as stretches of which those that the other does not have are marked. */
export interface WordDifference {
  readonly before: readonly Stretch[]
  readonly after: readonly Stretch[]
}

/** Comparing takes words × words; texts beyond this differ as wholes between their common beginning and end. */
const MOST_CELLS = 1_000_000

/** Compares two texts word by word: the longest common sequence of words stays unmarked. */
export function wordDifference(before: string, after: string): WordDifference {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1
  let end = 0
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end += 1
  const middle = commonWords(was.slice(start, was.length - end), is.slice(start, is.length - end))
  const side = (words: readonly string[], kept: ReadonlySet<number>) =>
    stretches(words, (at) => at < start || at >= words.length - end || kept.has(at - start))
  return { before: side(was, middle.before), after: side(is, middle.after) }
}

/** Words and what stands between them, so that joined they are the text again. */
function wordsOf(text: string): readonly string[] {
  return text.split(/(\s+)/).filter((word) => word !== '')
}

/** The places of the longest common sequence in both lists. */
function commonWords(was: readonly string[], is: readonly string[]) {
  const before = new Set<number>()
  const after = new Set<number>()
  if (was.length * is.length > MOST_CELLS) return { before, after }
  const width = is.length + 1
  const lengths = new Uint32Array((was.length + 1) * width)
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = was.length - 1; row >= 0; row -= 1) {
    for (let column = is.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        was[row] === is[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < was.length && column < is.length;) {
    if (was[row] === is[column]) {
      before.add(row)
      after.add(column)
      row += 1
      column += 1
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1
    else column += 1
  }
  return { before, after }
}

/** Runs of words that are kept or not; space between two marked words is marked with them. */
function stretches(words: readonly string[], isKept: (at: number) => boolean): readonly Stretch[] {
  const runs: { text: string; isMarked: boolean }[] = []
  for (const [at, text] of words.entries()) {
    const isSpace = text.trim() === ''
    const isMarked = isSpace ? isMarkedAt(at - 1) && isMarkedAt(at + 1) : !isKept(at)
    const last = runs.at(-1)
    if (last?.isMarked === isMarked) last.text += text
    else runs.push({ text, isMarked })
  }
  return runs

  function isMarkedAt(at: number): boolean {
    return at >= 0 && at < words.length && !isKept(at)
  }
}
