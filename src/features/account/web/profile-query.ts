import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { profileSchema, type ProfileView } from '../account-contract.ts'

/** The person's own account: ways to sign in, and living sessions. */
export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => request('/api/profile', profileSchema, { signal }),
})

/** Whether somebody can come back by themselves, without a link that is given to them. */
export function hasWayIn({ passkeys, password, identities }: ProfileView): boolean {
  return password || passkeys.length > 0 || identities.length > 0
}
