import type { Id } from '../record/record.ts'
import type { Rule } from './rule.ts'

/** Stands for every subject of a rule: what it read concerns them all alike. */
export const EVERY_SUBJECT = Symbol('every subject')
/** A record that a rule was run on, the space, or all of its subjects. */
export type Reader = Id | typeof EVERY_SUBJECT

/** What a rule read in an index: all of a kind, whether it has any, the top goals, one record, one reference. */
export const readKey = {
  present: keyOfKind('present'),
  any: keyOfKind('any'),
  topGoals: 'top goals',
  record: (id: Id) => `record ${id}`,
  reference: (folded: string) => `reference ${folded}`,
} as const

/** The key of a kind, put together once: a rule may ask on each of its subjects whether there is any of a kind. */
function keyOfKind(what: string): (kind: string) => string {
  const keys = new Map<string, string>()
  return (kind) => {
    const known = keys.get(kind)
    if (known !== undefined) return known
    keys.set(kind, `${what} ${kind}`)
    return `${what} ${kind}`
  }
}

/** One that read under a key; most keys have no other. */
interface Reading {
  readonly rule: Rule
  readonly reader: Reader
}

/**
 * Who read what in the indexes, so that a change of it runs exactly them again. Readers are forgotten when their key
 * changes and enter themselves anew while they run again.
 */
export class IndexReaders {
  readonly #byKey = new Map<string, Reading | Map<Rule, Set<Reader>>>()

  add(key: string, rule: Rule, reader: Reader): void {
    const known = this.#byKey.get(key)
    if (known === undefined) this.#byKey.set(key, { rule, reader })
    else if (known instanceof Map) addTo(known, rule, reader)
    else if (known.rule !== rule || known.reader !== reader) {
      const readers = new Map([[known.rule, new Set<Reader>([known.reader])]])
      addTo(readers, rule, reader)
      this.#byKey.set(key, readers)
    }
  }

  /** Calls back with everybody who read under the key. */
  forEach(key: string, visit: (rule: Rule, reader: Reader) => void): void {
    const known = this.#byKey.get(key)
    if (known === undefined) return
    if (!(known instanceof Map)) visit(known.rule, known.reader)
    else for (const [rule, readers] of known) for (const reader of readers) visit(rule, reader)
  }

  forget(key: string): void {
    this.#byKey.delete(key)
  }

  /** Takes over all that others read. */
  addAll(others: IndexReaders): void {
    for (const key of others.#byKey.keys()) others.forEach(key, (rule, reader) => this.add(key, rule, reader))
  }
}

function addTo(readersByRule: Map<Rule, Set<Reader>>, rule: Rule, reader: Reader): void {
  const readers = readersByRule.get(rule)
  if (readers === undefined) readersByRule.set(rule, new Set([reader]))
  else readers.add(reader)
}
