import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { offeredProviderSchema } from '../account-contract.ts'

const offeredSchema = z.array(offeredProviderSchema)

/** The identity providers that people can sign in with, each with the address to go to. */
export const offeredQuery = queryOptions({
  queryKey: ['sign-in-providers'],
  queryFn: ({ signal }) => request('/api/sign-in/providers', offeredSchema, { signal }),
})
