import { z } from 'zod'

const id = z.string().max(100)
const line = z.string().trim().min(1).max(2_000)
const item = line
const prompt = z.string().trim().min(1).max(200)
const prose = z.string().trim().max(20_000)
const word = z.string().trim().min(1).max(200)
const judgement = { severity: word, likelihood: word }

const step = <const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ do: z.literal(name), ...shape })

/** One thing somebody does at a workshop; each is taken whole or refused. */
export const workshopStepSchema = z.discriminatedUnion('do', [
  step('start', {}),
  /** Makes whoever asks the facilitator. */
  step('facilitate', {}),
  step('join', {}),
  step('leave', {}),
  /** The facilitator records that somebody came in or left: a guest, or a member without a screen. */
  step('mark', { name: word, person: z.uuid().optional(), discipline: word.optional(), here: z.boolean() }),
  step('go', { item }),
  step('tick', { item, prompt, discussed: z.boolean() }),
  step('capture', {
    item: item.optional(),
    prompt: prompt.optional(),
    hazard: line,
    cause: z.string().trim().max(2_000).optional(),
    effect: prose.optional(),
  }),
  step('ask', { hazard: id }),
  step('rate', { round: id, ...judgement, reason: prose.min(1) }),
  step('reveal', { round: id }),
  step('withdraw', { round: id }),
  step('agree', { round: id, ...judgement, reason: prose.min(1), disagreement: prose.optional() }),
  step('act', { name: line, owner: word, due: z.iso.date(), hazard: id.optional() }),
  step('end', {}),
  step('resume', {}),
  step('file', {}),
])
export type WorkshopStep = z.infer<typeof workshopStepSchema>

/** The step of one name. */
export type StepOf<Name extends WorkshopStep['do']> = Extract<WorkshopStep, { readonly do: Name }>
