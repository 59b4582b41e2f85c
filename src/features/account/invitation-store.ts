import type { AccountsTransaction, MembersTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'

/** An invitation that nobody has accepted yet. */
export interface Invitation {
  readonly id: string
  readonly organisation: string
  readonly organisationName: string
  readonly email: string
  readonly name: string
  readonly roles: readonly string[]
  readonly createdAt: string
  readonly expiresAt: string
}

const COLUMNS = `invitation.id, invitation.organisation, organisation.name as "organisationName", invitation.email,
  invitation.name, invitation.roles, invitation.created_at as "createdAt", invitation.expires_at as "expiresAt"`

const OPEN = 'accepted_at is null and withdrawn_at is null and expires_at > now()'

/** Keeps an invitation; an older one to the same address is withdrawn. */
export async function keepInvitation(
  tx: MembersTransaction,
  invitation: Pick<Invitation, 'id' | 'email' | 'name' | 'roles'>,
  digest: Uint8Array,
  days: number,
): Promise<void> {
  const { id, email, name, roles } = invitation
  await execute(tx, `update invitation set withdrawn_at = now() where organisation = $1 and email = $2 and ${OPEN}`, [
    tx.organisation,
    email,
  ])
  await execute(
    tx,
    `insert into invitation (organisation, id, email, name, roles, token_digest, invited_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
    [tx.organisation, id, email, name, roles, digest, tx.actor, days],
  )
}

/** The open invitations of the organisation, newest first. */
export function listInvitations(tx: MembersTransaction): Promise<readonly Invitation[]> {
  return rows<Invitation>(
    tx,
    `select ${COLUMNS} from invitation join organisation on organisation.id = invitation.organisation
     where organisation = $1 and ${OPEN} order by invitation.created_at desc`,
    [tx.organisation],
  )
}

/** Withdraws an open invitation; false when there is none such. */
export async function withdrawInvitation(tx: MembersTransaction, id: string): Promise<boolean> {
  const withdrawn = await execute(
    tx,
    `update invitation set withdrawn_at = now() where organisation = $1 and id = $2 and ${OPEN}`,
    [tx.organisation, id],
  )
  return withdrawn > 0
}

/** The open invitation that a token belongs to. */
export function invitationOf(tx: AccountsTransaction, digest: Uint8Array): Promise<Invitation | undefined> {
  return row<Invitation>(
    tx,
    `select ${COLUMNS} from invitation join organisation on organisation.id = invitation.organisation
     where token_digest = $1 and ${OPEN}`,
    [digest],
  )
}

/** Accepts an invitation once; false when somebody was quicker. */
export async function acceptInvitation(tx: AccountsTransaction, { organisation, id }: Invitation): Promise<boolean> {
  const accepted = await execute(
    tx,
    `update invitation set accepted_at = now() where organisation = $1 and id = $2 and ${OPEN}`,
    [organisation, id],
  )
  return accepted > 0
}
