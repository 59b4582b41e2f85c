/** A known word that comes nearest to one that is not, and by how many letters it differs. */
interface Nearest {
  readonly word: string
  readonly distance: number
}

/** The known word that was probably meant; the first of several that are as near. */
export function nearestWord(asked: string, known: readonly string[]): Nearest {
  return known
    .map((word) => ({ word, distance: distance(asked, word) }))
    .reduce((best, one) => (one.distance < best.distance ? one : best), { word: '', distance: Infinity })
}

/** How many letters must be added, taken away or changed to make one word of the other (Levenshtein). */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [row, letter] of from.split('').entries()) {
    const line = [row + 1]
    for (const [column, other] of to.split('').entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
