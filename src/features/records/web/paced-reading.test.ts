import { describe, expect, it } from 'vitest'
import { PacedReading } from './paced-reading.ts'

/** A clock that is put on by hand, and reads that end when they are told to. */
function paced() {
  let time = 0
  let timers: { readonly at: number; readonly act: () => void }[] = []
  const reads: { readonly latest: number; readonly done: () => void }[] = []
  const reading = new PacedReading({
    read: (latest) => new Promise<void>((done) => reads.push({ latest, done })),
    now: () => time,
    after: (wait, act) => {
      const timer = { at: time + wait, act }
      timers.push(timer)
      return () => (timers = timers.filter((one) => one !== timer))
    },
  })
  const pass = async (ms: number) => {
    time += ms
    const due = timers.filter(({ at }) => at <= time)
    timers = timers.filter(({ at }) => at > time)
    for (const { act } of due) act()
    await Promise.resolve()
  }
  const answer = async () => {
    reads.at(-1)?.done()
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  return { reading, reads, pass, answer, latest: () => reads.map(({ latest }) => latest) }
}

describe('PacedReading', () => {
  it('reads several changes of one moment together', async () => {
    const { reading, pass, latest } = paced()
    for (const sequence of [7, 9, 8]) reading.changed(sequence)
    await pass(199)
    expect(latest()).toEqual([])
    await pass(1)
    expect(latest()).toEqual([9])
  })

  it('never reads twice at once, and reads once more what changed meanwhile', async () => {
    const { reading, pass, answer, latest } = paced()
    reading.changed(1)
    await pass(200)
    reading.changed(2)
    reading.changed(3)
    await pass(10_000)
    expect(latest()).toEqual([1])
    await answer()
    await pass(20_000)
    expect(latest()).toEqual([1, 3])
  })

  it('rests twice as long as the reading took', async () => {
    const { reading, pass, answer, latest } = paced()
    reading.changed(1)
    await pass(200)
    await pass(3_000)
    await answer()
    reading.changed(2)
    await pass(5_999)
    expect(latest()).toEqual([1])
    await pass(1)
    expect(latest()).toEqual([1, 2])
  })

  it('reads nothing once it has ended', async () => {
    const { reading, pass, answer, latest } = paced()
    reading.changed(1)
    await pass(200)
    reading.changed(2)
    reading.end()
    await answer()
    await pass(60_000)
    expect(latest()).toEqual([1])
  })
})
