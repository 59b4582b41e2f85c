import { expect, test } from 'vitest'
import { REGISTRY } from '../registry.ts'
import { spoken } from './spoken.ts'

test.each([
  ['Hazards', 'hazards'],
  ['Clinical Risk Management Plan', 'clinical risk management plan'],
  ['CSO appointment', 'CSO appointment'],
  ['Risk–benefit analysis', 'risk–benefit analysis'],
])('%s is said %s', (label, said) => {
  expect(spoken(label)).toBe(said)
})

test('no kind loses more than the size of its first letters', () => {
  for (const { label, plural } of REGISTRY.kinds) {
    for (const written of [label, plural]) expect(spoken(written).toLowerCase()).toBe(written.toLowerCase())
  }
})
