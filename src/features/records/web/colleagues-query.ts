import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { membersSchema } from '../../account/account-contract.ts'

/** Who belongs to the organisation, so that something can be asked of them. */
export const colleaguesQuery = queryOptions({
  queryKey: ['members', 'names'],
  queryFn: async ({ signal }) =>
    (await request('/api/members', membersSchema, { signal })).members.map(({ person, name }) => ({ person, name })),
  staleTime: 60_000,
})
