import { expect, test, vi } from 'vitest'
import { ToastShelf } from './toast-shelf.ts'

/** A shelf whose time passes only when it is told to. */
function shelfWithClock() {
  const waiting = new Set<() => void>()
  const shelf = new ToastShelf((act) => {
    waiting.add(act)
    return () => waiting.delete(act)
  })
  const pass = () => {
    for (const act of waiting) {
      waiting.delete(act)
      act()
    }
  }
  return { shelf, pass, texts: () => shelf.read().map(({ text }) => text) }
}

const done = () => Promise.resolve()

test('what can be taken back leaves by itself, and not while somebody is at it', () => {
  const { shelf, pass, texts } = shelfWithClock()
  shelf.tell('Retired H-1', done)
  shelf.pause()
  pass()
  shelf.tell('Retired H-2', done)
  pass()
  expect(texts()).toEqual(['Retired H-1', 'Retired H-2'])
  shelf.resume()
  pass()
  expect(texts()).toEqual([])
})

test('what was only done is told, and leaves by itself', () => {
  const { shelf, pass, texts } = shelfWithClock()
  shelf.tell('H-1 is now closed')
  expect(texts()).toEqual(['H-1 is now closed'])
  pass()
  expect(texts()).toEqual([])
})

test('a later word about the same takes the place of the earlier, whose offer has passed', () => {
  const { shelf, texts } = shelfWithClock()
  shelf.tell('Retired H-1', done, 'h1')
  shelf.tell('Retired H-2', done, 'h2')
  shelf.tell('Restored H-1', undefined, 'h1')
  expect(texts()).toEqual(['Retired H-2', 'Restored H-1'])
})

test('at most three can be taken back, the oldest goes', () => {
  const { shelf, texts } = shelfWithClock()
  for (const ref of ['H-1', 'H-2', 'H-3', 'H-4']) shelf.tell(ref, done)
  expect(texts()).toEqual(['H-2', 'H-3', 'H-4'])
})

test('taking back is done once, and the toast goes when it is done', async () => {
  const { shelf, texts } = shelfWithClock()
  const undo = vi.fn<() => Promise<void>>(done)
  shelf.tell('Retired H-1', undo)
  const [toast] = shelf.read()
  await Promise.all([shelf.undo(toast?.id ?? 0), shelf.undo(toast?.id ?? 0)])
  expect(undo).toHaveBeenCalledTimes(1)
  expect(texts()).toEqual([])
})

test('what could not be taken back stays, says so, and may be tried again', async () => {
  const { shelf, pass } = shelfWithClock()
  const undo = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce()
  shelf.tell('Retired H-1', undo)
  const id = shelf.read()[0]?.id ?? 0
  await shelf.undo(id)
  pass()
  expect(shelf.read()[0]?.state).toBe('failed')
  await shelf.undo(id)
  expect(shelf.read()).toEqual([])
})

test('work that goes on stays until it ends', () => {
  const { shelf, pass } = shelfWithClock()
  const work = shelf.follow('Importing')
  work.report(3, 10)
  pass()
  expect(shelf.read()[0]?.progress).toEqual({ done: 3, total: 10 })
  work.end()
  expect(shelf.read()).toEqual([])
})
