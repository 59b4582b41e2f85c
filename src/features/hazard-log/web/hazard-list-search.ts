import { z } from 'zod'
import { OUTLOOKS } from '../../../domain/living/finding.ts'
import { HAZARD_ORDERS } from '../hazard-orders-contract.ts'

const word = z.string().min(1).max(200).optional().catch(undefined)

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
  /** The saved view that is shown, changed or not. */
  view: word,
  /** Opens the form of a new hazard. */
  create: z.enum(['hazard']).optional().catch(undefined),
})
export type HazardListSearch = z.infer<typeof hazardListSearchSchema>

/** Whether the search leaves any hazard out. */
export function isNarrowed({
  sort: _sort,
  create: _create,
  view: _view,
  rating: _rating,
  ...filters
}: HazardListSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}
