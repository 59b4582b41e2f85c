import { z } from 'zod'

/** By what the cases may be ordered, as the heads of the table have it. */
export const CASE_COLUMNS = ['system', 'standard', 'version', 'cso', 'nextDue', 'hazards', 'standing'] as const
export type CaseColumn = (typeof CASE_COLUMNS)[number]

/** When something falls due: it should have been, within thirty days, or nothing is planned. */
export const DUES = ['overdue', 'month', 'none'] as const

const word = z.string().min(1).optional().catch(undefined)

/** How the portfolio is narrowed and ordered; all of it is in the address. */
export const portfolioSearchSchema = z.object({
  q: word,
  standard: word,
  standing: word,
  due: z.enum(DUES).optional().catch(undefined),
  /** The saved view that is shown, changed or not. */
  view: word,
  /** A column; a leading minus turns the order round. */
  sort: z
    .string()
    .refine((sort) => CASE_COLUMNS.some((column) => column === sort.replace(/^-/, '')))
    .optional()
    .catch(undefined),
})
export type PortfolioSearch = z.infer<typeof portfolioSearchSchema>
