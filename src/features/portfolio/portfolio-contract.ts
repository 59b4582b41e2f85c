import { z } from 'zod'
import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { STANDINGS } from '../living/living-contract.ts'
import { spaceSchema } from '../records/records-contract.ts'

/** What the example case is called: by that it is known, and whoever calls it otherwise has made it their own. */
export const EXAMPLE_CASE = 'Medicines Chart 4'

/** One case of the organisation on one line. */
export const portfolioRowSchema = z.object({
  space: spaceSchema,
  standard: z.string(),
  product: z.string().nullable(),
  version: z.string().nullable(),
  cso: z.string().nullable(),
  nextDue: z.string().nullable(),
  standing: z.enum(STANDINGS),
  sentence: z.string(),
  hazards: z.number().int(),
  levels: z.record(z.enum(FINDING_LEVELS), z.number().int()),
})
export type PortfolioRow = z.infer<typeof portfolioRowSchema>
export const portfolioSchema = z.object({ cases: z.array(portfolioRowSchema) })
