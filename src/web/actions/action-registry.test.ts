import { expect, test, vi } from 'vitest'
import { ActionRegistry } from './action-registry.ts'
import { reasonAgainst, type ScreenAction } from './screen-action.ts'

const action = (id: string, rest: Partial<ScreenAction> = {}): ScreenAction => ({
  id,
  name: id,
  group: 'Here',
  run: () => {},
  ...rest,
})

const forbids = () => 'Your roles do not allow it.'
const allows = () => null

test('a screen offers its actions while it is shown and no longer', () => {
  const registry = new ActionRegistry()
  const heard = vi.fn<() => void>()
  registry.subscribe(heard)
  registry.offer().put([action('go')])
  const screen = registry.offer()
  screen.put([action('retire')])
  expect(registry.read().map(({ id }) => id)).toEqual(['go', 'retire'])
  screen.end()
  expect(registry.read().map(({ id }) => id)).toEqual(['go'])
  expect(heard).toHaveBeenCalledTimes(3)
})

test('of two actions with the same keys the one offered last is called', () => {
  const registry = new ActionRegistry()
  registry.offer().put([action('shell', { keys: 'n' })])
  registry.offer().put([action('screen', { keys: 'n' })])
  expect(registry.called('n')?.id).toBe('screen')
  expect(registry.called('x')).toBeUndefined()
})

test('roles are the first reason why an action cannot be done, its own the second', () => {
  const retire = action('retire', { permission: 'record.retire', unavailable: 'It is retired already.' })
  expect(reasonAgainst(retire, forbids)).toBe('Your roles do not allow it.')
  expect(reasonAgainst(retire, allows)).toBe('It is retired already.')
  expect(reasonAgainst(action('go'), forbids)).toBeNull()
})
