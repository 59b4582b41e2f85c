import { z } from 'zod'
import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { TRACE_STAGES } from '../../domain/trace/trace-stage.ts'
import { recordLineSchema } from '../records/records-contract.ts'
import { TRACE_GAPS, TRACE_ROWS } from './trace-gaps-contract.ts'

/** A place where something should stand and nothing does, with what is needed to put it there. */
export const traceGapSchema = z.object({
  stage: z.enum(TRACE_STAGES),
  /** The record beside the gap. */
  at: recordLineSchema,
  /** How what is missing is joined to it: the role, which end the record is, and the kind at the other end. */
  role: z.string(),
  end: z.enum(['from', 'to']),
  kind: z.string(),
  sentence: z.string(),
  remedy: z.string(),
  /** The rule that finds it and how much that weighs; null where no rule speaks. */
  code: z.string().nullable(),
  level: z.enum(FINDING_LEVELS).nullable(),
  /** False while the rule speaks only of a later phase. */
  due: z.boolean(),
})
export type TraceGapView = z.infer<typeof traceGapSchema>

const traceCellSchema = z.object({
  stage: z.enum(TRACE_STAGES),
  /** The first of them, and how many there are beside. */
  records: z.array(recordLineSchema),
  more: z.number().int(),
  gaps: z.array(traceGapSchema),
  /** How many are missing in all. */
  missing: z.number().int(),
})
export type TraceCellView = z.infer<typeof traceCellSchema>

const traceRowSchema = z.object({
  record: recordLineSchema,
  /** The residual level of a hazard in the plan's word, else the initial one. */
  level: z.object({ number: z.number().int().nullable(), word: z.string() }).nullable(),
  cells: z.array(traceCellSchema),
})
export type TraceRowView = z.infer<typeof traceRowSchema>

export const traceQuerySchema = z.object({
  rows: z.enum(TRACE_ROWS).default('hazard'),
  /** Only rows in which something is missing. */
  gaps: z.enum(TRACE_GAPS).optional(),
  /** Only rows in which something is missing at this stage. */
  stage: z.enum(TRACE_STAGES).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type TraceQuery = z.infer<typeof traceQuerySchema>

/** One page of hazards or controls with all they are traced to, and what is missing in the whole case. */
export const traceSchema = z.object({
  rows: z.array(traceRowSchema),
  next: z.string().nullable(),
  total: z.number().int(),
  all: z.number().int(),
  /** How many rows have a gap, and how many one that a rule asks to be filled now. */
  withGaps: z.number().int(),
  asked: z.number().int(),
  /** How much is missing at each stage; what several rows share counts once. */
  missing: z.array(z.object({ stage: z.enum(TRACE_STAGES), count: z.number().int() })),
  sequence: z.number().int(),
})
export type TraceView = z.infer<typeof traceSchema>

const traceChainSchema = z.object({
  id: z.string(),
  members: z.array(z.object({ stage: z.enum(TRACE_STAGES), record: recordLineSchema })),
  /** What is missing before the first of them. */
  lead: traceGapSchema.nullable(),
  end: z.enum(['shown', 'gap', 'elsewhere', 'enough']),
  gap: traceGapSchema.nullable(),
  /** Who has to show the last of them, where that is somebody else. */
  party: z.string().nullable(),
})
export type TraceChainView = z.infer<typeof traceChainSchema>

export const traceChainsQuerySchema = z.object({
  /** A record by id or reference: only chains that pass through it. */
  of: z.string().max(100).optional(),
  gaps: z.enum(TRACE_GAPS).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(2_000).default(100),
})
export type TraceChainsQuery = z.infer<typeof traceChainsQuerySchema>

/** One page of chains; `of` is the record that was asked about. */
export const traceChainsSchema = z.object({
  of: recordLineSchema.nullable(),
  chains: z.array(traceChainSchema),
  next: z.string().nullable(),
  sequence: z.number().int(),
})
export type TraceChainsView = z.infer<typeof traceChainsSchema>
