import { environmentSchema } from './settings.ts'

const PREFIX = 'SAFECASE_'

/** Read by the runs of the tests and the benchmark, and no setting of the product. */
const OF_THE_TESTS = new Set(['SAFECASE_FULL'])

/** A sentence for each variable that looks like a setting and is none, with the setting that was probably meant. */
export function unknownSettings(names: readonly string[]): readonly string[] {
  const known = Object.keys(environmentSchema.shape)
  return names
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name) && !OF_THE_TESTS.has(name))
    .map((name) => `${name} is no setting; the nearest is ${nearest(name, known)}.`)
}

function nearest(name: string, known: readonly string[]): string {
  const [first = ''] = known.toSorted((a, b) => distance(name, a) - distance(name, b))
  return first
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
