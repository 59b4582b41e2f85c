import type { SavedView } from '../saved-views-contract.ts'

/** What of an address is no part of a view: which view it is, and a dialog that is open. */
const PASSING: ReadonlySet<string> = new Set(['view', 'create'])

type Search = { readonly [name: string]: unknown }

/** What of an address a view keeps. */
export function keptSearch(search: Search): SavedView['search'] {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !PASSING.has(name) ? [[name, value] as const] : [],
    ),
  )
}

/** The view that the address names, else one that shows just what the address does; and whether they differ. */
export function currentView(
  views: readonly SavedView[],
  search: Search,
): { readonly view: SavedView; readonly isChanged: boolean } | null {
  const kept = keptSearch(search)
  const named = views.find(({ id }) => id === search['view'])
  if (named !== undefined) return { view: named, isChanged: !isSame(named.search, kept) }
  const same = Object.keys(kept).length === 0 ? undefined : views.find((view) => isSame(view.search, kept))
  return same === undefined ? null : { view: same, isChanged: false }
}

function isSame(one: SavedView['search'], other: SavedView['search']): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
