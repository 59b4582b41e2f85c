import { describe, expect, it } from 'vitest'
import { argumentStrings } from './argument-strings.ts'
import { moduleOf, viewOf } from './argument.test-support.ts'
import {
  askedFor,
  branchOf,
  stepsToBeginModule,
  stepsToMakeModule,
  stepsToMoveModule,
  stepsToRefer,
} from './module-steps.ts'

// S-1 draws on G-2 and G-3; both rest on SN-1, G-2 alone on G-4 and its context.
const view = viewOf(
  [
    { id: 'S-1', kind: 'strategy' },
    { id: 'G-2', kind: 'goal' },
    { id: 'G-3', kind: 'goal' },
    { id: 'G-4', kind: 'goal' },
    { id: 'CON-1', kind: 'context' },
    { id: 'SN-1', kind: 'solution' },
    { id: 'SN-2', kind: 'solution', module: { ...moduleOf('M-1'), link: 'SN-2 in M-1' } },
  ],
  [
    ['S-1', 'supported-by', 'G-2'],
    ['S-1', 'supported-by', 'G-3'],
    ['G-2', 'supported-by', 'G-4'],
    ['G-2', 'supported-by', 'SN-2'],
    ['G-4', 'in-context-of', 'CON-1'],
    ['G-4', 'supported-by', 'SN-1'],
    ['G-3', 'supported-by', 'SN-1'],
  ],
  [moduleOf('M-1')],
)
const [strategy, goal] = view.elements
const refs = (elements: readonly { readonly ref: string }[]) => elements.map(({ ref }) => ref)

describe('branchOf', () => {
  it('takes what only the goal draws on, and leaves what others use and other modules', () => {
    if (goal === undefined) throw new Error('There is a goal.')
    expect(refs(branchOf(view, goal).moves)).toEqual(['G-2', 'G-4', 'CON-1'])
    expect(refs(branchOf(view, goal).stays)).toEqual(['SN-1'])
  })

  it('leaves what hangs from an element that stays', () => {
    const deep = viewOf(
      [
        { id: 'G-1', kind: 'goal' },
        { id: 'G-2', kind: 'goal' },
        { id: 'G-3', kind: 'goal' },
        { id: 'SN-1', kind: 'solution' },
      ],
      [
        ['G-1', 'supported-by', 'G-3'],
        ['G-2', 'supported-by', 'G-3'],
        ['G-3', 'supported-by', 'SN-1'],
      ],
    )
    const [first] = deep.elements
    expect(first && refs(branchOf(deep, first).moves)).toEqual(['G-1'])
  })
})

describe('stepsToMakeModule', () => {
  it('moves the branch and puts an away goal where the goal stood', () => {
    if (goal === undefined) throw new Error('There is a goal.')
    expect(stepsToMakeModule(view, goal, 'Alarms')).toEqual([
      { do: 'create', kind: 'module', as: 'module', fields: { name: 'Alarms' } },
      { do: 'link', role: 'in-module', from: 'G-2', to: '$module' },
      { do: 'link', role: 'in-module', from: 'G-4', to: '$module' },
      { do: 'link', role: 'in-module', from: 'CON-1', to: '$module' },
      { do: 'create', kind: 'goal', as: 'away-', fields: { statement: 'Words of G-2', away: true } },
      { do: 'link', role: 'stands-for', from: '$away-', to: 'G-2' },
      { do: 'end-link', link: 'S-1 supported-by G-2', reason: argumentStrings.movedToModule },
      { do: 'link', role: 'supported-by', from: 'S-1', to: '$away-' },
    ])
  })

  it('takes an element out of the module where it was, into one within that', () => {
    const inside = { ...moduleOf('M-1'), link: 'G-1 in M-1' }
    const one = viewOf([{ id: 'G-1', kind: 'goal', module: inside }], [], [moduleOf('M-1')])
    const [only] = one.elements
    if (only === undefined) throw new Error('There is a goal.')
    expect(stepsToMakeModule(one, only, 'Alarms')).toMatchObject([
      { do: 'create', kind: 'module' },
      { do: 'link', role: 'in-module', from: '$module', to: 'M-1' },
      { do: 'end-link', link: 'G-1 in M-1' },
      { do: 'link', role: 'in-module', from: 'G-1', to: '$module' },
    ])
  })
})

describe('stepsToRefer', () => {
  it('puts an away goal into the module of the element that draws on it', () => {
    if (strategy === undefined || goal === undefined) throw new Error('Both are there.')
    const upper = { ...strategy, module: { ...moduleOf('M-1'), link: 'S-1 in M-1' } }
    expect(stepsToRefer(upper, goal)).toMatchObject([
      { do: 'create', kind: 'goal', fields: { away: true } },
      { do: 'link', role: 'in-module', from: '$away', to: 'M-1' },
      { do: 'link', role: 'stands-for', from: '$away', to: 'G-2' },
      { do: 'link', role: 'supported-by', from: 'S-1', to: '$away' },
    ])
  })
})

describe('stepsToBeginModule', () => {
  it('begins it where it is asked for', () => {
    expect(stepsToBeginModule('Alarms', null)).toHaveLength(1)
    expect(stepsToBeginModule('Alarms', moduleOf('M-1'))).toMatchObject([
      { do: 'create', kind: 'module', as: 'module' },
      { do: 'link', role: 'in-module', from: '$module', to: 'M-1' },
    ])
  })
})

describe('stepsToMoveModule', () => {
  it('takes it out of one module and into another, or only out', () => {
    const moved = { ...moduleOf('M-2'), module: { ...moduleOf('M-1'), link: 'M-2 in M-1' } }
    expect(stepsToMoveModule(moved, moduleOf('M-3'))).toMatchObject([
      { do: 'end-link', link: 'M-2 in M-1' },
      { do: 'link', role: 'in-module', from: 'M-2', to: 'M-3' },
    ])
    expect(stepsToMoveModule(moved, null)).toMatchObject([{ do: 'end-link', link: 'M-2 in M-1' }])
  })
})

describe('askedFor', () => {
  it('leaves out the link to a retired module that gave up its place unasked', () => {
    const ended = { reason: 'Moved', by: 'Somebody', at: '2026-05-04T09:00:00.000Z' }
    const link = (id: string, isEnded: boolean) => ({
      id,
      role: 'in-module',
      from: 'G-1',
      to: 'M-1',
      seen: null,
      ended: isEnded ? ended : null,
    })
    const answer = {
      records: [],
      links: [link('asked', true), link('unasked', true), link('made', false)],
      sequence: 9,
    }
    const does = [{ do: 'end-link' as const, link: 'asked', reason: 'Moved' }]
    expect(askedFor(does, answer).links.map(({ id }) => id)).toEqual(['asked', 'made'])
  })
})
