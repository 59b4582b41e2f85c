import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../web/api/api-client.ts'
import {
  confirmedRecoverySchema,
  madeInvitationSchema,
  membersSchema,
  type MembersView,
  startedRecoverySchema,
} from '../account-contract.ts'

/** Everybody who belongs to the organisation, or is about to. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => request('/api/members', membersSchema, { signal }),
})

const post = { method: 'POST' } as const
const member = (person: string, rest = '') => `/api/members/${encodeURIComponent(person)}${rest}`
const recovery = (id: string, rest: string) => `/api/recoveries/${encodeURIComponent(id)}${rest}`

/** What administrators do with members, invitations and recoveries. */
export const memberCalls = {
  invite: (body: { readonly name: string; readonly email: string; readonly roles: readonly string[] }) =>
    request('/api/invitations', madeInvitationSchema, { ...post, body }),
  withdraw: (invitation: string) =>
    request(`/api/invitations/${encodeURIComponent(invitation)}/withdraw`, membersSchema, post),
  changeRoles: ({ person, roles }: { readonly person: string; readonly roles: readonly string[] }) =>
    request(member(person), membersSchema, { method: 'PATCH', body: { roles } }),
  endMembership: (person: string) => request(member(person, '/end'), membersSchema, post),
  startRecovery: (person: string) => request(member(person, '/recovery'), startedRecoverySchema, post),
  confirmRecovery: (id: string) => request(recovery(id, '/confirm'), confirmedRecoverySchema, post),
  cancelRecovery: (id: string) => request(recovery(id, '/cancel'), membersSchema, post),
} as const

/** Changes who belongs, and shows everybody as the server then says. */
export function useMembersChange<V>(mutationFn: (given: V) => Promise<MembersView>, onDone?: () => unknown) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: async (members) => {
      client.setQueryData(membersQuery.queryKey, members)
      // It may have been the person's own roles.
      await client.invalidateQueries({ queryKey: ['session'] })
      await onDone?.()
    },
  })
}

/** Makes something that is shown once; the list of members is read anew. */
export function useMembersAddition<V, A>(mutationFn: (given: V) => Promise<A>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: membersQuery.queryKey }),
  })
}
