import { z } from 'zod'

/** Somebody who has a case open: which record they are at, and which field they write in. */
export const presentSchema = z.object({
  person: z.string(),
  name: z.string(),
  /** The reference of the record, or null on other screens of the case. */
  record: z.string().nullable(),
  field: z.string().nullable(),
})
export type Present = z.infer<typeof presentSchema>

/** Everybody who has a case open. */
export const presenceSchema = z.object({ present: z.array(presentSchema) })

/** What a tab says of itself, again and again while it is open, and once when it is closed. */
export const presenceSaidSchema = z.strictObject({
  tab: z.uuid(),
  record: z.string().max(60).nullable(),
  field: z.string().max(200).nullable(),
  leaving: z.boolean(),
})
export type PresenceSaid = z.infer<typeof presenceSaidSchema>
