import { isRefusal } from '../../src/domain/record/refusal.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { seedExample } from '../../src/main/example-case.ts'
import { caseClient, type CaseClient } from './case-client.ts'
import type { RunningProduct } from './running-product.ts'

/** Puts the example case into the product: every kind, and findings of every level. */
export async function exampleCase(running: RunningProduct): Promise<CaseClient> {
  const refusal = await seedExample(running.product, await running.authority())
  if (isRefusal(refusal)) throw new Error(refusal.sentence)
  const { cases } = await running.client.get(portfolioSchema, '/api/portfolio')
  const space = cases.at(-1)?.space
  if (space === undefined) throw new Error('The portfolio does not show the example.')
  return caseClient(running.client, space.id)
}
