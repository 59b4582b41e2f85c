import { z } from 'zod'

/** Long work that a person started: how far it has come, and what came of it. */
export const workSchema = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['running', 'done', 'refused', 'failed']),
  step: z.string(),
  done: z.number(),
  /** 0 when nobody can say how much there is. */
  total: z.number(),
  result: z.unknown().optional(),
  problem: z.object({ code: z.string(), detail: z.string(), remedy: z.string() }).optional(),
})
export type WorkView = z.infer<typeof workSchema>

/** The answer to whatever starts long work. */
export const startedSchema = z.object({ work: z.string() })
