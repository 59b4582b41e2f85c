import { z } from 'zod'
import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { CASE_TYPES } from '../../domain/standards/case-standard.ts'
import { findingSchema } from '../records/records-contract.ts'
import { standingSchema } from './living-contract.ts'

/** How a check is asked for. */
export const checkQuerySchema = z.object({
  /** How many findings of each code are shown. */
  each: z.coerce.number().int().min(1).max(1_000_000).default(5),
})

/** What a code means: of a rule, or of a refusal. */
export const explainedCodeSchema = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('rule'),
    code: z.string(),
    sentence: z.string(),
    level: z.enum(FINDING_LEVELS),
    remedy: z.string(),
    /** What its findings cite in each type of case; null where it is silent there. */
    cites: z.array(z.object({ type: z.enum(CASE_TYPES), clauses: z.array(z.string()).nullable() })),
  }),
  z.object({
    of: z.literal('refusal'),
    code: z.string(),
    sentence: z.string(),
    remedy: z.string(),
    http: z.number().int(),
    exit: z.number().int(),
  }),
])
export type ExplainedCode = z.infer<typeof explainedCodeSchema>

/** A check: the standing, and the findings of each code, worst first; `count` tells of those that are not shown. */
export const checkResultSchema = z.object({
  name: z.string(),
  /** Of files: how many questions about what they say wait for an answer; scores and states stay as stated until then. */
  questions: z.number().int().optional(),
  standing: standingSchema,
  codes: z.array(
    z.object({
      code: z.string(),
      level: z.enum(FINDING_LEVELS),
      count: z.number().int(),
      findings: z.array(findingSchema),
    }),
  ),
})
export type CheckResult = z.infer<typeof checkResultSchema>
