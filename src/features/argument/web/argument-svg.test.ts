import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ELEMENT_KINDS } from '../../../domain/argument/argument-notation.ts'
import { layoutArgument } from './argument-layout.ts'
import { argumentSvg } from './argument-svg.ts'
import { DRAWING_WORDS, largeArgument, viewOf, wholeOf } from './argument.test-support.ts'

const TAG = /<(?<end>\/?)(?<name>[a-z]+)(?: [a-zA-Z-]+="[^"<]*")*(?<empty>\/?)>/gu
const REFERENCE = /&(?:amp|lt|gt|quot);/gu

/** What keeps a text from being well-formed XML with a single root: stray characters, or tags that do not match. */
function faultsOf(svg: string): readonly string[] {
  const body = svg.replace(/^<\?xml [^>]*\?>\n/u, '')
  const open: string[] = []
  const faults: string[] = []
  for (const { groups } of body.matchAll(TAG)) {
    const { name = '', end, empty } = groups ?? {}
    if (end === '/') {
      if (open.pop() !== name) faults.push(`</${name}>`)
    } else if (empty !== '/') open.push(name)
  }
  const text = body.replaceAll(TAG, '').replaceAll(REFERENCE, '')
  if (/[<&]/u.test(text)) faults.push('a stray character')
  // oxlint-disable-next-line no-control-regex -- just these are not allowed
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/u.test(text)) faults.push('a control character')
  return [...faults, ...open]
}

describe('argumentSvg', () => {
  it('is well-formed whatever the statements say', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }), (titles) => {
        const view = viewOf(
          titles.map((title, place) => ({ id: `e${place}`, kind: ELEMENT_KINDS[place % 7] ?? 'goal', title })),
          [],
        )
        expect(faultsOf(argumentSvg(layoutArgument(wholeOf(view)), DRAWING_WORDS))).toEqual([])
      }),
    )
  })

  it('words the outlook of each element beside its colour', () => {
    const view = viewOf([{ id: 'G-1', kind: 'goal', outlook: 'broken', title: 'A <b> & "c"' }], [])
    const svg = argumentSvg(layoutArgument(wholeOf(view)), DRAWING_WORDS)
    expect(svg).toContain('(Broken)')
    expect(svg).toContain('A &lt;b&gt; &amp; &quot;c&quot;')
  })
})

describe('argumentSvg of modules and doubts', () => {
  it('names what an away goal stands for, how a doubt stands, and crosses out what one defeats', () => {
    const view = viewOf(
      [
        { id: 'G-1', kind: 'goal', away: true },
        { id: 'G-2', kind: 'goal' },
        { id: 'CG-1', kind: 'counter-argument', doubt: 'upheld' },
      ],
      [['G-2', 'challenges', 'CG-1']],
    )
    const svg = argumentSvg(layoutArgument(wholeOf(view)), DRAWING_WORDS)
    expect(svg).toContain('G-2 in M-1 Alarms')
    expect(svg).toContain('CG-1: Words of CG-1 (Upheld)')
    expect(layoutArgument(wholeOf(view)).placed.filter(({ defeated }) => defeated)).toMatchObject([
      { part: { id: 'G-2' } },
    ])
  })
})

describe('layoutArgument', () => {
  it('draws what stands beneath one part from left to right in the order of the tree', () => {
    const ids = ['S-1', 'S-2', 'S-3', 'G-2', 'G-3', 'G-4', 'G-5']
    const view = viewOf(
      [
        { id: 'G-1', kind: 'goal' },
        ...ids.map((id) => ({ id, kind: id.startsWith('S') ? 'strategy' : 'goal' }) as const),
      ],
      [
        ['G-1', 'supported-by', 'S-1'],
        ['G-1', 'supported-by', 'S-2'],
        ['G-1', 'supported-by', 'S-3'],
        ['S-1', 'supported-by', 'G-2'],
        ['S-1', 'supported-by', 'G-3'],
        ['S-2', 'supported-by', 'G-4'],
        ['S-3', 'supported-by', 'G-5'],
      ],
    )
    const { placed } = layoutArgument(wholeOf(view))
    const leftToRight = (prefix: string) =>
      placed
        .filter(({ part }) => part.id.startsWith(prefix) && part.id !== 'G-1')
        .toSorted((one, other) => one.x - other.x)
        .map(({ part }) => part.id)
    expect(leftToRight('S')).toEqual(['S-1', 'S-2', 'S-3'])
    expect(leftToRight('G')).toEqual(['G-2', 'G-3', 'G-4', 'G-5'])
  })

  it('places every element once, none over another, support beneath what it supports', () => {
    const view = largeArgument(120)
    const { placed } = layoutArgument(wholeOf(view))
    expect(placed.map(({ part }) => part.id).toSorted()).toEqual(view.elements.map(({ id }) => id).toSorted())
    const over = placed.flatMap((a, place) =>
      placed
        .slice(place + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((b) => `${a.part.id} over ${b.part.id}`),
    )
    expect(over).toEqual([])
    const topOf = new Map(placed.map(({ part, y }) => [part.id, y]))
    const upwards = view.connections.filter(
      ({ role, upper, lower }) => role === 'supported-by' && (topOf.get(lower) ?? 0) <= (topOf.get(upper) ?? 0),
    )
    expect(upwards).toEqual([])
  })

  it('copes with a circle and with elements that are not shown', () => {
    const circle = viewOf(
      [
        { id: 'a', kind: 'goal' },
        { id: 'b', kind: 'goal' },
        { id: 'c', kind: 'context' },
      ],
      [
        ['a', 'supported-by', 'b'],
        ['b', 'supported-by', 'a'],
        ['b', 'in-context-of', 'c'],
      ],
    )
    expect(layoutArgument(wholeOf(circle)).placed).toHaveLength(3)
    expect(layoutArgument(wholeOf(circle), new Set(['a'])).placed.map(({ part }) => part.id)).toEqual(['a'])
  })
})
