import { expect, test } from 'vitest'
import { UndoStack } from './undo-stack.ts'

/** Something that counts how it stands: done once, taken back, done again. */
function counter(stack: UndoStack) {
  const state = { value: 0 }
  const add = (by: number) => {
    state.value += by
    const put = (step: number) => async () => {
      state.value += step
      await Promise.resolve()
    }
    return stack.record({ name: `add ${by}`, undo: put(-by), redo: put(by) })
  }
  return { state, add }
}

test('takes back the newest first and does it again in order', async () => {
  const stack = new UndoStack()
  const { state, add } = counter(stack)
  add(1)
  add(10)
  expect((await stack.undo())?.name).toBe('add 10')
  expect((await stack.undo())?.name).toBe('add 1')
  expect(await stack.undo()).toBeNull()
  expect(state.value).toBe(0)
  await stack.redo()
  expect(state.value).toBe(1)
  add(100)
  expect(await stack.redo()).toBeNull()
  expect(state.value).toBe(101)
})

test('one of them is taken back by itself, once', async () => {
  const stack = new UndoStack()
  const { state, add } = counter(stack)
  const takeBack = add(1)
  add(10)
  await takeBack()
  await takeBack()
  expect(state.value).toBe(10)
})

test('what could not be taken back stays on the stack', async () => {
  const stack = new UndoStack()
  stack.record({
    name: 'refused',
    undo: () => Promise.reject(new Error('somebody wrote there')),
    redo: () => Promise.resolve(),
  })
  await expect(stack.undo()).rejects.toThrow('somebody wrote there')
  await expect(stack.undo()).rejects.toThrow('somebody wrote there')
  expect(await stack.redo()).toBeNull()
})
