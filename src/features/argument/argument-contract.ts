import { z } from 'zod'
import { ELEMENT_KINDS } from '../../domain/argument/argument-notation.ts'
import { DOUBTS } from '../../domain/argument/counter-argument.ts'
import { batchStepSchema } from '../records/record-batch-contract.ts'
import { recordLineSchema } from '../records/records-contract.ts'

/** Why a part of the argument has its outlook. */
const reasoned = {
  /** From the part down to the record that started the doubt; empty when it holds. */
  reason: z.array(recordLineSchema),
  /** What is the matter there; empty when it holds. */
  reasonSentence: z.string(),
}

/** The module that something belongs to, and the link that says so; null when it belongs to none. */
const inModuleSchema = recordLineSchema.extend({ link: z.string() }).nullable()

/** One element of the argument with its outlook, and why it has it. */
export const argumentElementSchema = recordLineSchema.extend({
  kind: z.enum(ELEMENT_KINDS),
  revision: z.number().int(),
  undeveloped: z.boolean(),
  away: z.boolean(),
  /** How a counter-argument stands: open, rebutted or upheld; null for everything else. */
  doubt: z.enum(DOUBTS).nullable(),
  module: inModuleSchema,
  /** The goal that an away goal stands for, and its module; null when it is none, or stands for nothing yet. */
  standsFor: recordLineSchema.extend({ module: recordLineSchema.nullable() }).nullable(),
  /** What it concerns, cites, refers to or presumes. */
  about: z.array(recordLineSchema),
  ...reasoned,
})
export type ArgumentElement = z.infer<typeof argumentElementSchema>

/** A module as a folder: its outlook is the worst of what it holds at any depth, and the reason is that element's. */
export const argumentModuleSchema = recordLineSchema.extend({
  kind: z.literal('module'),
  revision: z.number().int(),
  module: inModuleSchema,
  /** How many elements it and the modules within it hold. */
  elements: z.number().int(),
  /** How many of its elements do not hold. */
  doubtful: z.number().int(),
  ...reasoned,
})
export type ArgumentModule = z.infer<typeof argumentModuleSchema>

/** What stands in a diagram or in a line of the tree. */
export type ArgumentPart = ArgumentElement | ArgumentModule

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
  modules: z.array(argumentModuleSchema),
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
