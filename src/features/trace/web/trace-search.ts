import { z } from 'zod'
import { TRACE_GAPS } from '../trace-gaps-contract.ts'
import { TRACE_STAGES } from '../../../domain/trace/trace-stage.ts'

const word = z.string().min(1).max(200).optional().catch(undefined)

/** What the trace shows: the matrix as it is narrowed, or the chains of one record; all of it is in the address. */
export const traceSearchSchema = z.object({
  /** A record by reference, whose chains are shown instead of the matrix. */
  of: word,
  rows: z.enum(['control']).optional().catch(undefined),
  gaps: z.enum(TRACE_GAPS).optional().catch(undefined),
  stage: z.enum(TRACE_STAGES).optional().catch(undefined),
  q: word,
})
export type TraceSearch = z.infer<typeof traceSearchSchema>
