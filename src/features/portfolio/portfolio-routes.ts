import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { portfolioSchema, type PortfolioRow } from './portfolio-contract.ts'

/** The portfolio of the organisation somebody acts for. */
export function portfolioEndpoints(
  portfolioFor: (authority: Authority) => Promise<readonly PortfolioRow[] | Refusal>,
): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/portfolio',
      name: 'getPortfolio',
      summary: 'Every case of the organisation with its standing, release, CSO and next due date.',
      tag: 'Portfolio',
      gives: portfolioSchema,
      answer: async ({ authority }) => {
        const cases = await portfolioFor(authority)
        return isRefusal(cases) ? cases : { cases: [...cases] }
      },
    }),
  ]
}
