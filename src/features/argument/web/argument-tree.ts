import { addTo } from '../../../domain/record/many-by-key.ts'
import type { ArgumentPart, ArgumentView } from '../argument-contract.ts'
import type { ShownArgument, ShownConnection } from './argument-place.ts'

/** One line of the tree; an element that supports several others stands beneath each, and opens only the first time. */
export interface TreeRow {
  /** The path of ids down to it: the same element at another place has another key. */
  readonly key: string
  readonly part: ArgumentPart
  readonly level: number
  readonly place: number
  readonly siblings: number
  readonly parent: string | null
  /** Null where there is nothing beneath. */
  readonly open: boolean | null
  /** It is told in full further up. */
  readonly again: boolean
}

/** Parts by id, and what stands beneath each: context first, then support, then doubts. */
export interface ArgumentIndex {
  readonly byId: ReadonlyMap<string, ArgumentPart>
  readonly belowOf: ReadonlyMap<string, readonly string[]>
}

const ORDER: readonly ShownConnection['role'][] = ['in-context-of', 'supported-by', 'stands-for', 'challenges']

/** Puts what is shown in order for tree, canvas and drawing. */
export function indexOf({ parts, connections }: ShownArgument): ArgumentIndex {
  const belowOf = new Map<string, string[]>()
  for (const role of ORDER) {
    for (const { upper, lower, role: its } of connections) {
      if (its === role && belowOf.get(upper)?.includes(lower) !== true) addTo(belowOf, upper, lower)
    }
  }
  return { byId: new Map(parts.map((part) => [part.id, part])), belowOf }
}

/** What stands beneath an element in the whole argument, the goal that an away goal stands for among it. */
export function joinedIn({ elements, connections }: ArgumentView) {
  const below = new Map<string, string[]>()
  for (const { upper, lower } of connections) addTo(below, upper, lower)
  for (const { id, standsFor } of elements) if (standsFor !== null) addTo(below, id, standsFor.id)
  return { below: (id: string): readonly string[] => below.get(id) ?? [] }
}

/** The lines of the tree that are shown while these parts are closed. */
export function treeRows(shown: ShownArgument, index: ArgumentIndex, closed: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = []
  const told = new Set<string>()
  const walk = (ids: readonly string[], parent: string | null, level: number) => {
    ids.forEach((id, place) => {
      const part = index.byId.get(id)
      if (part === undefined) return
      const below = index.belowOf.get(id) ?? []
      const again = told.has(id)
      told.add(id)
      const key = parent === null ? id : `${parent}/${id}`
      const open = again || below.length === 0 ? null : !closed.has(id)
      rows.push({ key, part, level, place: place + 1, siblings: ids.length, parent, open, again })
      if (open === true) walk(below, key, level + 1)
    })
  }
  walk(shown.heads, null, 1)
  // What stands in a circle has no head; it is shown all the same.
  if (closed.size === 0) walk([...index.byId.keys()].filter((id) => !told.has(id)).slice(0, 1), null, 1)
  return rows
}

/** Parts to close at first, so that a long argument is read from its top: those three steps down or more. */
export function closedAtFirst(shown: ShownArgument, index: ArgumentIndex): ReadonlySet<string> {
  if (shown.parts.length <= 60) return new Set()
  const closed = new Set<string>()
  const seen = new Set(shown.heads)
  let level: readonly string[] = shown.heads
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth >= 3) for (const id of level) if (index.belowOf.has(id)) closed.add(id)
    level = level.flatMap((id) => (index.belowOf.get(id) ?? []).filter((one) => !seen.has(one) && seen.add(one)))
  }
  return closed
}
