import { z } from 'zod'

const work = z.string().min(1).optional().catch(undefined)

/** The reports being made or ready, by the work that makes them; with it in the address the page can be left. */
export const reportsSearchSchema = z.object({
  'safety-case-report': work,
  'risk-management-plan': work,
  'hazard-log': work,
})
