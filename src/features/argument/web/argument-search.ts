import { z } from 'zod'

/** A reference of a record, as `G-12`. */
const reference = z.string().min(1).max(60).optional().catch(undefined)

/**
 * Which part is chosen and which module is open, by reference; whether modules are opened into one, and whether a
 * narrow window shows the canvas.
 */
export const argumentSearchSchema = z.object({
  at: reference,
  module: reference,
  whole: z.enum(['yes']).optional().catch(undefined),
  canvas: z.enum(['yes']).optional().catch(undefined),
})
