import { z } from 'zod'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { caseAccessChangeSchema, caseAccessSchema, teamChangeSchema, teamSchema } from './account-contract.ts'
import type { TeamService } from './team-service.ts'

const id = z.uuid()

/** Teams, and who may open a case. */
export function teamEndpoints(teams: TeamService): readonly Endpoint[] {
  const tag = 'Teams'
  const all = z.array(teamSchema)
  return [
    endpoint({
      method: 'get',
      path: '/teams',
      name: 'listTeams',
      summary: 'The teams of the organisation and who is in them.',
      tag,
      gives: all,
      answer: ({ authority }) => teams.teams(authority),
    }),
    endpoint({
      method: 'post',
      path: '/teams',
      name: 'startTeam',
      summary: 'A new team.',
      tag,
      body: teamChangeSchema,
      gives: all,
      status: 201,
      refuses: ['UNKNOWN_MEMBER'],
      answer: ({ authority, body }) => teams.start(authority, body),
    }),
    endpoint({
      method: 'patch',
      path: '/teams/{team}',
      name: 'changeTeam',
      summary: 'Another name for a team, and who is in it.',
      tag,
      params: z.object({ team: id }),
      body: teamChangeSchema,
      gives: all,
      refuses: ['UNKNOWN_MEMBER'],
      answer: ({ authority, params, body }) => teams.change(authority, params.team, body),
    }),
    endpoint({
      method: 'post',
      path: '/teams/{team}/end',
      name: 'endTeam',
      summary: 'Ends a team; its members can no longer open what only it could.',
      tag,
      params: z.object({ team: id }),
      gives: all,
      answer: ({ authority, params }) => teams.end(authority, params.team),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/access',
      name: 'getAccess',
      summary: 'Who may open a case.',
      tag,
      params: z.object({ space: id }),
      gives: caseAccessSchema,
      answer: ({ authority, params }) => teams.access(authority, params.space),
    }),
    endpoint({
      method: 'patch',
      path: '/spaces/{space}/access',
      name: 'changeAccess',
      summary: 'Says who may open a case: the whole organisation, or the people and teams named.',
      tag,
      params: z.object({ space: id }),
      body: caseAccessChangeSchema,
      gives: caseAccessSchema,
      refuses: ['UNKNOWN_MEMBER'],
      answer: ({ authority, params, body }) => teams.changeAccess(authority, params.space, body),
    }),
  ]
}
