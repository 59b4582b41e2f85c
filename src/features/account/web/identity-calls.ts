import { queryOptions, useMutation } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { begunLinkSchema, signInOfferSchema } from '../account-contract.ts'
import { rememberOrganisation } from './sign-in-organisation.ts'

/** What is known of sign-in pages, whosever they are. */
export const OFFERS = ['sign-in-providers'] as const

/** The identity providers of an organisation's sign-in page; where none is named, those of the only one there is. */
export const offeredQuery = (organisation: string | undefined) =>
  queryOptions({
    queryKey: [...OFFERS, organisation],
    queryFn: ({ signal }) =>
      request(
        organisation === undefined ? '/api/sign-in/providers' : `/api/sign-in/providers?organisation=${organisation}`,
        signInOfferSchema,
        { signal },
      ),
  })

/** Leaves for a provider of an organisation, which sends the person back to the profile. */
export function useIdentityLinking(organisation: string) {
  return useMutation({
    mutationFn: (provider: string) =>
      request('/api/profile/identities/begin', begunLinkSchema, { method: 'POST', body: { provider } }),
    onSuccess: ({ address }) => {
      rememberOrganisation(organisation)
      window.location.assign(address)
    },
  })
}
