import { expect, test } from 'vitest'
import { createReadiness, readinessAnswer } from '../../src/main/readiness.ts'
import type { AccountsTransaction } from '../../src/platform/database/transaction.ts'

const TX: AccountsTransaction = { role: 'safecase_accounts', startedAt: '2026-01-01T00:00:00Z' }
const living = new AbortController().signal

const answering = { accounts: <T>(work: (tx: AccountsTransaction) => Promise<T>) => work(TX) }
const refusing = { accounts: () => Promise.reject(new Error('ECONNREFUSED')) }
const silent = { accounts: () => new Promise<never>(() => undefined) }

test('ready is whose database answers', async () => {
  const ready = await createReadiness(answering, living)()
  expect(ready).toBeNull()
  const answer = readinessAnswer(ready, 'id')
  expect([answer.status, await answer.text()]).toEqual([200, 'ready\n'])
})

test.each([
  ['refuses', refusing],
  ['says nothing', silent],
])('not ready is whose database %s', async (_what, database) => {
  const ready = await createReadiness(database, living, 20)()
  expect(ready).toMatchObject({ code: 'NOT_READY', sentence: 'The database does not answer.' })
  expect(readinessAnswer(ready, 'id').status).toBe(503)
})

test('not ready is who has been told to stop, whatever the database says', async () => {
  const ready = await createReadiness(answering, AbortSignal.abort())()
  expect(ready).toMatchObject({ code: 'NOT_READY', sentence: 'This process has been told to stop.' })
})
