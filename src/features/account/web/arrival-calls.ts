import { queryOptions } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import { doneSchema, invitationOfferSchema } from '../account-contract.ts'

const invitationPath = (secret: string, rest = '') => `/api/invitations/${encodeURIComponent(secret)}${rest}`

/** What an invitation offers; it is read once, because accepting it spends it. */
export const offerQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation', secret],
    queryFn: ({ signal }) => request(invitationPath(secret), invitationOfferSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Joins the organisation and signs in. */
export function acceptInvitation(secret: string, name: string) {
  return request(invitationPath(secret, '/accept'), doneSchema, { method: 'POST', body: { name } })
}

/** Lets somebody back in with both halves, and signs in. */
export function spendRecovery(secret: string, code: string) {
  return request(`/api/recoveries/${encodeURIComponent(secret)}/use`, doneSchema, { method: 'POST', body: { code } })
}
