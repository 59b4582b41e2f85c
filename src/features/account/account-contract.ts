import { z } from 'zod'
import { ROLES, TOKEN_SCOPES } from '../../domain/permission/permission.ts'
import { COVER_TEXT, coverTextFault, tidyCoverText } from '../../domain/people/cover-text.ts'
import { ORGANISATION_KINDS } from '../../domain/people/organisation.ts'

/** An answer to what has nothing to tell but that it is done. */
export const doneSchema = z.object({ done: z.literal(true) })

const nameSchema = z.string().trim().min(1).max(200)
const emailSchema = z.email().max(254)
const rolesSchema = z.array(z.enum(ROLES)).max(ROLES.length)
export const idSchema = z.uuid()
const sixDigitsSchema = z.string().regex(/^\d{6}$/, 'must be six digits')

/** Another organisation to act for. */
export const actForSchema = z.strictObject({ organisation: idSchema })
/** A new organisation, of which whoever starts it is the administrator. */
export const newOrganisationSchema = z.strictObject({ name: nameSchema, kind: z.enum(ORGANISATION_KINDS) })

/** What an organisation is and how people sign in to it. */
export const organisationSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  hasLogo: z.boolean(),
  /** What stands on the cover of its documents, in lines; empty where nothing does. */
  coverText: z.string(),
  passwordSignIn: z.boolean(),
  sessionHours: z.number().int(),
})
export type OrganisationView = z.infer<typeof organisationSchema>
/** A change of an organisation's settings; what is not named stays as it is. */
export const organisationChangeSchema = z
  .strictObject({
    name: nameSchema,
    kind: z.enum(ORGANISATION_KINDS),
    coverText: z
      .string()
      .overwrite(tidyCoverText)
      .refine((text) => coverTextFault(text) === null, {
        error: `must be at most ${COVER_TEXT.characters} characters in ${COVER_TEXT.lines} lines`,
      }),
    passwordSignIn: z.boolean(),
    sessionHours: z.number().int().min(1).max(720),
  })
  .partial()
export type OrganisationChange = z.infer<typeof organisationChangeSchema>

/** A member as the organisation sees one. */
export const memberSchema = z.object({
  person: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  teams: z.array(z.string()),
  since: z.string(),
  methods: z.array(z.string()),
})
export type MemberView = z.infer<typeof memberSchema>

/** An invitation that waits to be accepted. */
export const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
})
export type InvitationView = z.infer<typeof invitationSchema>
/** Whom to invite, and as what. */
export const newInvitationSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  roles: rolesSchema.min(1),
})
/** An invitation that was just made; the link is shown this once. */
export const madeInvitationSchema = z.object({ id: z.string(), link: z.string() })

/** A way back in that waits. */
export const recoverySchema = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  startedBy: z.string(),
  starter: z.string(),
  startedAt: z.string(),
  expiresAt: z.string(),
  needsSecond: z.boolean(),
  confirmed: z.boolean(),
})
export type RecoveryView = z.infer<typeof recoverySchema>
/** What a recovery gives whoever started it: a code, and the link unless a second person is given that. */
export const startedRecoverySchema = z.object({ id: z.string(), code: z.string(), link: z.string().nullable() })
/** What a recovery gives the second person. */
export const confirmedRecoverySchema = z.object({ link: z.string() })

/** Everybody who belongs to the organisation, or is about to. */
export const membersSchema = z.object({
  members: z.array(memberSchema),
  invitations: z.array(invitationSchema),
  recoveries: z.array(recoverySchema),
})
export type MembersView = z.infer<typeof membersSchema>
/** What a member may do from now on. */
export const memberChangeSchema = z.strictObject({ roles: rolesSchema })

/** A service token as the organisation sees it. */
export const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  spaces: z.array(z.string()),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
})
export type TokenView = z.infer<typeof tokenSchema>
/** A service token to make: what it may do, in which cases (none named: all that are open), and for how many days. */
export const newTokenSchema = z.strictObject({
  name: nameSchema,
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1),
  spaces: z.array(idSchema).max(100).default([]),
  days: z.number().int().min(1).max(365),
})
/** A token that was just made; the secret is shown this once. */
export const madeTokenSchema = z.object({ id: z.string(), secret: z.string() })

/** A team and the people in it. */
export const teamSchema = z.object({ id: z.string(), name: z.string(), people: z.array(z.string()) })
export type TeamView = z.infer<typeof teamSchema>
/** A team as it is to be. */
export const teamChangeSchema = z.strictObject({ name: nameSchema, people: z.array(idSchema).max(1_000) })

/** Who may open a case: everybody in the organisation, or the people and teams named. */
export const caseAccessSchema = z.object({ access: z.enum(['organisation', 'named']), holders: z.array(z.string()) })
export type CaseAccessView = z.infer<typeof caseAccessSchema>
export const caseAccessChangeSchema = z.strictObject({
  access: z.enum(['organisation', 'named']),
  holders: z.array(idSchema).max(1_000),
})

/** A person's own profile: who they are, how they sign in, and where they are signed in. */
export const profileSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: z.string(), usedAt: z.string().nullable() }),
  ),
  /** Whether a password with its authenticator app is set. */
  password: z.boolean(),
  identities: z.array(z.object({ issuer: z.string(), subject: z.string(), linkedAt: z.string() })),
  sessions: z.array(
    z.object({
      id: z.string(),
      isThis: z.boolean(),
      organisation: z.string(),
      method: z.string(),
      agent: z.string().nullable(),
      createdAt: z.string(),
      seenAt: z.string(),
      expiresAt: z.string(),
    }),
  ),
})
export type ProfileView = z.infer<typeof profileSchema>
/** What a person is called, and where they can be reached. */
export const profileChangeSchema = z.strictObject({ name: nameSchema, email: emailSchema })

/** A password on trial, with the secret of a new authenticator app. */
export const passwordBegunSchema = z.object({ challenge: z.string(), secret: z.string(), address: z.string() })
export const newPasswordSchema = z.strictObject({ password: z.string().max(1_024) })
/** The code the app shows, which confirms it. */
export const confirmPasswordSchema = z.strictObject({ challenge: z.string(), code: sixDigitsSchema })

const jsonObject = z.record(z.string(), z.unknown())
/** What a browser needs to make or use a passkey, and the name of the challenge it answers. */
export const passkeyOptionsSchema = z.object({ challenge: z.string(), options: jsonObject })
/** A passkey's answer to a challenge. */
export const passkeyAnswerSchema = z.strictObject({ challenge: z.string(), response: jsonObject })
/** What a passkey is to be called. */
export const passkeyChangeSchema = z.strictObject({ name: nameSchema })
export const newPasskeySchema = passkeyAnswerSchema.extend(passkeyChangeSchema.shape)

/** An address, a password, and once it is asked for the code of the authenticator app. */
export const passwordSignInSchema = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1_024),
  code: sixDigitsSchema.optional(),
})

/** What an invitation says before anybody accepts it. */
export const invitationOfferSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  /** The address has an account already: its owner signs in first. */
  known: z.boolean(),
})
export type InvitationOffer = z.infer<typeof invitationOfferSchema>
export const acceptInvitationSchema = z.strictObject({ name: nameSchema })
/** The second half of a recovery. */
export const recoveryCodeSchema = z.strictObject({ code: z.string().max(64) })

/** An identity provider as an administrator sees it; what proves us to it is told to nobody. */
export const providerSchema = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  scope: z.string(),
  classes: z.array(z.string()),
  authentication: z.enum(['private_key_jwt', 'client_secret']),
  createdAt: z.string(),
  /** The address to register with the provider for coming back. */
  callback: z.string(),
  /** The address of our public keys, to be registered too; null with a client secret. */
  keys: z.string().nullable(),
})
export type ProviderView = z.infer<typeof providerSchema>
/** An identity provider to add: its issuer is asked about itself, and a key that signs for us is made here. */
export const newProviderSchema = z.strictObject({
  name: nameSchema,
  issuer: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s?#@]+$/, 'must be an address that begins with https://'),
  clientId: z.string().trim().min(1).max(200),
  scope: z
    .string()
    .max(500)
    .regex(/^(\S+ )*openid( \S+)*$/, 'must hold openid')
    .default('openid'),
  /** The classes of authentication (acr) of which the provider must state one; none named: any will do. */
  classes: z
    .array(z.string().regex(/^\S{1,200}$/))
    .max(10)
    .default([]),
  authentication: z.discriminatedUnion('method', [
    z.strictObject({ method: z.literal('private_key_jwt') }),
    z.strictObject({ method: z.literal('client_secret'), secret: z.string().min(1).max(1_024) }),
  ]),
})
export type NewProvider = z.infer<typeof newProviderSchema>
/** Public keys, as a provider reads them (RFC 7517). */
export const keySetSchema = z.object({ keys: z.array(jsonObject) })
export type KeySetView = z.infer<typeof keySetSchema>
/** Whose sign-in page is asked for: each organisation has an address of its own for it. */
export const signInOfferQuerySchema = z.object({ organisation: idSchema.optional() })
/** A provider as the sign-in page offers it: its name, and the address to go to. */
const offeredProviderSchema = z.object({ id: z.string(), name: z.string(), address: z.string() })
/** What a sign-in page offers: the providers of one organisation, which is named where it has any. */
export const signInOfferSchema = z.object({
  organisation: z.string().nullable(),
  providers: z.array(offeredProviderSchema),
})
export type SignInOffer = z.infer<typeof signInOfferSchema>
/** The provider at which to link who one is. */
export const newIdentitySchema = z.strictObject({ provider: idSchema })
/** Where to go for it. */
export const begunLinkSchema = z.object({ address: z.string() })
/** An identity of one's own. */
export const identityNameSchema = z.strictObject({ issuer: z.string().max(500), subject: z.string().max(255) })
