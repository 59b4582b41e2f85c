import { expect, test } from 'vitest'
import { PERMISSIONS, ROLES } from '../../src/domain/permission/permission.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { apiClient } from './api-client.ts'
import { nobodysTargets, operationsOn, outcomeOf } from './operations.ts'
import { describeProduct } from './running-product.ts'

// Whoever is allowed gets as far as being told that nobody has these ids.
const nobodys = () => nobodysTargets(newId)

describeProduct('who may do what', (running) => {
  test('every endpoint is among the operations', () => {
    const operations = operationsOn(nobodys()).map(({ name }) => name)
    expect(operations.toSorted()).toEqual(
      running()
        .product.endpoints.map(({ name }) => name)
        .toSorted(),
    )
  })

  test.each([...ROLES, null])('as %s', async (role) => {
    const client = await running().member(role)
    const allowed: readonly string[] = role === null ? [] : PERMISSIONS[role]
    for (const operation of operationsOn(nobodys())) {
      const { name, needs } = operation
      const { code } = await outcomeOf(client, operation)
      expect([name, code === 'NOT_PERMITTED']).toEqual([name, needs !== null && !allowed.includes(needs)])
    }
  })

  test('nobody who is not signed in', async () => {
    for (const client of [apiClient(running().url, null), apiClient(running().url, 'no-such-token')]) {
      for (const { method, path, sending, open } of operationsOn(nobodys())) {
        if (open === true) continue
        expect(await client.refusal(method, path, sending)).toMatchObject({ code: 'NOT_SIGNED_IN' })
      }
    }
  })

  test('only what lets people in is open to everybody, our public keys, and what a code means', () => {
    const open = operationsOn(nobodys()).filter((operation) => operation.open === true)
    const declared = running().product.endpoints.filter((endpoint) => endpoint.open)
    expect(open.map(({ name }) => name).toSorted()).toEqual(declared.map(({ name }) => name).toSorted())
    const elsewhere = declared.flatMap(({ tag, name }) => (tag === 'Sign in' ? [] : [name])).toSorted()
    expect(elsewhere).toEqual(['explainCode', 'getProviderKeys'])
  })
})
