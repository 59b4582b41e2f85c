import type { Graph } from '../../../domain/record/graph.ts'

/** A reference people can say and an address can hold: a letter, then letters, digits and the usual signs. */
const SAYABLE = /^[A-Za-z][\w.-]{1,29}$/

/** The form in which Safecase gives references itself; a number of its own counting is never taken from a file. */
const COUNTED = /^[A-Z]{1,4}-\d+$/

/** Keeps the references that a log brings, so that people recognise it, as long as each is free and sayable. */
export class OwnReferences {
  readonly #prefixes: ReadonlySet<string>
  readonly #taken = new Set<string>()

  constructor(present: Graph | null, prefixes: readonly string[]) {
    this.#prefixes = new Set(prefixes)
    for (const id of present?.ids() ?? []) {
      const ref = present?.record(id)?.ref
      if (ref !== undefined) this.#taken.add(ref)
    }
  }

  /** The wanted reference if it can be kept, else null. */
  keep(wanted: string | null): string | null {
    if (wanted === null || !SAYABLE.test(wanted) || this.#taken.has(wanted)) return null
    if (COUNTED.test(wanted) && this.#prefixes.has(wanted.split('-', 1)[0] ?? '')) return null
    this.#taken.add(wanted)
    return wanted
  }
}
