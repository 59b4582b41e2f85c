import { describe, expect, it } from 'vitest'
import type { ArgumentElement } from '../argument-contract.ts'
import { awayGoalsFor, pathTo, placeOf, shownAt } from './argument-place.ts'
import { moduleOf, viewOf } from './argument.test-support.ts'

const [m1, m2] = [moduleOf('M-1'), moduleOf('M-2')]
const into = (module: typeof m1): ArgumentElement['module'] => ({ ...module, link: `into ${module.ref}` })

// G-1 ← S-1 ← G-2, away, stands for G-3 in M-1, which draws on G-4 in M-2 directly, and by the away goal G-5.
const view = viewOf(
  [
    { id: 'G-1', kind: 'goal' },
    { id: 'S-1', kind: 'strategy' },
    { id: 'G-2', kind: 'goal', away: true, standsFor: { ...moduleOf('G-3'), kind: 'goal', module: m1 } },
    { id: 'G-3', kind: 'goal', module: into(m1) },
    { id: 'G-4', kind: 'goal', module: into(m2) },
    { id: 'SN-1', kind: 'solution', module: into(m2) },
    {
      id: 'G-5',
      kind: 'goal',
      away: true,
      module: into(m1),
      standsFor: { ...moduleOf('G-4'), kind: 'goal', module: m2 },
    },
  ],
  [
    ['G-1', 'supported-by', 'S-1'],
    ['S-1', 'supported-by', 'G-2'],
    ['G-3', 'supported-by', 'G-4'],
    ['G-3', 'supported-by', 'G-5'],
    ['G-4', 'supported-by', 'SN-1'],
  ],
  [m1, m2],
)
const refs = (parts: readonly { readonly ref: string }[]) => parts.map(({ ref }) => ref)
const lines = (shown: ReturnType<typeof shownAt>) =>
  shown.connections.map(({ upper, role, lower }) => `${upper} ${role} ${lower}`)

describe('placeOf', () => {
  it('is the module that the address names, else where the chosen element is', () => {
    expect(placeOf(view, { module: 'M-2', at: 'G-3' })).toEqual({ at: 'module', module: m2 })
    expect(placeOf(view, { at: 'G-3' })).toEqual({ at: 'module', module: m1 })
    expect(placeOf(view, { at: 'G-3', whole: 'yes' })).toEqual({ at: 'whole' })
  })

  it('is the upper level for a folder, and for a module that is not there', () => {
    expect(placeOf(view, { at: 'M-1' })).toEqual({ at: 'folders' })
    expect(placeOf(view, { module: 'M-9' })).toEqual({ at: 'folders' })
  })
})

describe('shownAt', () => {
  it('shows at the upper level what belongs to no module, and folders joined as what they hold is', () => {
    const shown = shownAt(view, { at: 'folders' })
    expect(refs(shown.parts)).toEqual(['G-1', 'S-1', 'G-2', 'M-1', 'M-2'])
    expect(lines(shown)).toEqual([
      'G-1 supported-by S-1',
      'S-1 supported-by G-2',
      'M-1 supported-by M-2',
      'G-2 stands-for M-1',
      'M-1 stands-for M-2',
    ])
    expect(shown.heads).toEqual(['G-1'])
  })

  it('shows inside a module its elements, and what they draw on elsewhere, but not what carries that', () => {
    const shown = shownAt(view, { at: 'module', module: m1 })
    expect(refs(shown.parts)).toEqual(['G-3', 'G-4', 'G-5'])
    expect(lines(shown)).toEqual(['G-3 supported-by G-4', 'G-3 supported-by G-5'])
    expect(shown.heads).toEqual(['G-3'])
  })

  it('shows an empty module as a folder that nothing leads to', () => {
    const empty = { ...view, modules: [...view.modules, moduleOf('M-3')] }
    expect(shownAt(empty, { at: 'folders' }).heads).toEqual(['G-1', 'M-3'])
    expect(shownAt(empty, { at: 'module', module: moduleOf('M-3') }).parts).toEqual([])
  })

  it('shows everything where modules are opened into one, or there are none', () => {
    const whole = shownAt(view, { at: 'whole' })
    expect(whole.parts).toEqual(view.elements)
    expect(lines(whole).filter((line) => line.includes('stands-for'))).toEqual([
      'G-2 stands-for G-3',
      'G-5 stands-for G-4',
    ])
    expect(whole.heads).toEqual(['G-1'])
    const elements = view.elements.map((element) => ({ ...element, module: null }))
    expect(shownAt({ ...view, elements, modules: [] }, { at: 'folders' }).parts).toEqual(elements)
  })
})

// G-1 ← G-2, away, stands for G-3 in M-3 within M-2 within M-1; G-4 in M-2 draws on SN-1 in M-3.
const outer = moduleOf('M-1')
const middle = { ...moduleOf('M-2'), module: into(outer) }
const inner = { ...moduleOf('M-3'), module: into(middle) }
const nested = viewOf(
  [
    { id: 'G-1', kind: 'goal' },
    { id: 'G-2', kind: 'goal', away: true, standsFor: { ...moduleOf('G-3'), kind: 'goal', module: inner } },
    { id: 'G-3', kind: 'goal', module: into(inner) },
    { id: 'G-4', kind: 'goal', module: into(middle) },
    { id: 'SN-1', kind: 'solution', module: into(inner) },
  ],
  [
    ['G-1', 'supported-by', 'G-2'],
    ['G-3', 'supported-by', 'SN-1'],
    ['G-4', 'supported-by', 'SN-1'],
  ],
  [outer, middle, inner],
)

describe('modules within modules', () => {
  it('are folders at the level right above them, joined to what they hold at any depth', () => {
    const top = shownAt(nested, { at: 'folders' })
    expect(refs(top.parts)).toEqual(['G-1', 'G-2', 'M-1'])
    expect(lines(top)).toEqual(['G-1 supported-by G-2', 'G-2 stands-for M-1'])
    expect(refs(shownAt(nested, { at: 'module', module: outer }).parts)).toEqual(['M-2'])
    const within = shownAt(nested, { at: 'module', module: middle })
    expect(refs(within.parts)).toEqual(['G-4', 'M-3'])
    expect(lines(within)).toEqual(['G-4 supported-by M-3'])
    expect(refs(shownAt(nested, { at: 'module', module: inner }).parts)).toEqual(['G-3', 'SN-1'])
  })

  it('are found by what is chosen, and know the way up', () => {
    expect(placeOf(nested, { at: 'M-3' })).toEqual({ at: 'module', module: middle })
    expect(refs(pathTo(nested, inner))).toEqual(['M-1', 'M-2'])
    expect(pathTo(nested, outer)).toEqual([])
  })

  it('that hold each other lead nowhere, and end', () => {
    const circle = [
      { ...moduleOf('M-1'), module: into(moduleOf('M-2')) },
      { ...moduleOf('M-2'), module: into(moduleOf('M-1')) },
    ]
    const lost = viewOf([{ id: 'G-1', kind: 'goal', module: into(moduleOf('M-1')) }], [], circle)
    expect(refs(shownAt(lost, { at: 'folders' }).parts)).toEqual([])
    expect(circle[0] && refs(pathTo(lost, circle[0]))).toEqual(['M-1', 'M-2'])
  })
})

describe('awayGoalsFor', () => {
  it('leads back to each away goal that stands for a goal', () => {
    const [, , , target] = view.elements
    expect(target && refs(awayGoalsFor(view, target))).toEqual(['G-2'])
  })
})
