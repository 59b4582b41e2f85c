import { describe, expect, it, test } from 'vitest'
import type { DoubtView } from '../doubts-contract.ts'
import { commandOf } from './doubt-keys.ts'
import { nextAfter, placeOf } from './doubt-place.ts'

const line = (ref: string) => ({
  id: ref,
  kind: 'control',
  ref,
  title: ref,
  state: '',
  retired: false,
  outlook: 'attention' as const,
})
const doubt = (link: string, answer: DoubtView['seen']['answer'] = 'still-valid'): DoubtView => ({
  id: `link ${link}`,
  source: 'link',
  link,
  label: 'mitigates',
  from: line('CTL-1'),
  to: line('H-1'),
  why: 'from',
  seen: { by: 'A', at: '2026-01-01T00:00:00.000Z', answer },
  hazard: null,
})

describe('where the queue stands', () => {
  const doubts = [doubt('a', 'ask'), doubt('b'), doubt('c'), doubt('d', 'update')]

  test.each([
    ['c', 2],
    [undefined, 1],
    ['gone', 1],
  ] as const)('asked for %s', (link, place) => expect(placeOf(doubts, link)).toBe(place))

  it('begins with what is parked when nothing else is left', () => {
    expect(placeOf([doubt('a', 'ask')], undefined)).toBe(0)
  })

  test.each([
    [1, ['b'], 'c'],
    [2, ['c'], 'b'],
    [1, ['b', 'c'], undefined],
  ] as const)('from place %i with %j answered', (present, answered, next) => {
    expect(nextAfter(doubts, present, new Set(answered))?.link).toBe(next)
  })
})

test('keys with Ctrl, Alt or Command belong to the browser', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false }
  expect(commandOf({ key: 'V', ...plain })).toEqual({ do: 'answer', answer: 'still-valid' })
  expect(commandOf({ key: 'a', ...plain, ctrlKey: true })).toBeNull()
  expect(commandOf({ key: 'q', ...plain })).toBeNull()
})
