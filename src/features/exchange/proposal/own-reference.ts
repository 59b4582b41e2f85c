import type { Graph } from '../../../domain/record/graph.ts'

/** A reference people can say and an address can hold: a letter, then letters, digits and the usual signs. */
const SAYABLE = /^[A-Za-z][\w.-]{1,29}$/

/** The prefixes with which Safecase counts what an import makes. */
export const PREFIX = { hazard: 'H', cause: 'C', control: 'CTL', evidence: 'EV' } as const

const COUNTED = new RegExp(`^(${Object.values(PREFIX).join('|')})-(\\d+)$`)

/** More digits are a date or a key of some store, and no number that anybody would go on counting from. */
const MOST_DIGITS = 6

/** Whether a reference is of the form that Safecase gives itself, so that any two logs may count to it. */
export function isCounted(ref: string): boolean {
  return COUNTED.test(ref)
}

/** The references of an import: those that a log brings are kept, so that people recognise them, and none is given twice. */
export class OwnReferences {
  readonly #taken = new Set<string>()
  readonly #wanted: ReadonlySet<string>

  /** Knows what the case has, and what the hazards of the log are called, which no new number may be. */
  constructor(present: Graph | null, wanted: Iterable<string | null>) {
    for (const id of present?.ids() ?? []) {
      const ref = present?.record(id)?.ref
      if (ref !== undefined) this.#taken.add(countedAlike(ref))
    }
    this.#wanted = new Set([...wanted].flatMap((ref) => (ref === null ? [] : [countedAlike(ref)])))
  }

  /** The reference that a log gives a hazard, if it is free, sayable and no other kind's number; else null. */
  keep(wanted: string | null): string | null {
    if (wanted === null || !SAYABLE.test(wanted) || isOtherNumber(wanted)) return null
    const key = countedAlike(wanted)
    if (this.#taken.has(key)) return null
    this.#taken.add(key)
    return wanted
  }

  /** The next number that nothing in the log is called. */
  fresh(next: () => string): string {
    for (;;) {
      const ref = next()
      if (!this.#wanted.has(ref)) return ref
    }
  }
}

/** "H-07" and "H-7" would be told apart by nobody. */
function countedAlike(ref: string): string {
  const [, prefix, digits] = COUNTED.exec(ref) ?? []
  return prefix === undefined ? ref : `${prefix}-${Number(digits)}`
}

/** Whether a reference reads as the number of a record that is no hazard, or as no number at all. */
function isOtherNumber(ref: string): boolean {
  const [, prefix, digits = ''] = COUNTED.exec(ref) ?? []
  return prefix !== undefined && (prefix !== PREFIX.hazard || digits.length > MOST_DIGITS)
}
