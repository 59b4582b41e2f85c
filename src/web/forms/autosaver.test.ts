import { describe, expect, test } from 'vitest'
import { Autosaver } from './autosaver.ts'

/** A server that holds one text, whose answers come when the test lets them. */
function textServer() {
  const waiting: {
    value: string
    revision: number
    answer: (revision: number) => void
    fail: (error: Error) => void
  }[] = []
  let rested: (() => void) | null = null
  const saver = new Autosaver<string>({
    save: (value, revision) => new Promise((answer, fail) => waiting.push({ value, revision, answer, fail })),
    same: (a, b) => a === b,
    whenRested: (act) => {
      rested = act
      return () => (rested = null)
    },
  })
  return { saver, waiting, rest: () => rested?.() }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a value that saves itself', () => {
  test('is sent when typing rests, from the revision it began at', () => {
    const { saver, waiting, rest } = textServer()
    saver.change('wrong', 3, 'rest')
    saver.change('wrong patient', 4, 'rest')
    expect(waiting).toHaveLength(0)
    rest()
    expect(waiting.map(({ value, revision }) => [value, revision])).toEqual([['wrong patient', 3]])
  })

  test('is called saved only when the server has acknowledged it', async () => {
    const { saver, waiting } = textServer()
    saver.change('a', 1, 'now')
    expect(saver.read().state).toBe('saving')
    waiting[0]?.answer(2)
    await settled()
    expect(saver.read().state).toBe('saved')
    expect(saver.read().draft?.acknowledged).toBe(2)
  })

  test('sends what was typed meanwhile from the revision just acknowledged', async () => {
    const { saver, waiting } = textServer()
    saver.change('a', 1, 'now')
    saver.change('ab', 1, 'now')
    expect(waiting).toHaveLength(1)
    waiting[0]?.answer(2)
    await settled()
    expect(waiting.map(({ value, revision }) => [value, revision])).toEqual([
      ['a', 1],
      ['ab', 2],
    ])
  })

  test('keeps what could not be saved and sends it again', async () => {
    const { saver, waiting } = textServer()
    saver.change('typed', 1, 'now')
    waiting[0]?.fail(new Error('away'))
    await settled()
    expect(saver.read()).toMatchObject({ state: 'failed', draft: { value: 'typed', acknowledged: null } })
    saver.flush()
    expect(waiting[1]).toMatchObject({ value: 'typed', revision: 1 })
  })

  test('lets the person keep theirs over another version, or give it up', async () => {
    const { saver, waiting } = textServer()
    saver.change('mine', 1, 'now')
    waiting[0]?.fail(new Error('clash'))
    await settled()
    saver.keepMine(5)
    expect(waiting[1]).toMatchObject({ value: 'mine', revision: 5 })
    waiting[1]?.fail(new Error('clash again'))
    await settled()
    saver.takeStored()
    expect(saver.read()).toEqual({ draft: null, state: 'clean', error: null })
  })
})
