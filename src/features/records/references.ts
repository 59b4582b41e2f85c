/** Hands out references. */
export interface ReferenceGiver {
  readonly next: (prefix: string) => string
}

/** Counts on from the last number of each prefix; a prefix that was not reserved is a bug. */
export function referencesAfter(last: ReadonlyMap<string, number>): ReferenceGiver {
  const given = new Map<string, number>()
  return {
    next: (prefix) => {
      const before = given.get(prefix) ?? last.get(prefix)
      if (before === undefined) throw new Error(`No reference with the prefix ${prefix} was reserved.`)
      given.set(prefix, before + 1)
      return `${prefix}-${before + 1}`
    },
  }
}
