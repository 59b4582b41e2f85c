import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { request } from '../../../web/api/api-client.ts'
import { spaceKey, spacePath } from '../../records/web/space-queries.ts'
import { caseAccessSchema, type CaseAccessView, teamSchema, type TeamView } from '../account-contract.ts'
import { membersQuery } from './member-calls.ts'

const teamsSchema = z.array(teamSchema)

/** The teams of the organisation and who is in them. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => request('/api/teams', teamsSchema, { signal }),
})

/** Who may open a case. */
export const accessQuery = (space: string) =>
  queryOptions({
    queryKey: [...spaceKey(space), 'access'],
    queryFn: ({ signal }) => request(spacePath(space, '/access'), caseAccessSchema, { signal }),
  })

const team = (id: string, rest = '') => `/api/teams/${encodeURIComponent(id)}${rest}`

/** What is changed about teams and access. */
export const teamCalls = {
  /** Keeps a team as it is to be; without an id it is a new one. */
  keep: ({ id, ...body }: { readonly id: string | null; readonly name: string; readonly people: readonly string[] }) =>
    id === null
      ? request('/api/teams', teamsSchema, { method: 'POST', body })
      : request(team(id), teamsSchema, { method: 'PATCH', body }),
  end: (id: string) => request(team(id, '/end'), teamsSchema, { method: 'POST' }),
  changeAccess: (space: string, body: CaseAccessView) =>
    request(spacePath(space, '/access'), caseAccessSchema, { method: 'PATCH', body }),
} as const

/** Changes teams, and shows them as the server then says. */
export function useTeamsChange<V>(mutationFn: (given: V) => Promise<TeamView[]>, onDone: () => unknown) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: async (teams) => {
      client.setQueryData(teamsQuery.queryKey, teams)
      await client.invalidateQueries({ queryKey: membersQuery.queryKey })
      await onDone()
    },
  })
}
