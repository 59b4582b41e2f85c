import { z } from 'zod'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { madeTokenSchema, newTokenSchema, tokenSchema } from './account-contract.ts'
import type { TokenService } from './token-service.ts'

const id = z.uuid()

/** Service tokens: what programs prove themselves with. */
export function tokenEndpoints(tokens: TokenService): readonly Endpoint[] {
  const tag = 'Service tokens'
  const all = z.array(tokenSchema)
  return [
    endpoint({
      method: 'get',
      path: '/tokens',
      name: 'listTokens',
      summary: 'The living service tokens of the organisation; their secrets are kept nowhere.',
      tag,
      gives: all,
      answer: ({ authority }) => tokens.tokens(authority),
    }),
    endpoint({
      method: 'post',
      path: '/tokens',
      name: 'makeToken',
      summary: 'A new service token for a program; its secret is shown this once.',
      tag,
      body: newTokenSchema,
      gives: madeTokenSchema,
      status: 201,
      refuses: ['UNKNOWN_SPACE'],
      answer: ({ authority, body }) => tokens.make(authority, body),
    }),
    endpoint({
      method: 'post',
      path: '/tokens/{token}/revoke',
      name: 'revokeToken',
      summary: 'Revokes a service token; it is refused from the next request on.',
      tag,
      params: z.object({ token: id }),
      gives: all,
      answer: ({ authority, params }) => tokens.revoke(authority, params.token),
    }),
  ]
}
