import { z } from 'zod'

/** A file that is kept beside a record: its bytes are found by their digest and never change. */
export const keptFileSchema = z.strictObject({
  name: z.string().min(1).max(300),
  mediaType: z.string().min(1).max(200),
  /** How many there are. */
  bytes: z.number().int().positive(),
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type KeptFileFacts = z.infer<typeof keptFileSchema>
