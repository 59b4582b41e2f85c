import { z } from 'zod'
import { NOW_KINDS } from '../now-contract.ts'

/** Which sort is shown, how far, and what is open; all of it is in the address. */
export const nowSearchSchema = z.object({
  kind: z.enum(NOW_KINDS).optional().catch(undefined),
  whose: z.enum(['mine', 'everybody']).optional().catch(undefined),
  open: z.string().min(1).optional().catch(undefined),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .catch(undefined),
})
