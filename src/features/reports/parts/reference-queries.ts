/** The fewest neighbours that are told as a run. */
const RUN = 3

interface Numbered {
  readonly stem: string
  readonly number: number
}

/**
 * References in the order given, with neighbours told as a run: `CTL-1 to CTL-45, CTL-50`. A thousand controls that
 * lack the same thing fill a line so, and not eleven pages.
 */
export function referenceRuns(refs: readonly string[]): string {
  const told: string[] = []
  for (let from = 0; from < refs.length;) {
    let to = from + 1
    while (to < refs.length && follows(refs[to - 1], refs[to])) to += 1
    const run = refs.slice(from, to)
    told.push(...(run.length < RUN ? run : [`${run[0]} to ${run.at(-1)}`]))
    from = to
  }
  return told.join(', ')
}

function follows(one: string | undefined, next: string | undefined): boolean {
  const [before, after] = [numbered(one), numbered(next)]
  if (before === null || after === null) return false
  return before.stem === after.stem && after.number === before.number + 1
}

function numbered(ref: string | undefined): Numbered | null {
  const [, stem, digits] = ref?.match(/^(.*?)(\d{1,9})$/) ?? []
  return stem === undefined || digits === undefined ? null : { stem, number: Number(digits) }
}

/**
 * The share of a page's width that a column of references takes, so that the longest stays in one line where it can:
 * logs bring their own references, of one letter or of twenty.
 */
export function referenceWidth(refs: readonly string[]): number {
  const longest = refs.reduce((most, ref) => Math.max(most, ref.length), 0)
  return Math.min(20, Math.max(9, Math.ceil(3 + longest * 1.2)))
}
