import { expect, test } from 'vitest'
import type { SavedView } from '../saved-views-contract.ts'
import { currentView, keptSearch } from './view-state.ts'

const view = (id: string, search: SavedView['search']): SavedView => ({
  id,
  name: id,
  search,
  shared: false,
  mine: true,
  mayChange: true,
})
const views = [view('a', { level: 'unrated' }), view('b', { q: 'dose', sort: '-residual' }), view('all', {})]

test.each([
  ['named, as it is', { view: 'a', level: 'unrated' }, 'a', false],
  ['named, in another order', { sort: '-residual', view: 'b', q: 'dose' }, 'b', false],
  ['named, with something else', { view: 'a', level: '5' }, 'a', true],
  ['named, with less', { view: 'a' }, 'a', true],
  ['not named, but the same', { level: 'unrated', create: 'hazard' }, 'a', false],
  ['gone, but the same as another', { view: 'gone', level: 'unrated' }, 'a', false],
] as const)('a view that is %s', (_, search, id, isChanged) => {
  expect(currentView(views, search)).toMatchObject({ view: { id }, isChanged })
})

test('no view is shown where nothing is narrowed, though one may keep just that', () => {
  expect(currentView(views, {})).toBeNull()
  expect(currentView(views, { view: 'all' })).toMatchObject({ view: { id: 'all' }, isChanged: false })
})

test('a view keeps what narrows, and neither itself nor what is open', () => {
  expect(keptSearch({ q: 'dose', sort: undefined, view: 'a', create: 'hazard', owner: '' })).toEqual({ q: 'dose' })
})
