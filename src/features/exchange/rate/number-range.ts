/** One way to read the numbers of an axis as words of the plan, as a person chooses it. */
export interface NumberRange {
  readonly label: string
  /** The plan's word for a number; null for one outside the range. */
  readonly read: (number: number) => string | null
}

/**
 * Where a number of a scale of `size` steps stands among the words of the plan, from nought; null outside the scale. The ends
 * of both stand for the same, and what is between is spread evenly.
 */
export function placeInPlan(number: number, size: number, words: readonly string[]): number | null {
  if (!Number.isInteger(number) || number < 1 || number > size) return null
  return size === words.length ? number - 1 : Math.round(((number - 1) / (size - 1)) * (words.length - 1))
}

/** The ways to read numbers from 1 to `size`: rising, falling, and, where the plan has another count of words, as its places. */
export function numberRanges(words: readonly string[], size: number): readonly NumberRange[] {
  const fitted = [rangeOf(words, size), rangeOf(words.toReversed(), size)]
  return size >= words.length
    ? fitted
    : [...fitted, rangeOf(words, words.length), rangeOf(words.toReversed(), words.length)]
}

function rangeOf(words: readonly string[], size: number): NumberRange {
  const read = (number: number) => words[placeInPlan(number, size, words) ?? -1] ?? null
  if (size === words.length) return { label: `1 = ${words[0] ?? ''} … ${size} = ${words.at(-1) ?? ''}`, read }
  const numbers = Array.from({ length: size }, (_, index) => index + 1)
  const told = words.flatMap((word) => {
    const meant = numbers.filter((number) => read(number) === word)
    const [first, last] = [meant[0], meant.at(-1)]
    if (first === undefined) return []
    return [`${first === last ? first : `${first}–${last}`} = ${word}`]
  })
  return { label: told.join(', '), read }
}
