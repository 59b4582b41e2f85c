import type { Authority } from '../../domain/permission/permission.ts'
import type { SpaceHead } from '../../domain/record/graph.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { spaceSchema } from '../records/records-contract.ts'
import { portfolioSchema, type PortfolioRow } from './portfolio-contract.ts'

/** What the portfolio needs done. */
export interface PortfolioParts {
  readonly casesFor: (authority: Authority) => Promise<readonly PortfolioRow[] | Refusal>
  /** Puts the example into the organisation as another case. */
  readonly startExample: (authority: Authority) => Promise<SpaceHead | Refusal>
}

/** The portfolio of the organisation somebody acts for. */
export function portfolioEndpoints({ casesFor, startExample }: PortfolioParts): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/portfolio',
      name: 'getPortfolio',
      summary: 'Every case of the organisation with its standing, release, CSO and next due date.',
      tag: 'Portfolio',
      gives: portfolioSchema,
      answer: async ({ authority }) => {
        const cases = await casesFor(authority)
        return isRefusal(cases) ? cases : { cases: [...cases] }
      },
    }),
    endpoint({
      method: 'post',
      path: '/portfolio/example',
      name: 'startExample',
      summary: 'Puts the example into the organisation as another case.',
      tag: 'Portfolio',
      gives: spaceSchema,
      status: 201,
      answer: ({ authority }) => startExample(authority),
    }),
  ]
}
