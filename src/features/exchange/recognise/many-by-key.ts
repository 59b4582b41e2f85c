/** Adds an item to those that an index has under a key. */
export function addTo<T>(index: Map<string, T[]>, key: string, item: T): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [item])
  else known.push(item)
}
