import { z } from 'zod'
import { FINDING_LEVELS } from '../../../domain/living/finding.ts'
import { WHOSE } from '../whose-contract.ts'

/** How the findings are narrowed; all of it is in the address. */
export const findingsSearchSchema = z.object({
  level: z.enum(FINDING_LEVELS).optional().catch(undefined),
  whose: z.enum(WHOSE).optional().catch(undefined),
  code: z.string().min(1).max(20).optional().catch(undefined),
})
export type FindingsSearch = z.infer<typeof findingsSearchSchema>
