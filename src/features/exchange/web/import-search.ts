import { z } from 'zod'

/** Where an import is: being read, prepared, or being stored. With it in the address the page can be left. */
export const importSearchSchema = z.object({
  import: z.string().min(1).optional().catch(undefined),
  work: z.string().min(1).optional().catch(undefined),
  apply: z.string().min(1).optional().catch(undefined),
})
export type ImportSearch = z.infer<typeof importSearchSchema>
