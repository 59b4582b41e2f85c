import { permitted, type Authority, type TOKEN_SCOPES } from '../../domain/permission/permission.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { unknownSpace } from '../../domain/record/unknown-space.ts'
import type { MembersTransaction } from '../../platform/database/transaction.ts'
import { spacesOf } from '../records/records-queries.ts'
import type { TokenView } from './account-contract.ts'
import { TOKEN_PREFIX } from './account-service.ts'
import type { AccountTools } from './account-tools.ts'
import { keepToken, listTokens, revokeToken } from './token-store.ts'

/** A token to make: what it may do, in which cases (none named: all that are open to everybody), for how many days. */
export interface NewToken {
  readonly name: string
  readonly scopes: readonly (typeof TOKEN_SCOPES)[number][]
  readonly spaces: readonly string[]
  readonly days: number
}

/** Service tokens: what programs such as CI prove themselves with. */
export interface TokenService {
  tokens(authority: Authority): Promise<TokenView[] | Refusal>
  /** Gives the secret, which is kept nowhere. */
  make(authority: Authority, token: NewToken): Promise<{ readonly id: string; readonly secret: string } | Refusal>
  revoke(authority: Authority, id: string): Promise<TokenView[] | Refusal>
}

/** Wires the use cases to a database. */
export function createTokenService(tools: AccountTools): TokenService {
  const managing = <T>(authority: Authority, work: (tx: MembersTransaction) => Promise<T | Refusal>) =>
    permitted(authority, 'token.manage', (scope) => tools.database.members(scope, work))

  return {
    tokens: (authority) => managing(authority, tokensOf),

    make: (authority, { name, scopes, spaces, days }) =>
      permitted(authority, 'token.manage', async (scope) => {
        const seen = spaces.length === 0 ? [] : await tools.database.transaction(scope, spacesOf)
        if (!spaces.every((id) => seen.some(({ space }) => space.id === id))) return unknownSpace()
        return tools.database.members(scope, async (tx) => {
          const id = tools.newId()
          const secret = TOKEN_PREFIX + tools.newSecret()
          await keepToken(tx, { id, name, scopes, spaces }, tools.digest(secret), days)
          await tools.note(tx, authority.requestId, [
            { type: 'token-made', particulars: { token: id, name, scopes: [...scopes], spaces: [...spaces], days } },
          ])
          return { id, secret }
        })
      }),

    revoke: (authority, id) =>
      managing(authority, async (tx) => {
        if (!(await revokeToken(tx, id))) {
          return refuse('UNKNOWN_TOKEN', 'There is no such token.', 'Load the page again.')
        }
        await tools.note(tx, authority.requestId, [{ type: 'token-revoked', particulars: { token: id } }])
        return tokensOf(tx)
      }),
  }
}

async function tokensOf(tx: MembersTransaction): Promise<TokenView[]> {
  return (await listTokens(tx)).map((token) => ({ ...token, scopes: [...token.scopes], spaces: [...token.spaces] }))
}
