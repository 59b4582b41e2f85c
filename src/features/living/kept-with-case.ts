/** What is worked out of a case and kept with it. Of who is shown the case in part, it is kept apart. */
export interface KeptWithCase {
  /** Computes something of the case once; who opens it again before it changes gets the same. */
  once<T>(name: string, compute: () => T): T
  /** The same for what is asked for in many ways: only what was asked for last is kept. */
  latest<T>(name: string, asked: string, compute: () => T): T
  /** Keeps something over changes of the case as well: whoever reads it brings it to where they read the case. */
  lasting<T>(name: string, make: () => T): T
}

/** Keeps in one map what holds until the case changes, and in another what outlives that. */
export function keepingIn(computed: Map<string, unknown>, outliving: Map<string, unknown>): KeptWithCase {
  const once = onceIn(computed)
  const latest = <T>(name: string, asked: string, compute: () => T): T => {
    const kept = once(name, () => ({ asked, value: compute() }))
    if (kept.asked !== asked) {
      computed.delete(name)
      return latest(name, asked, compute)
    }
    // What failed is asked for again.
    if (kept.value instanceof Promise) {
      kept.value.catch(() => computed.get(name) === kept && computed.delete(name))
    }
    return kept.value
  }
  return { once, latest, lasting: onceIn(outliving) }
}

function onceIn(values: Map<string, unknown>): KeptWithCase['once'] {
  return <T>(name: string, compute: () => T): T => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each name is computed in one place, by one type
    if (values.has(name)) return values.get(name) as T
    const value = compute()
    values.set(name, value)
    // What failed is asked for again.
    if (value instanceof Promise) value.catch(() => values.delete(name))
    return value
  }
}
