import { queryOptions, useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { begunLinkSchema, offeredProviderSchema } from '../account-contract.ts'

const offeredSchema = z.array(offeredProviderSchema)

/** The identity providers that people can sign in with, each with the address to go to. */
export const offeredQuery = queryOptions({
  queryKey: ['sign-in-providers'],
  queryFn: ({ signal }) => request('/api/sign-in/providers', offeredSchema, { signal }),
})

/** A provider at which somebody can link who they are. */
export interface LinkableProvider {
  readonly id: string
  readonly name: string
}

/** Those of the providers offered that belong to an organisation; the address of each ends in both. */
export function providersOf(
  organisation: string,
  offered: readonly z.infer<typeof offeredProviderSchema>[],
): readonly LinkableProvider[] {
  return offered.flatMap(({ name, address }) => {
    const [id, owner] = address.split('/').toReversed()
    return id !== undefined && owner === organisation ? [{ id, name }] : []
  })
}

/** Leaves for a provider, which sends the person back to the profile. */
export function useIdentityLinking() {
  return useMutation({
    mutationFn: (provider: string) =>
      request('/api/profile/identities/begin', begunLinkSchema, { method: 'POST', body: { provider } }),
    onSuccess: ({ address }) => window.location.assign(address),
  })
}
