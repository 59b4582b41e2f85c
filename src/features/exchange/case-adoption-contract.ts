import { z } from 'zod'
import { SPACE_TYPES } from '../../domain/record/kind.ts'

/** What a case file holds of a case, as it is or will be stored. */
const adoptedCaseSchema = z.object({
  name: z.string(),
  type: z.enum(SPACE_TYPES),
  records: z.number().int(),
  links: z.number().int(),
  kinds: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  /** Baselines of the file, which are not stored. */
  baselinesLeft: z.number().int(),
})
export type AdoptedCase = z.infer<typeof adoptedCaseSchema>

/** The case that a file became. */
export const caseAdoptedSchema = adoptedCaseSchema.extend({ space: z.string() })
export type CaseAdopted = z.infer<typeof caseAdoptedSchema>

/** How a case file begins, in its first 200 bytes: its first member says that Safecase wrote it. */
export const CASE_FILE_BEGINS = /^\uFEFF?\s*\{\s*"safecase"\s*:/
