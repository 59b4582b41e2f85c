import { z } from 'zod'
import { DIFFERENCE_MEANINGS } from '../../../domain/safety-case/difference-meaning.ts'

const word = z.string().min(1).max(200).optional().catch(undefined)

/** What is compared, how it is narrowed, and which doubt is looked at; all of it is in the address. */
export const changesSearchSchema = z.object({
  since: word,
  until: word,
  risk: z.enum(['yes']).optional().catch(undefined),
  kind: word,
  meaning: z.enum(DIFFERENCE_MEANINGS).optional().catch(undefined),
  by: word,
  view: z.enum(['doubts']).optional().catch(undefined),
  /** The link of the doubt in front of the person. */
  at: word,
})
export type ChangesSearch = z.infer<typeof changesSearchSchema>
