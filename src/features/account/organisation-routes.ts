import { z } from 'zod'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { organisationChangeSchema, organisationSchema } from './account-contract.ts'
import type { OrganisationService } from './organisation-service.ts'

/** The organisation itself, and how people sign in to it. */
export function organisationEndpoints(organisations: OrganisationService): readonly Endpoint[] {
  const tag = 'Organisation'
  return [
    endpoint({
      method: 'get',
      path: '/organisation',
      name: 'getOrganisation',
      summary: 'What the organisation is called, what it is, and how people sign in to it.',
      tag,
      gives: organisationSchema,
      answer: ({ authority }) => organisations.settings(authority),
    }),
    endpoint({
      method: 'patch',
      path: '/organisation',
      name: 'changeOrganisation',
      summary: 'Changes settings of the organisation; what is not named stays.',
      tag,
      body: organisationChangeSchema,
      gives: organisationSchema,
      answer: ({ authority, body }) => organisations.change(authority, body),
    }),
    endpoint({
      method: 'get',
      path: '/organisation/logo',
      name: 'getLogo',
      summary: 'The logo of the organisation.',
      tag,
      query: z.object({ version: z.string().max(100).optional().describe('Any; another one gets past a cache.') }),
      gives: 'image/png, image/jpeg',
      nothing: 'The organisation has no logo.',
      answer: async ({ authority }) => {
        const logo = await organisations.logo(authority)
        if (logo === null) return new Response(null, { status: 204 })
        return new Response(Uint8Array.from(logo.bytes), {
          headers: { 'content-type': logo.mediaType, 'cache-control': 'private, max-age=60' },
        })
      },
    }),
    endpoint({
      method: 'post',
      path: '/organisation/logo',
      name: 'changeLogo',
      summary:
        'Sets the logo (multipart, field "logo"; PNG or JPEG, at most 200 kB and 4,000 pixels a side), or without a file takes it away.',
      tag,
      form: z.object({ logo: z.string().optional().meta({ format: 'binary' }) }),
      gives: organisationSchema,
      refuses: ['FILE_UNREADABLE'],
      answer: async ({ authority, form }) => {
        const sent = form.get('logo')
        const bytes = sent instanceof File && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : null
        return organisations.changeLogo(authority, bytes)
      },
    }),
  ]
}
