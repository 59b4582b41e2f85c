import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { portfolioSchema } from '../portfolio-contract.ts'

/** Every case of the organisation on one line each. */
export const portfolioQuery = queryOptions({
  queryKey: ['portfolio'],
  queryFn: ({ signal }) => request('/api/portfolio', portfolioSchema, { signal }),
})
