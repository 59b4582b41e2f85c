import { z } from 'zod'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { tokenOf } from '../../platform/http/session-token.ts'
import { sessionSchema } from './account-contract.ts'
import type { AccountService } from './account-service.ts'

/** Who is signed in, and signing out. */
export function accountEndpoints(accounts: AccountService): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/session',
      name: 'getSession',
      summary: 'Who is signed in, for which organisation, and what they may do.',
      tag: 'Account',
      gives: sessionSchema,
      answer: ({ authority, request }) => accounts.session(authority, tokenOf(request) ?? ''),
    }),
    endpoint({
      method: 'post',
      path: '/session/end',
      name: 'endSession',
      summary: 'Signs out: the session speaks for nobody from now on.',
      tag: 'Account',
      gives: z.object({ ended: z.literal(true) }),
      answer: async ({ request }) => {
        await accounts.signOut(tokenOf(request) ?? '')
        return { ended: true as const }
      },
    }),
  ]
}
