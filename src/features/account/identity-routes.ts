import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, openEndpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import {
  begunLinkSchema,
  identityNameSchema,
  newIdentitySchema,
  profileSchema,
  signInOfferQuerySchema,
  signInOfferSchema,
} from './account-contract.ts'
import { flowCookie } from './identity-flow-cookie.ts'
import type { IdentityService } from './identity-service.ts'
import type { ProfileService } from './profile-service.ts'
import { selfOf } from './session-answer.ts'

const TAG = 'Identities'

/** Who somebody is at an identity provider: what the sign-in page offers, and what is linked to one's own account. */
export function identityEndpoints(identities: IdentityService, profiles: ProfileService): readonly Endpoint[] {
  return [
    openEndpoint({
      method: 'get',
      path: '/sign-in/providers',
      name: 'listSignInProviders',
      summary: 'The identity providers that people of an organisation can sign in with, and where to go for each.',
      tag: 'Sign in',
      limit: { perMinute: 60 },
      query: signInOfferQuerySchema,
      gives: signInOfferSchema,
      answer: ({ query }) => identities.offered(query.organisation),
    }),
    endpoint({
      method: 'post',
      path: '/profile/identities/begin',
      name: 'beginIdentity',
      summary: 'Where to go to link who you are at an identity provider; only the browser that asked can come back.',
      tag: TAG,
      limit: { perMinute: 10 },
      body: newIdentitySchema,
      gives: begunLinkSchema,
      refuses: ['PROVE_AGAIN', 'UNKNOWN_PROVIDER', 'PROVIDER_REFUSED'],
      answer: async (call) => {
        const begun = await identities.beginLink(selfOf(call), call.body.provider, new URL(call.request.url).origin)
        if (isRefusal(begun)) return begun
        return Response.json(
          { address: begun.address },
          { headers: { 'cache-control': 'no-store', 'set-cookie': flowCookie(begun.flow, call.secure) } },
        )
      },
    }),
    endpoint({
      method: 'post',
      path: '/profile/identities/remove',
      name: 'removeIdentity',
      summary: 'Unlinks an identity; the last way in stays.',
      tag: TAG,
      body: identityNameSchema,
      gives: profileSchema,
      refuses: ['PROVE_AGAIN', 'UNKNOWN_CREDENTIAL', 'LAST_WAY_IN'],
      answer: (call) => profiles.removeIdentity(selfOf(call), call.body),
    }),
  ]
}
