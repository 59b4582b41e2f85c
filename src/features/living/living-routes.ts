import { z } from 'zod'
import { endpoint, openEndpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { inSpaceSchema } from '../records/records-requests-contract.ts'
import { findingsPage } from './findings-page-queries.ts'
import { checkOf } from './check-queries.ts'
import { explainCode } from './explained-code-queries.ts'
import { checkQuerySchema, checkResultSchema, explainedCodeSchema } from './check-contract.ts'
import { findingsPageSchema, findingsQuerySchema, matrixMovementsSchema, overviewSchema } from './living-contract.ts'
import { type LivingSpaces, readCase } from './living-queries.ts'
import { matrixMovements } from './movement-queries.ts'
import { overviewOf } from './overview-queries.ts'
import { happeningsPageSchema, happeningsQuerySchema } from './happenings-contract.ts'
import type { Happenings } from './happenings-queries.ts'

const TAG = 'Living case'
/** How much of what happened the overview shows. */
const RECENT = 8

/** What holds, what does not, and why. */
export function livingEndpoints(spaces: LivingSpaces, happenings: Happenings): readonly Endpoint[] {
  return [
    openEndpoint({
      method: 'get',
      path: '/codes/{code}',
      name: 'explainCode',
      summary: 'What the code of a rule or of a refusal means.',
      tag: TAG,
      params: z.object({ code: z.string().max(60) }),
      gives: explainedCodeSchema,
      answer: ({ params }) => explainCode(params.code),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}',
      name: 'getOverview',
      summary: 'The overview of a case: standing with its reasons, people, release, matrix and what happened lately.',
      tag: TAG,
      params: inSpaceSchema,
      gives: overviewSchema,
      answer: (call) =>
        readCase(spaces, call, async (snapshot) => {
          const happened = snapshot.once('recent', () => happenings.last(call.authority, snapshot, RECENT))
          return { ...snapshot.once('overview', () => overviewOf(snapshot)), recent: await happened }
        }),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/happenings',
      name: 'listHappenings',
      summary: 'One page of what happened in a case, newest first; what was done at once is one thing.',
      tag: TAG,
      params: inSpaceSchema,
      query: happeningsQuerySchema,
      gives: happeningsPageSchema,
      answer: (call) => readCase(spaces, call, (snapshot) => happenings.page(call.authority, snapshot, call.query)),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/findings',
      name: 'listFindings',
      summary: 'One page of the findings, worst first, each with its chain and remedy.',
      tag: TAG,
      params: inSpaceSchema,
      query: findingsQuerySchema,
      gives: findingsPageSchema,
      answer: (call) =>
        readCase(spaces, call, (snapshot) => findingsPage(snapshot, call.query, call.authority.actor.name)),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/check',
      name: 'checkCase',
      summary: 'The check of a case: its standing, and the first findings of each code.',
      tag: TAG,
      params: inSpaceSchema,
      query: checkQuerySchema,
      gives: checkResultSchema,
      answer: (call) => readCase(spaces, call, (snapshot) => checkOf(snapshot, call.query.each)),
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/matrix',
      name: 'getMatrix',
      summary:
        'The plan’s risk matrix with how many living hazards stand in each cell, and what moved from where to where.',
      tag: TAG,
      params: inSpaceSchema,
      gives: matrixMovementsSchema,
      answer: (call) => readCase(spaces, call, (snapshot) => snapshot.once('matrix', () => matrixMovements(snapshot))),
    }),
  ]
}
