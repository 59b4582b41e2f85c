/** One thing of two lists: in both, or in one of them. */
export type Matched<T> =
  | { readonly before: T; readonly after: T }
  | { readonly before: T; readonly after: null }
  | { readonly before: null; readonly after: T }

/**
 * Two lists as one, matched by key: of equal keys the first with the first, the second with the second. The order is that
 * of the later list; what is gone stands behind what it stood behind. The work follows the length of the lists.
 */
export function matched<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (thing: T) => string,
): readonly Matched<T>[] {
  const earlier = new Map(numbered(before, keyOf))
  const kept = new Set<string>()
  const later = numbered(after, keyOf).map(([key, thing]) => {
    const was = earlier.get(key)
    if (was !== undefined) kept.add(key)
    return { key, one: was === undefined ? { before: null, after: thing } : { before: was, after: thing } }
  })
  const behind = new Map<string, Matched<T>[]>()
  let last = ''
  for (const [key, thing] of earlier) {
    if (kept.has(key)) last = key
    else behind.set(last, [...(behind.get(last) ?? []), { before: thing, after: null }])
  }
  const gone = (key: string) => behind.get(key) ?? []
  return [...gone(''), ...later.flatMap(({ key, one }) => [one, ...(kept.has(key) ? gone(key) : [])])]
}

/** Each thing with a key that no other has. */
function numbered<T>(things: readonly T[], keyOf: (thing: T) => string): readonly (readonly [string, T])[] {
  const met = new Map<string, number>()
  return things.map((thing) => {
    const key = keyOf(thing)
    const count = (met.get(key) ?? 0) + 1
    met.set(key, count)
    return [`${count} ${key}`, thing]
  })
}
