import type { AccountsTransaction, MembersTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'

/** A service token as its organisation sees it; the secret itself was shown once. */
export interface ServiceToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  /** The only cases it may open; empty for all that are open to the organisation. */
  readonly spaces: readonly string[]
  readonly createdBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** Keeps the digest of a new token. */
export async function keepToken(
  tx: MembersTransaction,
  token: Pick<ServiceToken, 'id' | 'name' | 'scopes' | 'spaces'>,
  digest: Uint8Array,
  days: number,
): Promise<void> {
  const { id, name, scopes, spaces } = token
  await execute(
    tx,
    `insert into service_token (organisation, id, name, token_digest, scopes, spaces, created_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
    [tx.organisation, id, name, digest, scopes, spaces, tx.actor, days],
  )
}

/** The living tokens of the organisation, newest first. */
export function listTokens(tx: MembersTransaction): Promise<readonly ServiceToken[]> {
  return rows<ServiceToken>(
    tx,
    `select service_token.id, service_token.name, scopes, spaces::text[] as spaces, person.name as "createdBy",
       service_token.created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"
     from service_token
     join person on person.organisation = service_token.organisation and person.id = created_by
     where service_token.organisation = $1 and revoked_at is null and expires_at > now()
     order by service_token.created_at desc`,
    [tx.organisation],
  )
}

/** Revokes a token; false when there is none such. */
export async function revokeToken(tx: MembersTransaction, id: string): Promise<boolean> {
  const revoked = await execute(
    tx,
    'update service_token set revoked_at = now() where organisation = $1 and id = $2 and revoked_at is null',
    [tx.organisation, id],
  )
  return revoked > 0
}

/** What a token that still works speaks for. */
export interface TokenHolder {
  readonly organisation: string
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly spaces: readonly string[]
  /** Whether it is more than a minute since the token was noted as used. */
  readonly unnoted: boolean
}

/** The holder of a token; undefined when it is unknown, revoked or too old. */
export function holderOfToken(tx: AccountsTransaction, digest: Uint8Array): Promise<TokenHolder | undefined> {
  return row<TokenHolder>(
    tx,
    `select organisation, id, name, scopes, spaces::text[] as spaces,
       coalesce(used_at < now() - interval '1 minute', true) as unnoted
     from service_token
     where token_digest = $1 and revoked_at is null and expires_at > now()`,
    [digest],
  )
}

/** Notes that a token was used. */
export async function noteTokenUse(tx: AccountsTransaction, digest: Uint8Array): Promise<void> {
  await execute(tx, 'update service_token set used_at = now() where token_digest = $1', [digest])
}
