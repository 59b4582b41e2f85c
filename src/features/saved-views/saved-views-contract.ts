import { z } from 'zod'

/** The screens that views can be saved of. */
const VIEW_SCREENS = ['hazard-log', 'portfolio'] as const
export const viewScreenSchema = z.enum(VIEW_SCREENS)
export type ViewScreen = z.infer<typeof viewScreenSchema>

const MOST_PARAMETERS = 40

const nameSchema = z.string().trim().min(1).max(100)

/** What narrows and orders a screen, as its address has it. */
const viewSearchSchema = z
  .record(z.string().min(1).max(60), z.string().max(2_000))
  .refine((search) => Object.keys(search).length <= MOST_PARAMETERS)

/** A named view of a screen. */
export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  search: z.record(z.string(), z.string()),
  shared: z.boolean(),
  /** Whether it belongs to whoever asks. */
  mine: z.boolean(),
  /** Whether whoever asks may rename, change or delete it. */
  mayChange: z.boolean(),
})
export type SavedView = z.infer<typeof savedViewSchema>

export const savedViewsSchema = z.object({ views: z.array(savedViewSchema) })

export const savedViewsQuerySchema = z.object({ screen: viewScreenSchema })

export const saveViewBodySchema = z.strictObject({
  screen: viewScreenSchema,
  name: nameSchema,
  search: viewSearchSchema,
  shared: z.boolean().default(false),
})
export type SaveViewBody = z.infer<typeof saveViewBodySchema>

export const changeViewBodySchema = z
  .strictObject({ name: nameSchema, search: viewSearchSchema, shared: z.boolean() })
  .partial()
export type ChangeViewBody = z.infer<typeof changeViewBodySchema>
