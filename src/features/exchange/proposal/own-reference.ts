import type { Graph } from '../../../domain/record/graph.ts'

/** A reference people can say and an address can hold: a letter, then letters, digits and the usual signs. */
const SAYABLE = /^[A-Za-z][\w.-]{1,29}$/

/** The prefixes with which Safecase counts what an import makes. */
export const PREFIX = { hazard: 'H', cause: 'C', control: 'CTL', evidence: 'EV' } as const

const COUNTED = new RegExp(`^(?:${Object.values(PREFIX).join('|')})-\\d+$`)

/** Whether a reference is of the form that Safecase gives itself; a number of its own counting is never taken from a file. */
export function isCounted(ref: string): boolean {
  return COUNTED.test(ref)
}

/** Keeps the references that a log brings, so that people recognise it, as long as each is free and sayable. */
export class OwnReferences {
  readonly #taken = new Set<string>()

  constructor(present: Graph | null) {
    for (const id of present?.ids() ?? []) {
      const ref = present?.record(id)?.ref
      if (ref !== undefined) this.#taken.add(ref)
    }
  }

  /** The wanted reference if it can be kept, else null. */
  keep(wanted: string | null): string | null {
    if (wanted === null || !SAYABLE.test(wanted) || isCounted(wanted) || this.#taken.has(wanted)) return null
    this.#taken.add(wanted)
    return wanted
  }
}
