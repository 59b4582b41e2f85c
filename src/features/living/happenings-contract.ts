import { z } from 'zod'
import { happeningSchema } from './living-contract.ts'

export const happeningsQuerySchema = z.object({
  cursor: z.coerce.number().int().min(1).optional().describe('Only what happened before this number of the space.'),
  of: z.coerce.number().int().min(1).optional().describe('Only what was done at once with this number, one by one.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type HappeningsQuery = z.infer<typeof happeningsQuerySchema>

export const happeningsPageSchema = z.object({
  happenings: z.array(happeningSchema),
  next: z.string().nullable(),
  /** How many changes there are in all, those that were done at once counted one by one. */
  total: z.number().int(),
})
export type HappeningsPage = z.infer<typeof happeningsPageSchema>
