import { beforeAll, expect, test } from 'vitest'
import { newCase, type CaseClient } from './case-client.ts'
import { openEvents } from './event-stream.ts'
import { describeOnBothProducts } from './running-product.ts'

describeOnBothProducts('the live stream of a case', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  const open = (lastEventId?: number) => openEvents(ours.client, ours.at('/events'), lastEventId)
  const create = (name: string) => ours.create('cause', { name })

  test('tells what happens from now on, and by whom', async () => {
    const stream = await open()
    const cause = await create('First')
    const hazard = await ours.create('hazard', { name: 'Second' })
    const link = await ours.link('leads-to', cause, hazard)
    const by = 'Local administrator'
    expect(await stream.take(3)).toMatchObject([
      { type: 'record-created', record: cause.id, link: null, by },
      { type: 'record-created', record: hazard.id, link: null, by },
      { type: 'link-made', record: null, link: link.id, by },
    ])
    await stream.close()
  })

  test('goes on where a client was, and misses nothing', async () => {
    const first = await open()
    await create('Seen')
    const [seen] = await first.take(1)
    await first.close()
    const missed = [await create('Missed'), await create('Missed too')]
    const again = await open(seen?.sequence)
    const late = await create('Late')
    const told = await again.take(3)
    expect(told.map(({ record }) => record)).toEqual([...missed, late].map(({ id }) => id))
    await again.close()

    const whole = await open(0)
    const last = told.at(-1)?.sequence ?? 0
    const sequences = (await whole.take(last)).map(({ sequence }) => sequence)
    expect(sequences).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    await whole.close()
  })

  test('tells a client that is ahead of it, as after a restored backup, what happens from now on', async () => {
    const ahead = await open(1_000_000)
    const made = await create('After the backup')
    expect(await ahead.take(1)).toMatchObject([{ record: made.id }])
    await ahead.close()
  })

  test('ends with the session that opened it', async () => {
    const colleague = await running().member('viewer')
    const stream = await openEvents(colleague, ours.at('/events'))
    const staying = await open()
    expect((await colleague.send('POST', '/api/session/end')).status).toBe(200)
    await stream.ended()
    const after = await create('Not for everybody')
    expect(await staying.take(1)).toMatchObject([{ record: after.id }])
    await staying.close()
  })
})
