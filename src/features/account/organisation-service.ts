import { createHash } from 'node:crypto'
import { permitted, refusalFor, type Authority } from '../../domain/permission/permission.ts'
import type { Fields } from '../../domain/record/json.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { MembersTransaction } from '../../platform/database/transaction.ts'
import type { DocumentRenderers } from '../../platform/documents/document-renderers.ts'
import type { Letterhead } from '../../platform/documents/letterhead.ts'
import { pictureHead } from '../../platform/documents/picture-head.ts'
import type { Picture } from '../../platform/documents/picture.ts'
import type { OrganisationChange, OrganisationView } from './account-contract.ts'
import type { AccountTools } from './account-tools.ts'
import { changeOrganisation, keepLogo, logoOf, organisationOf, type Logo } from './organisation-store.ts'

/** What an organisation is called, what it is, and how people sign in to it. */
export interface OrganisationService {
  settings(authority: Authority): Promise<OrganisationView | Refusal>
  change(authority: Authority, to: OrganisationChange): Promise<OrganisationView | Refusal>
  logo(authority: Authority): Promise<Logo | null>
  /** How the organisation presents itself on the documents of whoever acts for it. */
  letterhead(authority: Authority): Promise<Letterhead>
  /** Sets the logo, a PNG or JPEG of at most 200 kB that can be printed, or takes it away. */
  changeLogo(authority: Authority, bytes: Uint8Array | null): Promise<OrganisationView | Refusal>
}

/** Tells whether a document with a logo can be printed. */
type LogoPrinter = Pick<DocumentRenderers, 'prints'>

const MOST_LOGO_BYTES = 200_000
const MOST_LOGO_PIXELS = 4_000

/** Wires the use cases to a database, and to what prints the logo. */
export function createOrganisationService(tools: AccountTools, renderers: LogoPrinter): OrganisationService {
  const changing = (authority: Authority, work: (tx: MembersTransaction) => Promise<void>) =>
    permitted(authority, 'organisation.manage', (scope) =>
      tools.database.members(scope, async (tx) => {
        await work(tx)
        return settingsIn(tx)
      }),
    )

  return {
    settings: (authority) => permitted(authority, 'member.read', (scope) => tools.database.members(scope, settingsIn)),

    change: (authority, to) =>
      changing(authority, async (tx) => {
        await changeOrganisation(tx, to)
        await tools.note(tx, authority.requestId, [{ type: 'organisation-changed', particulars: named(to) }])
      }),

    logo: async (authority) => (await tools.database.accounts((tx) => logoOf(tx, authority.organisation))) ?? null,

    letterhead: (authority) =>
      tools.database.accounts(async (tx) => {
        const { name = '', coverText = '' } = (await organisationOf(tx, authority.organisation)) ?? {}
        const logo = await logoOf(tx, authority.organisation)
        return { organisation: name, coverText, logo: logo === undefined ? null : pictureOf(logo, name) }
      }),

    changeLogo: async (authority, bytes) => {
      const refused = refusalFor(authority, 'organisation.manage')
      if (refused !== null) return refused
      const logo = bytes === null ? null : await logoIn(bytes, renderers)
      if (isRefusal(logo)) return logo
      return changing(authority, async (tx) => {
        await keepLogo(tx, logo)
        await tools.note(tx, authority.requestId, [
          { type: 'organisation-changed', particulars: { logo: logo === null ? 'removed' : 'changed' } },
        ])
      })
    },
  }
}

async function settingsIn(tx: MembersTransaction): Promise<OrganisationView> {
  const organisation = await organisationOf(tx, tx.organisation)
  if (organisation === undefined) throw new Error(`Organisation ${tx.organisation} has members and does not exist.`)
  return organisation
}

/** The settings that a change names. */
function named(to: OrganisationChange): Fields {
  return Object.fromEntries(Object.entries(to).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** A logo as a document carries it, or why it cannot. */
async function logoIn(bytes: Uint8Array, renderers: LogoPrinter): Promise<Logo | Refusal> {
  const head = pictureHead(bytes)
  if (head === null) {
    return refuse('FILE_UNREADABLE', 'The logo is neither a PNG nor a JPEG.', 'Save the picture as PNG and try again.')
  }
  if (bytes.length > MOST_LOGO_BYTES) {
    return refuse('TOO_LARGE', 'The logo is larger than 200 kB.', 'Save it smaller: 400 pixels across are enough.')
  }
  if (Math.max(head.width, head.height) > MOST_LOGO_PIXELS) {
    return refuse(
      'TOO_LARGE',
      `The logo is ${head.width} by ${head.height} pixels, and no side may have more than ${MOST_LOGO_PIXELS}.`,
      'Save it smaller: 400 pixels across are enough.',
    )
  }
  const logo: Logo = { bytes, mediaType: `image/${head.format}` }
  const picture = pictureOf(logo, 'the organisation')
  if (picture !== null && (await renderers.prints(picture))) return logo
  return refuse('FILE_UNREADABLE', 'The logo is damaged and cannot be printed.', 'Save it again as PNG and try again.')
}

/** A stored logo as documents carry it. */
function pictureOf({ bytes }: Logo, organisation: string): Picture | null {
  const head = pictureHead(bytes)
  if (head === null) return null
  const content = Buffer.from(bytes).toString('base64')
  return { ...head, alt: `Logo of ${organisation}`, digest: createHash('sha256').update(bytes).digest('hex'), content }
}
