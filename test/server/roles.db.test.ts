import { expect, test } from 'vitest'
import { PERMISSIONS, ROLES } from '../../src/domain/permission/permission.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { apiClient } from './api-client.ts'
import { operationsOn, outcomeOf } from './operations.ts'
import { describeProduct } from './running-product.ts'

/** Ids that nobody has: whoever is allowed gets as far as being told so. */
const nobodys = () => ({
  space: newId(),
  record: newId(),
  link: newId(),
  import: newId(),
  work: newId(),
  download: newId(),
})

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
      for (const { method, path, sending } of operationsOn(nobodys())) {
        expect(await client.refusal(method, path, sending)).toMatchObject({ code: 'NOT_SIGNED_IN' })
      }
    }
  })
})
