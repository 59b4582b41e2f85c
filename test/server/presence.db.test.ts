import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { presenceSchema, type PresenceSaid } from '../../src/features/presence/presence-contract.ts'
import type { ApiClient } from './api-client.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { presentOnStream } from './event-stream.ts'
import { describeOnBothProducts } from './running-product.ts'

describeOnBothProducts('who has a case open', (running) => {
  let ours: CaseClient
  let colleague: ApiClient
  beforeAll(async () => {
    ours = await newCase(running().client)
    colleague = await running().member('contributor')
  })

  const say = async (client: ApiClient, said: Partial<PresenceSaid> & Pick<PresenceSaid, 'tab'>) => {
    const body = { record: null, field: null, leaving: false, ...said }
    const answer = await client.send('POST', ours.at('/presence'), { body })
    expect(answer.status).toBe(200)
    return presenceSchema.parse(await answer.json()).present
  }

  test('is told to everybody in it, with record and field, until the tab is closed', async () => {
    const mine = randomUUID()
    const theirs = randomUUID()
    const stream = await presentOnStream(ours.client, ours.at('/events'))
    await say(ours.client, { tab: mine, record: 'H-1' })
    expect(await stream.next()).toMatchObject([{ record: 'H-1', field: null }])
    await say(colleague, { tab: theirs, record: 'H-1', field: 'Harm' })
    const both = await stream.next()
    expect(new Set(both.map(({ field }) => field))).toEqual(new Set([null, 'Harm']))
    await say(colleague, { tab: theirs, leaving: true })
    expect(await stream.next()).toMatchObject([{ record: 'H-1', field: null }])
    await stream.close()
    expect(await say(ours.client, { tab: mine, leaving: true })).toEqual([])
  })

  test('names a person once for each place, however many tabs show it', async () => {
    const tabs = [randomUUID(), randomUUID()]
    for (const tab of tabs) await say(ours.client, { tab, record: 'H-2' })
    expect(await say(ours.client, { tab: randomUUID() })).toHaveLength(2)
  })

  test('nobody says it for somebody else’s tab', async () => {
    const tab = randomUUID()
    await say(ours.client, { tab, record: 'H-3' })
    const after = await say(colleague, { tab, leaving: true })
    expect(after.some(({ record }) => record === 'H-3')).toBe(true)
  })
})
