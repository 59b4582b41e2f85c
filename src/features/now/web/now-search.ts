import { z } from 'zod'
import { NOW_KINDS } from '../now-kinds-contract.ts'

/** Which sort is shown, whose, and what is open; all of it is in the address. */
export const nowSearchSchema = z.object({
  kind: z.enum(NOW_KINDS).optional().catch(undefined),
  whose: z.enum(['mine', 'everybody']).optional().catch(undefined),
  open: z.string().min(1).optional().catch(undefined),
})
export type NowSearch = z.infer<typeof nowSearchSchema>
