import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import type { Maker } from '../../domain/permission/permission.ts'
import { createWorkRegister } from './work-register.ts'

const MAKER: Maker = { organisation: 'one', actor: 'somebody' }
const MINUTE = 60_000

/** A register whose clock the test moves on. */
function registerAt() {
  let [minutes, given] = [0, 0]
  const register = createWorkRegister({
    newId: () => String((given += 1)),
    now: () => minutes * MINUTE,
    onFailure: () => undefined,
  })
  return { register, after: (more: number) => (minutes += more) }
}

test('work is there for an hour after it has ended, however long it took', async () => {
  const { register, after } = registerAt()
  const happens = new EventEmitter()
  const { id } = register.start(MAKER, 'report', () => once(happens, 'made'))
  after(90)
  register.start(MAKER, 'another', () => Promise.resolve())
  expect(register.find(id)).toMatchObject({ state: 'running' })
  happens.emit('made', 'a report')
  await expect.poll(() => register.find(id)?.state).toBe('done')
  after(50)
  register.start(MAKER, 'another', () => Promise.resolve())
  expect(register.find(id)).toMatchObject({ state: 'done', result: ['a report'] })
  after(20)
  register.start(MAKER, 'another', () => Promise.resolve())
  expect(register.find(id)).toBeUndefined()
})
