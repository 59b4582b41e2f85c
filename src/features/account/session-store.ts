import type { AccountsTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'
import { MEMBER_COLUMNS, MEMBER_JOINS, type Member } from './member-store.ts'

/** How somebody came in. */
export type SignInMethod = 'link' | 'local' | 'invitation' | 'recovery' | 'passkey' | 'password' | 'identity provider'

/** What is kept of a session that begins. */
export interface NewSession {
  readonly digest: Uint8Array
  readonly method: SignInMethod
  /** The browser as it names itself, shortened; null for a program. */
  readonly agent: string | null
  /** When the person proved who they are; a switch of organisation proves nothing anew. */
  readonly authenticatedAt: string | null
  readonly hours: number
}

/** The member a session speaks for, and the session. */
export interface SessionMember extends Member {
  readonly session: string
  readonly method: SignInMethod
  readonly authenticatedAt: string
  /** Whether it is more than a minute since the session was noted as used. */
  readonly unnoted: boolean
}

/** Keeps the digest of a session's token; it never lasts longer than its organisation says. */
export async function keepSession(
  tx: AccountsTransaction,
  member: Pick<Member, 'organisation' | 'account'>,
  session: NewSession,
): Promise<void> {
  await execute(
    tx,
    `insert into session (token_digest, organisation, account, expires_at, method, agent, authenticated_at)
     select $1, $2, $3, now() + make_interval(hours => case when $4 = 'local' then $5 else least($5, session_hours) end),
       $4, $6, coalesce($7, now())
     from organisation where id = $2`,
    [
      session.digest,
      member.organisation,
      member.account,
      session.method,
      session.hours,
      session.agent,
      session.authenticatedAt,
    ],
  )
}

/** The member a living session speaks for. */
export function memberOfSession(tx: AccountsTransaction, digest: Uint8Array): Promise<SessionMember | undefined> {
  return row<SessionMember>(
    tx,
    `select ${MEMBER_COLUMNS}, holder.session, holder.method, holder."authenticatedAt", holder.unnoted
     from (
       select organisation, account, id as session, method, authenticated_at as "authenticatedAt",
         seen_at < now() - interval '1 minute' as unnoted
       from session
       where token_digest = $1 and revoked_at is null and expires_at > now()
     ) holder ${MEMBER_JOINS}`,
    [digest],
  )
}

/** A session as its owner sees it. */
export interface ListedSession {
  readonly id: string
  readonly organisation: string
  readonly method: SignInMethod
  readonly agent: string | null
  readonly createdAt: string
  readonly seenAt: string
  readonly expiresAt: string
}

/** The living sessions of an account, newest first. */
export function sessionsOf(tx: AccountsTransaction, account: string): Promise<readonly ListedSession[]> {
  return rows<ListedSession>(
    tx,
    `select session.id, organisation.name as organisation, method, agent, session.created_at as "createdAt",
       seen_at as "seenAt", expires_at as "expiresAt"
     from session join organisation on organisation.id = session.organisation
     where account = $1 and revoked_at is null and expires_at > now() order by session.created_at desc`,
    [account],
  )
}

/** Ends a session by its token; it speaks for nobody from now on. */
export async function revokeSession(tx: AccountsTransaction, digest: Uint8Array): Promise<void> {
  await execute(tx, 'update session set revoked_at = now() where token_digest = $1 and revoked_at is null', [digest])
}

/** Ends a session of an account by its id; false when it has none such. */
export async function revokeSessionOf(tx: AccountsTransaction, account: string, id: string): Promise<boolean> {
  const revoked = await execute(
    tx,
    'update session set revoked_at = now() where account = $1 and id = $2 and revoked_at is null',
    [account, id],
  )
  return revoked > 0
}

/** Ends every session of an account but one. */
export async function revokeOtherSessions(
  tx: AccountsTransaction,
  account: string,
  kept: string | null,
): Promise<void> {
  await execute(
    tx,
    'update session set revoked_at = now() where account = $1 and id is distinct from $2 and revoked_at is null',
    [account, kept],
  )
}

/** Notes that a session was used. */
export async function noteSessionSeen(tx: AccountsTransaction, digest: Uint8Array): Promise<void> {
  await execute(tx, 'update session set seen_at = now() where token_digest = $1', [digest])
}
