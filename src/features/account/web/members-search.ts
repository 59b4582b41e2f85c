import { z } from 'zod'

/** How the list of members is narrowed. */
export const membersSearchSchema = z.object({ q: z.string().min(1).optional().catch(undefined) })
