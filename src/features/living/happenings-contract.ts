import { z } from 'zod'
import { happeningSchema } from './living-contract.ts'

export const happeningsQuerySchema = z.object({
  cursor: z.coerce.number().int().min(1).optional().describe('Only what happened before this number of the space.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const happeningsPageSchema = z.object({
  happenings: z.array(happeningSchema),
  next: z.string().nullable(),
  total: z.number().int(),
})
