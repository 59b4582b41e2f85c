import type { AccountsTransaction, MembersTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'
import { MEMBER_COLUMNS, MEMBER_JOINS, type Member } from './member-store.ts'

/** A way back in that was started and not used yet. */
export interface Recovery {
  readonly id: string
  /** Whom it lets back in. */
  readonly person: string
  readonly name: string
  readonly startedBy: string
  /** The person who started it. */
  readonly starter: string
  readonly startedAt: string
  readonly expiresAt: string
  /** Whether a second person must confirm it, and has. */
  readonly needsSecond: boolean
  readonly confirmed: boolean
}

const OPEN = 'spent_at is null and cancelled_at is null and expires_at > now()'

/** What is kept of a recovery that begins; without a link it waits for a second person. */
export interface NewRecovery {
  readonly id: string
  readonly account: string
  readonly codeDigest: Uint8Array
  readonly linkDigest: Uint8Array | null
  readonly hours: number
}

/** Begins a recovery; an older one of the same account is cancelled. */
export async function keepRecovery(tx: MembersTransaction, recovery: NewRecovery): Promise<void> {
  const { id, account, codeDigest, linkDigest, hours } = recovery
  await execute(tx, `update recovery set cancelled_at = now() where organisation = $1 and account = $2 and ${OPEN}`, [
    tx.organisation,
    account,
  ])
  await execute(
    tx,
    `insert into recovery (organisation, id, account, token_digest, code_digest, needs_second, started_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(hours => $8))`,
    [tx.organisation, id, account, linkDigest, codeDigest, linkDigest === null, tx.actor, hours],
  )
}

/** The recoveries of the organisation that wait, newest first. */
export function listRecoveries(tx: MembersTransaction): Promise<readonly Recovery[]> {
  return rows<Recovery>(
    tx,
    `select recovery.id, membership.person, person.name, starter.name as "startedBy", recovery.started_by as starter,
       started_at as "startedAt", expires_at as "expiresAt", needs_second as "needsSecond",
       confirmed_by is not null as confirmed
     from recovery
     join membership on membership.organisation = recovery.organisation and membership.account = recovery.account
     join person on person.organisation = recovery.organisation and person.id = membership.person
     join person starter on starter.organisation = recovery.organisation and starter.id = recovery.started_by
     where recovery.organisation = $1 and ${OPEN} order by started_at desc`,
    [tx.organisation],
  )
}

/** A second person confirms a recovery and is given the link; false when it does not wait for one. */
export async function confirmRecovery(tx: MembersTransaction, id: string, linkDigest: Uint8Array): Promise<boolean> {
  const confirmed = await execute(
    tx,
    `update recovery set confirmed_by = $3, token_digest = $4
     where organisation = $1 and id = $2 and needs_second and confirmed_by is null and started_by <> $3 and ${OPEN}`,
    [tx.organisation, id, tx.actor, linkDigest],
  )
  return confirmed > 0
}

/** Cancels a recovery that waits; false when there is none such. */
export async function cancelRecovery(tx: MembersTransaction, id: string): Promise<boolean> {
  const cancelled = await execute(
    tx,
    `update recovery set cancelled_at = now() where organisation = $1 and id = $2 and ${OPEN}`,
    [tx.organisation, id],
  )
  return cancelled > 0
}

/** Spends a recovery with both its halves: the member it lets back in, or undefined. */
export function spendRecovery(
  tx: AccountsTransaction,
  linkDigest: Uint8Array,
  codeDigest: Uint8Array,
): Promise<Member | undefined> {
  return row<Member>(
    tx,
    `with holder as (
       update recovery set spent_at = now() where token_digest = $1 and code_digest = $2 and ${OPEN}
       returning organisation, account
     )
     select ${MEMBER_COLUMNS} from holder ${MEMBER_JOINS}`,
    [linkDigest, codeDigest],
  )
}
