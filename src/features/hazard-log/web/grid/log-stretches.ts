import type { HazardPage } from '../../hazard-log-contract.ts'

/** How many hazards a log has, and how they fall into groups. */
export interface LogShape {
  readonly total: number
  readonly groups: readonly HazardPage['groups'][number][]
}

/** Neighbouring hazards of the log on neighbouring lines, under the head of their group where there are groups. */
export interface Stretch {
  readonly group: HazardPage['groups'][number] | null
  /** Where it begins, with its head. */
  readonly line: number
  /** The line of its first hazard. */
  readonly first: number
  /** At which place of the log its first hazard stands. */
  readonly place: number
  /** How many hazards are shown: none of a folded group. */
  readonly count: number
}

/** The whole log from its first line to its last. */
export function stretchesOf({ groups, total }: LogShape, folded: ReadonlySet<string>): readonly Stretch[] {
  if (groups.length === 0) return [{ group: null, line: 0, first: 0, place: 0, count: total }]
  const stretches: Stretch[] = []
  let line = 0
  let place = 0
  for (const group of groups) {
    const count = folded.has(group.key) ? 0 : group.count
    stretches.push({ group, line, first: line + 1, place, count })
    line += 1 + count
    place += group.count
  }
  return stretches
}

/** At which places of the log the hazards of some lines stand: from the first to the last; null where there is none. */
export function placesOf(
  stretches: readonly Stretch[],
  first: number,
  last: number,
): { readonly first: number; readonly last: number } | null {
  const met = stretches.flatMap((stretch) => {
    const from = Math.max(first, stretch.first)
    const to = Math.min(last, stretch.first + stretch.count - 1)
    const moved = stretch.place - stretch.first
    return from > to ? [] : [{ first: from + moved, last: to + moved }]
  })
  const [start, end] = [met[0], met.at(-1)]
  return start === undefined || end === undefined ? null : { first: start.first, last: end.last }
}
