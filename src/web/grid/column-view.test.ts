import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ColumnView, inOrder, laidOut, movedTo, shown, widened } from './column-view.ts'

const columns = [
  { id: 'ref', width: 100, isFrozen: true },
  { id: 'name', width: 180, isFrozen: true, isRowHeader: true },
  ...['harm', 'causes', 'initial-level', 'owner'].map((id) => ({ id, width: 120 })),
  { id: 'initial-severity', width: 120, comesHidden: true },
]
const ids = (view: ColumnView) => laidOut(columns, view).map(({ id }) => id)
const at = (id: string) => columns.find((column) => column.id === id) ?? { id, width: 0 }
const anyId = fc.constantFrom(...columns.map(({ id }) => id))

type Step = (view: ColumnView) => ColumnView
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(anyId, fc.boolean()).map(
    ([id, isShown]): Step =>
      (view) =>
        shown(view, at(id), isShown),
  ),
  fc.tuple(anyId, fc.option(fc.nat(2_000))).map(
    ([id, width]): Step =>
      (view) =>
        widened(view, id, width),
  ),
  fc.tuple(anyId, anyId).map(
    ([id, target]): Step =>
      (view) =>
        movedTo(columns, view, id, target),
  ),
)

test('whatever is arranged, every column stays, those that are frozen first, and the one that names a row in sight', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const view = steps.reduce((now, take) => take(now), {} as ColumnView)
      expect(
        inOrder(columns, view)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(columns.map(({ id }) => id).toSorted())
      expect(ids(view).findLast((id) => id === 'ref' || id === 'name')).toBe('name')
      expect(ids(view).indexOf('name')).toBeLessThanOrEqual(1)
      for (const { width } of laidOut(columns, view)) expect(width >= 48 && width <= 900).toBe(true)
    }),
  )
})

test('an address that somebody else wrote or cut is read as far as it makes sense', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (hide, show, order, width) => {
      expect(inOrder(columns, { hide, show, order, width })).toHaveLength(columns.length)
    }),
  )
})

test('a column is put where another stands, and back again leaves no trace in the address', () => {
  const moved = movedTo(columns, {}, 'owner', 'harm')
  expect(moved).toEqual({ order: 'owner.harm.causes.initial-level.initial-severity' })
  expect(ids(moved)).toEqual(['ref', 'name', 'owner', 'harm', 'causes', 'initial-level'])
  expect(movedTo(columns, moved, 'owner', 'initial-level')).toEqual({ order: undefined })
  expect(movedTo(columns, {}, 'ref', 'owner')).toEqual({})
})

test('a column that came later keeps its place in an older arrangement', () => {
  expect(ids({ order: 'owner.harm.initial-level' })).toEqual([
    'ref',
    'name',
    'owner',
    'harm',
    'causes',
    'initial-level',
  ])
})

test('widths and hidden columns are short words', () => {
  expect(shown(widened({}, 'harm', 240), at('causes'), false)).toEqual({ width: 'harm_240', hide: 'causes' })
  expect(widened({ width: 'harm_240' }, 'harm', null)).toEqual({ width: undefined })
})

test('a column that comes hidden is shown when it is asked for, and leaves no trace once it is hidden again', () => {
  expect(ids({})).not.toContain('initial-severity')
  const asked = shown({}, at('initial-severity'), true)
  expect(asked).toEqual({ show: 'initial-severity' })
  expect(ids(asked)).toContain('initial-severity')
  expect(shown(asked, at('initial-severity'), false)).toEqual({ show: undefined })
})
