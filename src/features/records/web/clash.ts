import { z } from 'zod'
import type { Json } from '../../../domain/record/json.ts'
import { ApiProblem } from '../../../web/api/api-problem.ts'

const clashDetailsSchema = z.object({
  revision: z.number().int(),
  clashes: z.array(z.object({ field: z.string(), base: z.json(), yours: z.json(), theirs: z.json() })),
})

/** What somebody else stored in the field meanwhile, and the revision that holds it. */
export interface Clash {
  readonly theirs: Json
  readonly revision: number
}

/** The clash in a field that a refused save tells of, or null when it was refused for another reason. */
export function clashIn(error: Error | null, field: string): Clash | null {
  if (!(error instanceof ApiProblem) || error.code !== 'CLASH') return null
  const details = clashDetailsSchema.safeParse(error.details)
  if (!details.success) return null
  const clash = details.data.clashes.find((one) => one.field === field)
  return clash === undefined ? null : { theirs: clash.theirs, revision: details.data.revision }
}
