/** Things that have no name but their place, each with a key for React: what stands there is drawn anew, never moved. */
export function placed<T>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] {
  return items.map((item, place) => ({ key: String(place), item }))
}
