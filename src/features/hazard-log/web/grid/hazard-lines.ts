import type { GridLine, GridLines, GroupLine } from '../../../../web/grid/grid-line.ts'
import type { HazardPage, HazardRow } from '../../hazard-log-contract.ts'
import { type LogShape, stretchesOf } from './log-stretches.ts'

interface Log extends LogShape {
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

const UNREAD = { is: 'unread' } as const
const NEW = { is: 'new' } as const

/** The lines of the log: hazards under the heads of their groups, those begun here, and an empty one to begin another. */
export function hazardLines({ log, folded, headOf, begun, endsEmpty }: Options): GridLines<HazardRow> {
  const stretches = stretchesOf(log, folded)
  const last = stretches.at(-1)
  const inLog = last === undefined ? 0 : last.first + last.count
  const unknown = notIn(log, begun)
  const count = inLog + unknown.length + (endsEmpty ? 1 : 0)

  /** What stands on a line, the head of a group left out. */
  const rowAt = (line: number): HazardRow | undefined => {
    if (line >= inLog) return unknown[line - inLog]
    const stretch = stretchAt(line)
    return stretch && log.at(stretch.place + line - stretch.first)
  }
  const stretchAt = (line: number) => {
    let [low, high] = [0, stretches.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((stretches[middle]?.line ?? 0) <= line) low = middle
      else high = middle - 1
    }
    return stretches[low]
  }
  const headAt = (line: number) => {
    const stretch = line < inLog ? stretchAt(line) : undefined
    return stretch !== undefined && stretch.group !== null && line === stretch.line ? stretch.group : null
  }

  return {
    count,
    at: (line): GridLine<HazardRow> | undefined => {
      if (line < 0 || line >= count) return undefined
      if (line === count - 1 && endsEmpty) return NEW
      const group = headAt(line)
      if (group !== null) {
        const { key } = group
        return { is: 'group', key, count: group.count, isFolded: folded.has(key), ...headOf(group) }
      }
      const row = rowAt(line)
      return row === undefined ? UNREAD : { is: 'row', row }
    },
    keyAt: (line) => {
      const group = headAt(line)
      return group === null ? (rowAt(line)?.id ?? line) : `group ${group.key}`
    },
    countRows: (first, end) => {
      const spans = [...stretches, { first: inLog, count: unknown.length }]
      return spans.reduce((sum, span) => sum + overlap(first, end, span.first, span.count), 0)
    },
  }
}

/** Those of some hazards that the log has not been read with yet. */
function notIn({ at, total }: Log, hazards: readonly HazardRow[]): readonly HazardRow[] {
  if (hazards.length === 0) return hazards
  const known = new Set<string>()
  for (let place = 0; place < total; place += 1) known.add(at(place)?.id ?? '')
  return hazards.filter(({ id }) => !known.has(id))
}

function overlap(first: number, last: number, from: number, count: number): number {
  return Math.max(0, Math.min(last, from + count - 1) - Math.max(first, from) + 1)
}
