import { z } from 'zod'
import { isRefusal } from '../../domain/record/refusal.ts'
import { endpoint, openEndpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { pageOf } from '../records/record-list-queries.ts'
import { findingsOf, findingViews, refusalOfCode } from './finding-queries.ts'
import { checkOf } from './check-queries.ts'
import { explainCode } from './explained-code-queries.ts'
import {
  checkQuerySchema,
  checkResultSchema,
  explainedCodeSchema,
  findingsPageSchema,
  findingsQuerySchema,
  matrixMovementsSchema,
  overviewSchema,
} from './living-contract.ts'
import type { LivingSpaces } from './living-queries.ts'
import { matrixMovements } from './movement-queries.ts'
import { overviewOf } from './overview-queries.ts'
import { happeningsPageSchema, happeningsQuerySchema } from './happenings-contract.ts'
import { waitingFindings } from './waiting-findings-queries.ts'
import type { Happenings } from './happenings-queries.ts'

const TAG = 'Living case'
/** How much of what happened the overview shows. */
const RECENT = 8
const inSpace = z.object({ space: z.string() })

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
      params: inSpace,
      gives: overviewSchema,
      answer: async ({ authority, params }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const happened = snapshot.once('recent', () => happenings.last(authority, snapshot, RECENT))
        return { ...snapshot.once('overview', () => overviewOf(snapshot)), recent: await happened }
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/happenings',
      name: 'listHappenings',
      summary: 'One page of what happened in a case, newest first; what was done at once is one thing.',
      tag: TAG,
      params: inSpace,
      query: happeningsQuerySchema,
      gives: happeningsPageSchema,
      answer: async ({ authority, params, query }) => {
        const snapshot = await spaces.open(authority, params.space)
        return isRefusal(snapshot) ? snapshot : happenings.page(authority, snapshot, query)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/findings',
      name: 'listFindings',
      summary: 'One page of the findings, worst first, each with its chain and remedy.',
      tag: TAG,
      params: inSpace,
      query: findingsQuerySchema,
      gives: findingsPageSchema,
      answer: async ({ authority, params, query }) => {
        const snapshot = await spaces.open(authority, params.space)
        if (isRefusal(snapshot)) return snapshot
        const refusal = refusalOfCode(snapshot, query.code)
        if (refusal !== null) return refusal
        const { level, code, whose } = query
        const person = whose === 'mine' ? authority.actor.name : null
        const found = snapshot.once(`findings ${level} ${code} ${whose} ${person}`, () =>
          findingsOf(snapshot, query, whose && waitingFindings(snapshot, person)),
        )
        const named = found.map((finding) => ({ id: `${finding.code} ${finding.subject}`, finding }))
        const page = pageOf(named, query.cursor, query.limit)
        if (isRefusal(page)) return page
        return {
          findings: findingViews(
            snapshot,
            page.items.map(({ finding }) => finding),
          ),
          next: page.next,
          total: found.length,
          sequence: snapshot.sequence,
        }
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/check',
      name: 'checkCase',
      summary: 'The check of a case: its standing, and the first findings of each code.',
      tag: TAG,
      params: inSpace,
      query: checkQuerySchema,
      gives: checkResultSchema,
      answer: async ({ authority, params, query }) => {
        const snapshot = await spaces.open(authority, params.space)
        return isRefusal(snapshot) ? snapshot : checkOf(snapshot, query.each)
      },
    }),
    endpoint({
      method: 'get',
      path: '/spaces/{space}/matrix',
      name: 'getMatrix',
      summary:
        'The plan’s risk matrix with how many living hazards stand in each cell, and what moved from where to where.',
      tag: TAG,
      params: inSpace,
      gives: matrixMovementsSchema,
      answer: async ({ authority, params }) => {
        const snapshot = await spaces.open(authority, params.space)
        return isRefusal(snapshot) ? snapshot : snapshot.once('matrix', () => matrixMovements(snapshot))
      },
    }),
  ]
}
