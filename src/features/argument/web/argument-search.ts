import { z } from 'zod'

/** Which element is chosen, by its reference, and whether a narrow window shows the canvas. */
export const argumentSearchSchema = z.object({
  at: z.string().min(1).max(60).optional().catch(undefined),
  canvas: z.enum(['yes']).optional().catch(undefined),
})
