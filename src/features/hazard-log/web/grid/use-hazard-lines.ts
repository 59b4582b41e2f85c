import { useCallback, useMemo } from 'react'
import type { GridLine } from '../../../../web/grid/grid-line.ts'
import { useMay } from '../../../records/web/permission-guard.tsx'
import type { FieldDraft } from '../../../records/web/record-drafts.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import type { HazardListSearch } from '../hazard-list-search.ts'
import type { HazardLog } from '../use-hazard-log.ts'
import { drafter } from './drafted-rows.ts'
import { foldedIn } from './folded-groups.ts'
import { groupHead } from './group-head.tsx'
import { hazardLines, placesOf } from './hazard-lines.ts'
import type { RatingCells } from './rate-row.ts'

interface Options {
  readonly log: HazardLog
  readonly search: HazardListSearch
  readonly cells: RatingCells
  readonly shown: readonly FieldDraft[]
  readonly begun: readonly HazardRow[]
  readonly onSee: (first: number, last: number) => void
  readonly onRead: (first: number, last: number) => Promise<HazardLog['at']>
}

interface Lines {
  readonly lines: readonly GridLine<HazardRow>[]
  /** Told which lines are in view: what stands there is read. */
  readonly see: (first: number, last: number) => void
  /** The lines from one to another, read first where they are not. */
  readonly read: (first: number, last: number) => Promise<readonly GridLine<HazardRow>[]>
}

/** The log as the grid draws it: as the person wrote it, under its groups, with what was begun here. */
export function useHazardLines({ log, search, cells, shown, begun, onSee, onRead }: Options): Lines {
  const { group, fold } = search
  const { groups, total } = log
  const mayWrite = useMay('record.write')
  const folded = useMemo(() => foldedIn(fold), [fold])
  const made = useCallback(
    (at: HazardLog['at']) => {
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
        folded,
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
      (first, last) => {
        const places = placesOf(groups, folded, total, first, last)
        if (places !== null) onSee(places.first, places.last)
      },
      [groups, folded, total, onSee],
    ),
    read: async (first, last) => {
      const places = placesOf(groups, folded, total, first, last)
      const at = places === null ? log.at : await onRead(places.first, places.last)
      return made(at).slice(first, last + 1)
    },
  }
}
