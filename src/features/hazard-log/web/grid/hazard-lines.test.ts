import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesBetween } from '../../../../web/grid/grid-line.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { exampleRow } from './example-row.ts'
import { hazardLines } from './hazard-lines.ts'
import { placesOf, stretchesOf } from './log-stretches.ts'

const groups = fc
  .array(fc.nat(6), { maxLength: 6 })
  .map((counts) => counts.map((count, at) => ({ key: `${at}`, count })))
const rowAt = (index: number) => exampleRow({ ref: `H-${index + 1}` })
const headOf = () => ({ name: '', head: null })
const log = fc.record({ found: groups, rest: fc.nat(12), away: fc.uniqueArray(fc.nat(6).map(String)) })

interface Drawn {
  readonly found: readonly { readonly key: string; readonly count: number }[]
  readonly rest: number
  readonly away: readonly string[]
}

function linesOf({ found, rest, away }: Drawn, at: (index: number) => HazardRow | undefined = rowAt) {
  const total = found.length === 0 ? rest : found.reduce((sum, { count }) => sum + count, 0)
  const folded = new Set(away)
  const shape = { total, groups: found }
  const lines = hazardLines({ log: { ...shape, at }, folded, headOf, begun: [], endsEmpty: true })
  return { lines, total, folded, stretches: stretchesOf(shape, folded) }
}

test('every line of a log leads to the place of the log at which its hazard stands', () => {
  fc.assert(
    fc.property(log, (drawn) => {
      const { lines, total, folded, stretches } = linesOf(drawn)
      const all = linesBetween(lines, 0, lines.count)
      expect(all).toHaveLength(lines.count)
      for (const [at, line] of all.entries()) {
        const places = placesOf(stretches, at, at)
        const there = places === null ? undefined : rowAt(places.first).ref
        expect(line.is === 'row' ? line.row.ref : undefined).toBe(there)
      }
      const hidden = drawn.found.reduce((sum, { key, count }) => (folded.has(key) ? sum + count : sum), 0)
      expect(all.filter(({ is }) => is === 'row')).toHaveLength(total - hidden)
    }),
  )
})

test('rows are counted as they stand among the lines, and no two lines have one key', () => {
  fc.assert(
    fc.property(log, fc.nat(30), fc.nat(30), fc.nat(4), (drawn, first, last, unread) => {
      const { lines } = linesOf(drawn, (index) => (index % 5 === unread ? undefined : rowAt(index)))
      const between = linesBetween(lines, first, last)
      expect(lines.countRows(first, last)).toBe(between.filter(({ is }) => is === 'row' || is === 'unread').length)
      const keys = Array.from({ length: lines.count }, (_, at) => lines.keyAt(at))
      expect(new Set(keys).size).toBe(lines.count)
    }),
  )
})

test('a hazard begun here is shown until the log shows it, before the empty row', () => {
  const begun = [rowAt(0), rowAt(7)]
  const lines = hazardLines({
    log: { total: 2, groups: [], at: rowAt },
    folded: new Set(),
    headOf,
    begun,
    endsEmpty: true,
  })
  expect([0, 1, 2, 3].map((at) => [lines.at(at)?.is, lines.keyAt(at)])).toEqual([
    ['row', 'H-1'],
    ['row', 'H-2'],
    ['row', 'H-8'],
    ['new', 3],
  ])
})
