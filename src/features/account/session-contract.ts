import { z } from 'zod'

const organisationNameSchema = z.object({ id: z.string(), name: z.string() })

/** Who is signed in, for which organisation, and what they may do. */
export const sessionSchema = z.object({
  person: z.string(),
  personId: z.string(),
  /** Null until the first administrator has said who they are. */
  email: z.string().nullable(),
  organisation: organisationNameSchema,
  /** Every organisation the account belongs to. */
  organisations: z.array(organisationNameSchema),
  role: z.string(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
})
export type SessionView = z.infer<typeof sessionSchema>

/** Which role allows what, as the service judges it. */
export const permissionTableSchema = z.object({
  actions: z.array(z.object({ action: z.string(), means: z.string() })),
  roles: z.array(z.object({ role: z.string(), allows: z.array(z.string()) })),
})
