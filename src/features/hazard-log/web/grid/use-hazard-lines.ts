import { useCallback, useMemo } from 'react'
import { type GridLine, type GridLines, linesBetween, rowsAmong } from '../../../../web/grid/grid-line.ts'
import { useMay } from '../../../records/web/permission-guard.tsx'
import type { FieldDraft } from '../../../records/web/record-drafts.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import type { HazardListSearch } from '../hazard-list-search.ts'
import type { HazardLog } from '../use-hazard-log.ts'
import { drafter } from './drafted-rows.ts'
import { foldedIn } from './folded-groups.ts'
import { groupHead } from './group-head.tsx'
import { hazardLines } from './hazard-lines.ts'
import { placesOf, stretchesOf } from './log-stretches.ts'
import type { RatingCells } from './rate-row.ts'

interface Options {
  readonly log: HazardLog
  readonly search: HazardListSearch
  readonly cells: RatingCells
  readonly shown: readonly FieldDraft[]
  readonly begun: readonly HazardRow[]
  /** Keeps read what stands from one place of the log to another, and what stands at the place that is held. */
  readonly onSee: (first: number, last: number, held: number | null) => void
  readonly onRead: (first: number, last: number) => Promise<HazardLog['at']>
}

interface Lines {
  readonly lines: GridLines<HazardRow>
  /** Told which lines are in view, and on which the cursor stands: what stands there is read, and stays so. */
  readonly see: (first: number, last: number, cursor: number) => void
  /** The lines from one to another, read first where they are not. */
  readonly read: (first: number, last: number) => Promise<readonly GridLine<HazardRow>[]>
  /** The whole log, what is folded too. */
  readonly readAll: () => Promise<readonly HazardRow[]>
}

/** The log as the grid draws it: as the person wrote it, under its groups, with what was begun here. */
export function useHazardLines({ log, search, cells, shown, begun, onSee, onRead }: Options): Lines {
  const { group, fold } = search
  const { groups, total } = log
  const mayWrite = useMay('record.write')
  const folded = useMemo(() => foldedIn(fold), [fold])
  const stretches = useMemo(() => stretchesOf({ groups, total }, folded), [groups, total, folded])
  const made = useCallback(
    (at: HazardLog['at'], hidden: ReadonlySet<string> = folded) => {
      const drafted = drafter(shown, cells.matrix)
      return hazardLines({
        log: {
          groups,
          total,
          at: (index) => {
            const row = at(index)
            return row && drafted(row)
          },
        },
        folded: hidden,
        headOf: ({ key }) => groupHead(group ?? 'state', key, cells.words),
        begun: begun.map(drafted),
        endsEmpty: mayWrite,
      })
    },
    [groups, total, shown, cells, folded, group, begun, mayWrite],
  )
  return {
    lines: useMemo(() => made(log.at), [made, log]),
    see: useCallback(
      (first, last, cursor) => {
        const places = placesOf(stretches, first, last)
        if (places !== null) onSee(places.first, places.last, placesOf(stretches, cursor, cursor)?.first ?? null)
      },
      [stretches, onSee],
    ),
    read: async (first, last) => {
      const places = placesOf(stretches, first, last)
      const at = places === null ? log.at : await onRead(places.first, places.last)
      return linesBetween(made(at), first, last)
    },
    readAll: async () => {
      const lines = made(await onRead(0, total - 1), new Set())
      return rowsAmong(linesBetween(lines, 0, lines.count - 1))
    },
  }
}
