import { permitted, type Authority } from '../../domain/permission/permission.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { MembersTransaction } from '../../platform/database/transaction.ts'
import type { OrganisationView } from './account-contract.ts'
import type { AccountTools } from './account-tools.ts'
import {
  changeOrganisation,
  keepLogo,
  logoOf,
  organisationOf,
  type Logo,
  type Organisation,
} from './organisation-store.ts'

/** What an organisation is called, what it is, and how people sign in to it. */
export interface OrganisationService {
  settings(authority: Authority): Promise<OrganisationView | Refusal>
  change(authority: Authority, to: Omit<Organisation, 'id' | 'hasLogo'>): Promise<OrganisationView | Refusal>
  logo(authority: Authority): Promise<Logo | null>
  /** Sets the logo, a PNG or JPEG of at most 200 kB, or takes it away. */
  changeLogo(authority: Authority, bytes: Uint8Array | null): Promise<OrganisationView | Refusal>
}

const MOST_LOGO_BYTES = 200_000

const SIGNATURES = [
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
] as const

/** Wires the use cases to a database. */
export function createOrganisationService(tools: AccountTools): OrganisationService {
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
        await tools.note(tx, authority.requestId, [{ type: 'organisation-changed', particulars: { ...to } }])
      }),

    logo: async (authority) => (await tools.database.accounts((tx) => logoOf(tx, authority.organisation))) ?? null,

    changeLogo: async (authority, bytes) => {
      const logo = bytes === null ? null : pictureIn(bytes)
      if (logo !== null && 'refused' in logo) return logo
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

/** A picture by what its bytes begin with; what a file calls itself says nothing. */
function pictureIn(bytes: Uint8Array): Logo | Refusal {
  const found = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))
  if (found === undefined) {
    return refuse('FILE_UNREADABLE', 'The logo is neither a PNG nor a JPEG.', 'Save the picture as PNG and try again.')
  }
  if (bytes.length > MOST_LOGO_BYTES) {
    return refuse('TOO_LARGE', 'The logo is larger than 200 kB.', 'Save it smaller: 400 pixels across are enough.')
  }
  return { bytes, mediaType: found.mediaType }
}
