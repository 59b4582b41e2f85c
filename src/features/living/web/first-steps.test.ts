import { expect, test } from 'vitest'
import type { Overview } from '../living-contract.ts'
import { FIRST_STEPS, stepsDone } from './first-steps.ts'

const kind = (name: string) => ({ kind: name, label: name, plural: name, total: 1, inDoubt: 0 })

/** Only what the steps look at. */
function overviewWith(part: Partial<Overview>): Overview {
  const empty = { product: null, plan: null, people: [], kinds: [], matrix: { unrated: { initial: 0, residual: 0 } } }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rest of an overview is not read
  return { ...empty, ...part } as unknown as Overview
}

test('an empty case has every step before it', () => {
  expect([...stepsDone(overviewWith({}))]).toEqual([])
})

test('a step is done when the case holds what it asks for', () => {
  const person = { name: 'A', role: 'Clinical Safety Officer', inPost: true, note: '' }
  const done = stepsDone(
    overviewWith({
      product: 'Chart',
      plan: { version: '1', matrix: 'M', phase: 'planning', inForce: true },
      people: [person],
      kinds: ['intended-use', 'hazard', 'control', 'evidence', 'goal', 'issued-document'].map(kind),
    }),
  )
  expect([...done]).toEqual(FIRST_STEPS)
})

test('a plan that is still a draft leaves its step to do', () => {
  const draft = { version: '1', matrix: 'M', phase: 'planning', inForce: false }
  expect(stepsDone(overviewWith({ plan: draft })).has('plan')).toBe(false)
})

test('hazards are rated when none is left, and not before there are any', () => {
  expect(stepsDone(overviewWith({})).has('rated')).toBe(false)
  const matrix = overviewWith({}).matrix
  const unrated = { ...matrix, unrated: { initial: 2, residual: 0 } }
  expect(stepsDone(overviewWith({ kinds: [kind('hazard')], matrix: unrated })).has('rated')).toBe(false)
  expect(stepsDone(overviewWith({ kinds: [kind('hazard')] })).has('rated')).toBe(true)
})

test('that the controls work is shown only once each of them holds', () => {
  const evidence = kind('evidence')
  const unshown = { ...kind('control'), total: 39, inDoubt: 39 }
  expect(stepsDone(overviewWith({ kinds: [evidence] })).has('evidence')).toBe(false)
  expect(stepsDone(overviewWith({ kinds: [unshown, evidence] })).has('evidence')).toBe(false)
  expect(stepsDone(overviewWith({ kinds: [kind('control'), evidence] })).has('evidence')).toBe(true)
})
