import { expect, test } from 'vitest'
import { exposeMetrics } from './metrics-listening.ts'
import { createMetrics } from './metrics.ts'

test('figures that cannot be read are no end of the process', async () => {
  const metrics = createMetrics(() => {
    throw new Error('Nobody can tell.')
  })
  const exposed = await exposeMetrics(metrics, { host: '127.0.0.1', port: 0 })
  try {
    const answer = await fetch(`http://127.0.0.1:${exposed.port}/metrics`)
    expect([answer.status, await answer.text()]).toEqual([500, 'The figures could not be read.\n'])
  } finally {
    await exposed.close()
  }
})
