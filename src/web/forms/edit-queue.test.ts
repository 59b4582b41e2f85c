import { expect, test, vi } from 'vitest'
import { EditQueue } from './edit-queue.ts'

const away = new Error('away')

function queueThatRetriesByHand() {
  const waiting: (() => void)[] = []
  const queue = new EditQueue(
    (error) => error === away,
    (act) => {
      waiting.push(act)
      return () => waiting.splice(waiting.indexOf(act), 1)
    },
  )
  return { queue, waiting }
}

test('edits go one after the other, and each once however often it is asked for', async () => {
  const { queue } = queueThatRetriesByHand()
  const done: string[] = []
  const work = (name: string) =>
    vi.fn<() => Promise<string>>(async () => {
      await Promise.resolve()
      done.push(name)
      return name
    })
  const [first, second] = [work('first'), work('second')]
  const answers = await Promise.all([queue.send('a', first), queue.send('b', second), queue.send('a', first)])
  expect(answers).toEqual(['first', 'second', 'first'])
  expect(done).toEqual(['first', 'second'])
})

test('while the server is away nothing overtakes, and everybody is called to try again in order', async () => {
  const { queue, waiting } = queueThatRetriesByHand()
  const behind = vi.fn<() => Promise<string>>(() => Promise.resolve('sent'))
  const outcomes = await Promise.allSettled([queue.send('a', () => Promise.reject(away)), queue.send('b', behind)])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(behind).not.toHaveBeenCalled()
  expect(queue.isStopped()).toBe(true)

  const order: string[] = []
  queue.onRetry(() => void queue.send('a', () => Promise.resolve(order.push('a'))))
  queue.onRetry(() => void queue.send('b', () => Promise.resolve(order.push('b'))))
  waiting[0]?.()
  await vi.waitFor(() => expect(order).toEqual(['a', 'b']))
  expect(queue.isStopped()).toBe(false)
})

test('a refusal stops nobody else', async () => {
  const { queue } = queueThatRetriesByHand()
  const refused = queue.send('a', () => Promise.reject(new Error('refused')))
  const next = queue.send('b', () => Promise.resolve('sent'))
  await expect(refused).rejects.toThrow('refused')
  expect(await next).toBe('sent')
  expect(queue.isStopped()).toBe(false)
})
