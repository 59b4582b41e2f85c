import { expect, test } from 'vitest'
import type { Database } from './transaction.ts'
import { rememberUntilWrite } from './until-write.ts'

function counting(writes: () => number | null) {
  let reads = 0
  const time = { now: 0 }
  const remember = rememberUntilWrite<number>({ writes } satisfies Pick<Database, 'writes'>, () => time.now)
  const read = () => {
    reads += 1
    return Promise.resolve(reads)
  }
  return { time, ask: (key = 'a') => remember(key, read) }
}

test('reads once until something is written', async () => {
  let writes = 0
  const { ask } = counting(() => writes)
  expect([await ask(), await ask(), await ask('b')]).toEqual([1, 1, 2])
  writes += 1
  expect(await ask()).toBe(3)
})

test('reads again after a while, because a session ends without anybody writing', async () => {
  const { ask, time } = counting(() => 0)
  await ask()
  time.now = 5_001
  expect(await ask()).toBe(2)
})

test('keeps nothing where other processes may write', async () => {
  const { ask } = counting(() => null)
  expect([await ask(), await ask()]).toEqual([1, 2])
})

test('does not keep what was read while something was written', async () => {
  let writes = 0
  const remember = rememberUntilWrite<string>({ writes: () => writes }, () => 0)
  await remember('a', () => {
    writes += 1
    return Promise.resolve('before the write')
  })
  expect(await remember('a', () => Promise.resolve('after it'))).toBe('after it')
})
