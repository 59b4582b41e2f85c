import { z } from 'zod'

/** Who is signed in, for which organisation, and what they may do. */
export const sessionSchema = z.object({
  person: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  role: z.string(),
  permissions: z.array(z.string()),
})
export type SessionView = z.infer<typeof sessionSchema>
