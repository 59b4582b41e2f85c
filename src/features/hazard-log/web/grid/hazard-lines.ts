import type { GridLine, GroupLine } from '../../../../web/grid/grid-line.ts'
import type { HazardPage, HazardRow } from '../../hazard-log-contract.ts'

interface Log {
  readonly total: number
  readonly groups: HazardPage['groups']
  readonly at: (index: number) => HazardRow | undefined
}

interface Options {
  readonly log: Log
  readonly folded: ReadonlySet<string>
  readonly headOf: (group: HazardPage['groups'][number]) => Pick<GroupLine, 'name' | 'head'>
  /** Hazards begun here that the log does not show yet. */
  readonly begun: readonly HazardRow[]
  /** Whether the grid ends with an empty row to write a new hazard into. */
  readonly endsEmpty: boolean
}

/** The lines of the log: hazards under the heads of their groups, those begun here, and an empty one to begin another. */
export function hazardLines({ log, folded, headOf, begun, endsEmpty }: Options): readonly GridLine<HazardRow>[] {
  const lines: GridLine<HazardRow>[] = []
  const known = new Set<string>()
  const put = (from: number, count: number) => {
    for (let index = from; index < from + count; index += 1) {
      const row = log.at(index)
      if (row !== undefined) known.add(row.id)
      lines.push(row === undefined ? { is: 'unread', key: `unread ${index}` } : { is: 'row', key: row.id, row })
    }
  }
  let from = 0
  for (const group of log.groups) {
    const isFolded = folded.has(group.key)
    lines.push({ is: 'group', key: group.key, count: group.count, isFolded, ...headOf(group) })
    if (!isFolded) put(from, group.count)
    from += group.count
  }
  if (log.groups.length === 0) put(0, log.total)
  for (const row of begun) if (!known.has(row.id)) lines.push({ is: 'row', key: row.id, row })
  if (endsEmpty) lines.push({ is: 'new', key: 'new' })
  return lines
}

/** At which place of the log the rows of some lines stand: from the first to the last; null where there is none. */
export function placesOf(
  groups: HazardPage['groups'],
  folded: ReadonlySet<string>,
  total: number,
  first: number,
  last: number,
): { readonly first: number; readonly last: number } | null {
  const spans: { line: number; place: number; count: number }[] = []
  let line = 0
  let place = 0
  for (const { key, count } of groups) {
    line += 1
    if (!folded.has(key)) {
      spans.push({ line, place, count })
      line += count
    }
    place += count
  }
  if (groups.length === 0) spans.push({ line: 0, place: 0, count: total })
  const met = spans.flatMap((span) => {
    const from = Math.max(first, span.line)
    const to = Math.min(last, span.line + span.count - 1)
    return from > to ? [] : [{ first: from - span.line + span.place, last: to - span.line + span.place }]
  })
  const [start, end] = [met[0], met.at(-1)]
  return start === undefined || end === undefined ? null : { first: start.first, last: end.last }
}
