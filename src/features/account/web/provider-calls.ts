import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { type NewProvider, providerSchema } from '../account-contract.ts'
import { OFFERS } from './identity-calls.ts'

const providersSchema = z.array(providerSchema)

/** The identity providers of the organisation. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => request('/api/providers', providersSchema, { signal }),
})

/** Adds a provider, which is asked about itself first. */
export function useProviderAdding(onDone: () => unknown) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewProvider) => request('/api/providers', providerSchema, { method: 'POST', body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: providersQuery.queryKey })
      await client.invalidateQueries({ queryKey: OFFERS })
      await onDone()
    },
  })
}

/** Ends a provider, and shows those that are left. */
export function useProviderEnding(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request(`/api/providers/${encodeURIComponent(id)}/end`, providersSchema, { method: 'POST' }),
    onSuccess: async (providers) => {
      client.setQueryData(providersQuery.queryKey, providers)
      await client.invalidateQueries({ queryKey: OFFERS })
      onDone()
    },
  })
}
