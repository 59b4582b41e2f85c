import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { OrganisationKind } from '../../../domain/people/organisation.ts'
import { request } from '../../../web/api/api-client.ts'
import { doneSchema, type OrganisationChange, organisationSchema, type OrganisationView } from '../account-contract.ts'

/** What the organisation is called, what it is, and how people sign in to it. */
export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => request('/api/organisation', organisationSchema, { signal }),
})

/** What is changed about organisations. */
export const organisationCalls = {
  change: (body: OrganisationChange) => request('/api/organisation', organisationSchema, { method: 'PATCH', body }),
  /** Sets the logo, or without a file takes it away. */
  changeLogo: (logo: File | null) => {
    const body = new FormData()
    if (logo !== null) body.set('logo', logo)
    return request('/api/organisation/logo', organisationSchema, { method: 'POST', body })
  },
  start: (body: { readonly name: string; readonly kind: OrganisationKind }) =>
    request('/api/organisations', doneSchema, { method: 'POST', body }),
  actFor: (organisation: string) =>
    request('/api/session/organisation', doneSchema, { method: 'POST', body: { organisation } }),
} as const

/** Changes the settings, and shows them as the server then says. */
export function useOrganisationChange<V>(mutationFn: (given: V) => Promise<OrganisationView>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: async (organisation) => {
      client.setQueryData(organisationQuery.queryKey, organisation)
      await client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}
