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
  /** The report whose issue is being written: the dialog is open again after a reload. */
  issuing: z.enum(REPORTS).optional().catch(undefined),
  'safety-case-report': work,
  'risk-management-plan': work,
  'hazard-log': work,
})

const issue = z.string().min(1).max(100).optional().catch(undefined)

/** Two versions of a report; without the later one, the report as it would be now. Every row only where that is asked. */
export const differencesSearchSchema = z.object({
  report: reportsSearchSchema.shape.report,
  since: issue,
  until: issue,
  all: z.enum(['yes']).optional().catch(undefined),
})
export type DifferencesSearch = z.infer<typeof differencesSearchSchema>
