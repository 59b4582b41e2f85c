import { z } from 'zod'
import { ELEMENT_KINDS } from '../../domain/argument/argument-notation.ts'
import { batchStepSchema, recordLineSchema } from '../records/records-contract.ts'

/** One element of the argument with its outlook, and why it has it. */
export const argumentElementSchema = recordLineSchema.extend({
  kind: z.enum(ELEMENT_KINDS),
  revision: z.number().int(),
  undeveloped: z.boolean(),
  away: z.boolean(),
  /** The module it belongs to; null when it belongs to none. */
  module: recordLineSchema.nullable(),
  /** What it concerns, cites, refers to, presumes or stands for. */
  about: z.array(recordLineSchema),
  /** From the element down to the record that started the doubt; empty when it holds. */
  reason: z.array(recordLineSchema),
  /** What is the matter there; empty when it holds. */
  reasonSentence: z.string(),
})
export type ArgumentElement = z.infer<typeof argumentElementSchema>

/** A connection between two elements, as the notation draws it: from the upper to the lower. */
export const argumentConnectionSchema = z.object({
  id: z.string(),
  role: z.enum(['supported-by', 'in-context-of', 'challenges']),
  upper: z.string(),
  lower: z.string(),
  suspect: z.boolean(),
})
export type ArgumentConnection = z.infer<typeof argumentConnectionSchema>

/** The whole argument of a case at one sequence. */
export const argumentViewSchema = z.object({
  elements: z.array(argumentElementSchema),
  connections: z.array(argumentConnectionSchema),
  /** The elements from which the rest is read, the top goals first. */
  heads: z.array(z.string()),
  sequence: z.number().int(),
})
export type ArgumentView = z.infer<typeof argumentViewSchema>

/** What is missing from the standard argument: the steps of the batch that adds it, in an order that can be cut. */
export const standardArgumentSchema = z.object({
  steps: z.array(batchStepSchema),
  /** Steps beyond the longest batch; the next plan holds them. */
  left: z.number().int(),
  sequence: z.number().int(),
})
export type StandardArgument = z.infer<typeof standardArgumentSchema>
