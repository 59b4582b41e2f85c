import { z } from 'zod'
import { OUTLOOKS } from '../../../domain/living/finding.ts'

/** Which view of a record is shown; without one, the record itself. */
export const recordSearchSchema = z.object({ view: z.enum(['history']).optional().catch(undefined) })

const word = z.string().min(1).optional().catch(undefined)

/** How a list of records is narrowed and ordered; all of it is in the address. */
export const recordListSearchSchema = z.object({
  q: word,
  state: word,
  outlook: z.enum(OUTLOOKS).optional().catch(undefined),
  retired: z.enum(['yes', 'all']).optional().catch(undefined),
  sort: word,
})
export type RecordListSearch = z.infer<typeof recordListSearchSchema>
