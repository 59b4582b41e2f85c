import { z } from 'zod'

/** Whether the person comes from a link that was used already or is too old. */
export const signInSearchSchema = z.object({ spent: z.string().optional().catch(undefined) })
