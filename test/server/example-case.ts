import { isRefusal } from '../../src/domain/record/refusal.ts'
import { seedExample } from '../../src/main/example-case.ts'
import { caseClient, type CaseClient } from './case-client.ts'
import type { RunningProduct } from './running-product.ts'

/** Puts the example case into the product: every kind, and findings of every level. */
export async function exampleCase(running: RunningProduct): Promise<CaseClient> {
  const space = await seedExample(running.product.records, await running.authority())
  if (isRefusal(space)) throw new Error(space.sentence)
  return caseClient(running.client, space.id)
}
