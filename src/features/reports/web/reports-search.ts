import { z } from 'zod'
import { REPORTS } from '../reports-contract.ts'

const work = z.string().min(1).optional().catch(undefined)

/**
 * The report in the pane, which view and part of it; and the reports being made or ready, by the work that makes them:
 * with it in the address the page can be left.
 */
export const reportsSearchSchema = z.object({
  report: z.enum(REPORTS).default('safety-case-report').catch('safety-case-report'),
  view: z.enum(['issued']).optional().catch(undefined),
  part: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .catch(undefined),
  'safety-case-report': work,
  'risk-management-plan': work,
  'hazard-log': work,
})
