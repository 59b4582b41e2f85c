import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Pool } from 'pg'
import { tidyingOf } from './tidying.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000

/** A database of one table whose tidying takes a minute; `most` is how many tidyings ever ran side by side. */
function slowDatabase() {
  const seen = { begun: 0, open: 0, most: 0 }
  const query = async (text: string) => {
    if (!text.startsWith('vacuum')) return { rows: [{ name: 'event' }] }
    seen.begun += 1
    seen.open += 1
    seen.most = Math.max(seen.most, seen.open)
    await new Promise((settle) => setTimeout(settle, MINUTE))
    seen.open -= 1
    return { rows: [] }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the driver's overloads, of which one is used
  return { seen, pool: { query } as unknown as Pick<Pool, 'query'> }
}

test('Tidyings that many large changes ask for never run side by side', async () => {
  const { seen, pool } = slowDatabase()
  const tidying = tidyingOf(pool)
  for (let change = 0; change < 20; change += 1) {
    tidying.soon()
    await vi.advanceTimersByTimeAsync(2_000)
  }
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(seen).toEqual({ begun: 2, open: 0, most: 1 })
})
