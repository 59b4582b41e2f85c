import type { OrganisationKind } from '../../domain/people/organisation.ts'
import type { AccountsTransaction, MembersTransaction } from '../../platform/database/transaction.ts'
import { execute, row } from '../../platform/database/statements.ts'
import type { OrganisationChange } from './account-contract.ts'

/** What an organisation is, and how people sign in to it. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly hasLogo: boolean
  /** What stands on the cover of its documents, in lines; empty where nothing does. */
  readonly coverText: string
  readonly passwordSignIn: boolean
  /** How long a session lasts at most, 1 to 720. */
  readonly sessionHours: number
}

/** An organisation whose ledger begins empty. */
export async function createOrganisation(
  tx: AccountsTransaction,
  { id, name, kind }: Pick<Organisation, 'id' | 'name' | 'kind'>,
  ledgerStart: Uint8Array,
): Promise<void> {
  await execute(tx, 'insert into organisation (id, name, kind) values ($1, $2, $3)', [id, name, kind])
  await execute(tx, 'insert into ledger_head (organisation, sequence, hash) values ($1, 0, $2)', [id, ledgerStart])
}

/** What an organisation is and how people sign in to it. */
export function organisationOf(tx: AccountsTransaction, id: string): Promise<Organisation | undefined> {
  return row<Organisation>(
    tx,
    `select id, name, kind, logo is not null as "hasLogo", cover_text as "coverText", password_sign_in as "passwordSignIn",
       session_hours as "sessionHours"
     from organisation where id = $1`,
    [id],
  )
}

/** Changes those of an organisation's settings that are named. */
export async function changeOrganisation(
  tx: MembersTransaction,
  { name, kind, coverText, passwordSignIn, sessionHours }: OrganisationChange,
): Promise<void> {
  await execute(
    tx,
    `update organisation set name = coalesce($2, name), kind = coalesce($3, kind),
       password_sign_in = coalesce($4, password_sign_in), session_hours = coalesce($5, session_hours),
       cover_text = coalesce($6, cover_text)
     where id = $1`,
    [tx.organisation, name ?? null, kind ?? null, passwordSignIn ?? null, sessionHours ?? null, coverText ?? null],
  )
}

/** A picture that stands for the organisation on its documents and screens. */
export interface Logo {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** The organisation's logo, if it has one. */
export function logoOf(tx: AccountsTransaction, organisation: string): Promise<Logo | undefined> {
  return row<Logo>(
    tx,
    'select logo as bytes, logo_type as "mediaType" from organisation where id = $1 and logo is not null',
    [organisation],
  )
}

/** Sets the logo, or takes it away. */
export async function keepLogo(tx: MembersTransaction, logo: Logo | null): Promise<void> {
  await execute(tx, 'update organisation set logo = $2, logo_type = $3 where id = $1', [
    tx.organisation,
    logo?.bytes ?? null,
    logo?.mediaType ?? null,
  ])
}
