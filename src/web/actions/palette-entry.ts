/** One thing that the palette offers: an action, a screen, a case or a record. */
export interface PaletteEntry {
  readonly id: string
  readonly group: string
  readonly text: string
  /** Stands out before the text, as a reference. */
  readonly mark?: string
  readonly keys?: string | undefined
  /** Why it cannot be chosen; null when it can. */
  readonly reason: string | null
  readonly run: () => void
}

const SHOWN = 40

/** The entries whose text, mark or heading holds every word, those that begin with them first; at most forty. */
export function matching(entries: readonly PaletteEntry[], words: string): readonly PaletteEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries.filter((entry) => {
    const said = `${entry.mark ?? ''} ${entry.text} ${entry.group}`.toLowerCase()
    return wanted.every((word) => said.includes(word))
  })
  const begins = ({ text, mark = '' }: PaletteEntry) =>
    wanted.length > 0 && [text, mark].some((said) => said.toLowerCase().startsWith(wanted.join(' ')))
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))].slice(0, SHOWN)
}

/** The same entries by heading, those chosen lately first under a heading of their own. */
export function grouped(
  entries: readonly PaletteEntry[],
  recent: readonly string[],
  recentHeading: string,
): readonly (readonly [heading: string, entries: readonly PaletteEntry[]])[] {
  const lately = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
  const rest = entries.filter((entry) => !lately.includes(entry))
  const headings = [...new Set(rest.map(({ group }) => group))]
  const others = headings.map((heading) => [heading, rest.filter(({ group }) => group === heading)] as const)
  return lately.length === 0 ? others : [[recentHeading, lately], ...others]
}
