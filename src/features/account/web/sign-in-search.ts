import { z } from 'zod'

/** How somebody came to the sign-in page. */
export const signInSearchSchema = z.object({
  /** They opened a link that was used already or is too old. */
  spent: z.string().optional().catch(undefined),
  /** Whose address it is. */
  organisation: z.uuid().optional().catch(undefined),
})
