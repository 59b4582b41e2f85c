import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REFUSALS } from '../../src/domain/record/refusal-catalogue.ts'
import { startedSchema } from '../../src/features/long-work/long-work-contract.ts'
import { problemSchema, type Problem } from '../../src/features/records/records-contract.ts'
import type { Endpoint } from '../../src/platform/http/endpoint.ts'
import { codesOf } from '../../src/platform/http/problem-examples.ts'
import { altered, alterations } from './altered-request.ts'
import type { ApiClient } from './api-client.ts'
import { everythingIn } from './everything.ts'
import { endOf } from './long-work.ts'
import { operationsOn, type Operation } from './operations.ts'
import { describeProduct } from './running-product.ts'

/** Rounds, each in a new organisation: a request that succeeds may retire what the next one names. */
const ROUNDS = 8
const REQUESTS_A_ROUND = 250

/** They end the session that asks, take seconds with nothing in them to alter, or ask a provider that is gone. */
const LEFT_OUT = new Set([
  'endSession',
  'endMySession',
  'endMyOtherSessions',
  'actForOrganisation',
  'startOrganisation',
  'startExample',
  'beginIdentity',
])

/** How the answer differs from what the endpoint declares; null where it does not. */
async function differenceOf(client: ApiClient, declared: Endpoint, response: Response): Promise<string | null> {
  if (!response.ok) return differenceOfRefusal(declared, problemSchema.parse(await response.json()))
  if (response.status === 204) return declared.nothing === undefined ? 'nothing, where something is given' : null
  if (response.status !== declared.status) return `${response.status} in place of ${declared.status}`
  if (typeof declared.gives === 'string') return (await response.body?.cancel()) ?? null
  const answer: unknown = await response.json()
  const { error } = declared.gives.safeParse(answer)
  if (error !== undefined) return `an answer of another shape: ${error.message}`
  if (response.status !== 202) return null
  const { problem } = await endOf(client, startedSchema.parse(answer))
  return problem?.code === 'INTERNAL' ? `work that ended by a fault: ${problem.detail}` : null
}

/** The same for a refusal; a fault is what no endpoint declares. */
function differenceOfRefusal(declared: Endpoint, { code, detail, status }: Problem): string | null {
  const own = codesOf(declared).find((one) => one === code)
  if (own === undefined) return `${code}, which it does not declare: ${detail}`
  return status === REFUSALS[own].http ? null : `${code} as ${status}`
}

describeProduct('requests put wrong at random', (running) => {
  test('are answered as their endpoint declares, never by a fault', async () => {
    const endpoints = new Map(running().product.endpoints.map((one) => [one.name, one]))
    const answered = new Map<number, number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const away = await running().organisationAway()
      await away.member('viewer')
      const targets = await everythingIn(away.client)
      const operations = operationsOn(targets).filter(({ name }) => !LEFT_OUT.has(name))
      const holds = async (operation: Operation, made: Parameters<typeof altered>[2]) => {
        const declared = endpoints.get(operation.name)
        if (declared === undefined) throw new Error(`${operation.name} is no endpoint.`)
        const request = altered(operation, Object.keys(declared.query?.shape ?? {}), made)
        const response = await away.client.send(request.method, request.path, request.sending)
        answered.set(response.status, (answered.get(response.status) ?? 0) + 1)
        expect([request, await differenceOf(away.client, declared, response)]).toEqual([request, null])
      }
      await fc.assert(fc.asyncProperty(fc.constantFrom(...operations), alterations, holds), {
        numRuns: REQUESTS_A_ROUND,
      })
    }
    process.stdout.write(`${ROUNDS * REQUESTS_A_ROUND} requests: ${JSON.stringify(Object.fromEntries(answered))}\n`)
    const succeeded = [...answered].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0)
    expect(succeeded).toBeGreaterThan((ROUNDS * REQUESTS_A_ROUND) / 5)
  })
})
