/** Adds an item to those that an index has under a key, behind the others. */
export function addTo<K, T>(index: Map<K, T[]>, key: K, item: T): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [item])
  else known.push(item)
}
