import { z } from 'zod'

/** Where an import is: what is being read, and what is being stored. With it in the address the page can be left. */
export const importSearchSchema = z.object({
  work: z.string().min(1).optional().catch(undefined),
  apply: z.string().min(1).optional().catch(undefined),
})
export type ImportSearch = z.infer<typeof importSearchSchema>
