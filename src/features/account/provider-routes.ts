import { z } from 'zod'
import { endpoint, openEndpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { idSchema, keySetSchema, newProviderSchema, providerSchema } from './account-contract.ts'
import type { ProviderService } from './provider-service.ts'

const TAG = 'Identity providers'

/** The identity providers of an organisation, and the keys that they know us by. */
export function providerEndpoints(providers: ProviderService): readonly Endpoint[] {
  const all = z.array(providerSchema)
  return [
    endpoint({
      method: 'get',
      path: '/providers',
      name: 'listProviders',
      summary: 'The identity providers that the people of the organisation may sign in with; no secret is told.',
      tag: TAG,
      gives: all,
      answer: ({ authority, request }) => providers.providers(authority, originOf(request)),
    }),
    endpoint({
      method: 'post',
      path: '/providers',
      name: 'addProvider',
      summary: 'A new identity provider, once it answers at its address; a key that signs for us is made here.',
      tag: TAG,
      limit: { perMinute: 20 },
      body: newProviderSchema,
      gives: providerSchema,
      status: 201,
      refuses: ['PROVIDER_REFUSED'],
      answer: ({ authority, body, request }) => providers.add(authority, body, originOf(request)),
    }),
    endpoint({
      method: 'post',
      path: '/providers/{provider}/end',
      name: 'endProvider',
      summary: 'Ends an identity provider: nobody signs in with it any more, and its key or secret is forgotten.',
      tag: TAG,
      params: z.object({ provider: idSchema }),
      gives: all,
      answer: ({ authority, params, request }) => providers.end(authority, params.provider, originOf(request)),
    }),
    openEndpoint({
      method: 'get',
      path: '/providers/{organisation}/{provider}/jwks.json',
      name: 'getProviderKeys',
      summary: 'The public keys (JWKS) of which one signs for us at this identity provider.',
      tag: TAG,
      limit: { perMinute: 60 },
      params: z.object({ organisation: idSchema, provider: idSchema }),
      gives: keySetSchema,
      answer: ({ params }) => providers.keys(params.organisation, params.provider),
    }),
  ]
}

function originOf(request: Request): string {
  return new URL(request.url).origin
}
