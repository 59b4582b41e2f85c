import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleRow } from './example-row.ts'
import { hazardLines, placesOf } from './hazard-lines.ts'

const groups = fc
  .array(fc.nat(6), { maxLength: 6 })
  .map((counts) => counts.map((count, at) => ({ key: `${at}`, count })))
const rowAt = (index: number) => exampleRow({ ref: `H-${index + 1}` })
const headOf = () => ({ name: '', head: null })

test('every line of a log leads to the place of the log at which its hazard stands', () => {
  fc.assert(
    fc.property(groups, fc.nat(12), fc.uniqueArray(fc.nat(6).map(String)), (found, rest, away) => {
      const total = found.length === 0 ? rest : found.reduce((sum, { count }) => sum + count, 0)
      const folded = new Set(away)
      const lines = hazardLines({
        log: { total, groups: found, at: rowAt },
        folded,
        headOf,
        begun: [],
        endsEmpty: true,
      })
      for (const [at, line] of lines.entries()) {
        const places = placesOf(found, folded, total, at, at)
        const there = places === null ? undefined : rowAt(places.first).ref
        expect(line.is === 'row' ? line.row.ref : undefined).toBe(there)
      }
      const shown = lines.filter(({ is }) => is === 'row').length
      const hidden = found.reduce((sum, { key, count }) => (folded.has(key) ? sum + count : sum), 0)
      expect(shown).toBe(total - hidden)
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
  expect(lines.map(({ is, key }) => [is, key])).toEqual([
    ['row', 'H-1'],
    ['row', 'H-2'],
    ['row', 'H-8'],
    ['new', 'new'],
  ])
})
