import { z } from 'zod'
import { TECHNIQUES } from '../../domain/safety-case/workshop.ts'
import { recordSchema } from '../records/records-contract.ts'

const techniqueSchema = z.enum(TECHNIQUES)

/** One workshop in the list of a case. */
export const workshopLineSchema = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  technique: techniqueSchema.nullable(),
  heldOn: z.string().nullable(),
  facilitator: z.string(),
  /** Who took part, or is invited as long as it has not begun. */
  people: z.number().int(),
  hazards: z.number().int(),
})
export type WorkshopLine = z.infer<typeof workshopLineSchema>

/** Every workshop of a case: those that run first, then by date with the latest first. */
export const workshopsSchema = z.object({ workshops: z.array(workshopLineSchema), sequence: z.number().int() })

const judgementSchema = z.object({
  severity: z.string(),
  likelihood: z.string(),
  level: z.number().int().nullable(),
  word: z.string(),
  reason: z.string(),
})
export type Judgement = z.infer<typeof judgementSchema>

/** One blind rating of a hazard by the group: who has answered, and what, as far as whoever asks may see it. */
export const roundSchema = z.object({
  id: z.string(),
  ref: z.string(),
  state: z.enum(['asked', 'revealed', 'agreed', 'withdrawn']),
  answered: z.array(z.string()),
  /** Those in the room who have not answered. */
  waiting: z.array(z.string()),
  mine: judgementSchema.nullable(),
  /** Empty until it is revealed. */
  ratings: z.array(judgementSchema.extend({ by: z.string() })),
  /** How many steps the judgements lie apart; null until there are two to compare. */
  spread: z.object({ severity: z.number().int(), likelihood: z.number().int(), level: z.number().int() }).nullable(),
  agreed: judgementSchema.nullable(),
  disagreement: z.string(),
})
export type Round = z.infer<typeof roundSchema>

/** A hazard that the workshop found. */
export const foundHazardSchema = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
  causes: z.array(z.string()),
  effect: z.string(),
  item: z.string(),
  prompt: z.string(),
  round: roundSchema.nullable(),
})
export type FoundHazard = z.infer<typeof foundHazardSchema>

const personSchema = z.object({
  name: z.string(),
  discipline: z.string(),
  /** Null for a guest. */
  person: z.string().nullable(),
  isHere: z.boolean(),
  /** Recorded as absent. */
  isAbsent: z.boolean(),
  stays: z.array(z.object({ from: z.string(), until: z.string().optional() })),
})
export type WorkshopPerson = z.infer<typeof personSchema>

const itemSchema = z.object({
  item: z.string(),
  prompts: z.array(z.object({ group: z.string(), prompt: z.string(), hint: z.string(), isDiscussed: z.boolean() })),
  hazards: z.number().int(),
})
export type AgendaItem = z.infer<typeof itemSchema>

/** A workshop as everybody in it sees it, at one sequence of the case. */
export const workshopSchema = z.object({
  record: recordSchema,
  stateLabel: z.string(),
  technique: techniqueSchema,
  facilitator: z.object({ person: z.string(), name: z.string() }).nullable(),
  me: z.object({ person: z.string(), isFacilitator: z.boolean(), isHere: z.boolean() }),
  people: z.array(personSchema),
  agenda: z.array(itemSchema),
  /** The point of the agenda that everybody looks at. */
  at: z.string().nullable(),
  hazards: z.array(foundHazardSchema),
  actions: z.array(
    z.object({ ref: z.string(), name: z.string(), owner: z.string(), due: z.string(), state: z.string() }),
  ),
  minutes: z.object({
    text: z.string(),
    /** The evidence they are filed as; `holds` says whether its digest is still that of the text. */
    filed: z.object({ ref: z.string(), digest: z.string(), holds: z.boolean() }).nullable(),
  }),
  sequence: z.number().int(),
})
export type WorkshopView = z.infer<typeof workshopSchema>
