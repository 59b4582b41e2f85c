import { z } from 'zod'
import { OUTLOOKS } from '../../../domain/living/finding.ts'
import type { ColumnView } from '../../../web/grid/column-view.ts'
import { HAZARD_GROUPS, HAZARD_ORDERS } from '../hazard-orders-contract.ts'

const word = z.string().min(1).max(400).optional().catch(undefined)

/** How the hazard log is narrowed and ordered; all of it is in the address, so a view can be kept and sent. */
export const hazardListSearchSchema = z.object({
  q: word,
  state: word,
  outlook: z.enum(OUTLOOKS).optional().catch(undefined),
  rating: z.enum(['initial', 'residual']).optional().catch(undefined),
  severity: word,
  likelihood: word,
  level: word,
  owner: word,
  retired: z.enum(['yes', 'all']).optional().catch(undefined),
  sort: z.enum(HAZARD_ORDERS).optional().catch(undefined),
  group: z.enum(HAZARD_GROUPS).optional().catch(undefined),
  /** The groups that are folded, by their keys with `|` between them. */
  fold: z.string().max(2_000).optional().catch(undefined),
  /** How the columns are arranged: see `ColumnView`. */
  hide: word,
  show: word,
  order: word,
  width: word,
  /** The saved view that is shown, changed or not. */
  view: word,
  /** Opens the form of a new hazard. */
  create: z.enum(['hazard']).optional().catch(undefined),
})
export type HazardListSearch = z.infer<typeof hazardListSearchSchema>

/** What the server is asked for; how what it answers is arranged is no part of it. */
export function askedOf(search: HazardListSearch): AskedHazards {
  const {
    create: _create,
    view: _view,
    fold: _fold,
    hide: _hide,
    show: _show,
    order: _order,
    width: _width,
    ...asked
  } = search
  return asked
}
export type AskedHazards = Omit<HazardListSearch, 'create' | 'view' | 'fold' | keyof ColumnView>

/** How the columns are arranged. */
export function viewOf({ hide, show, order, width }: Pick<HazardListSearch, keyof ColumnView>): ColumnView {
  return { hide, show, order, width }
}

/** Whether the search leaves any hazard out. */
export function isNarrowed(search: HazardListSearch): boolean {
  const { sort: _sort, rating: _rating, group: _group, ...filters } = askedOf(search)
  return Object.values(filters).some((value) => value !== undefined)
}
