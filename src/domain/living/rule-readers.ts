import type { Id } from '../record/record.ts'
import type { Rule } from './rule.ts'

/** Stands for every subject of a rule: what it read concerns them all alike. */
export const EVERY_SUBJECT = Symbol('every subject')
/** A record that a rule was run on, the space, or all of its subjects. */
export type Reader = Id | typeof EVERY_SUBJECT

/** What a rule read in an index: all of a kind, whether it has any, the top goals, one record, one reference. */
export const readKey = {
  present: (kind: string) => `present ${kind}`,
  any: (kind: string) => `any ${kind}`,
  topGoals: 'top goals',
  record: (id: Id) => `record ${id}`,
  reference: (folded: string) => `reference ${folded}`,
} as const

/**
 * Who read what in the indexes, so that a change of it runs exactly them again. Readers are forgotten when their key
 * changes and enter themselves anew while they run again.
 */
export class IndexReaders {
  readonly #byKey = new Map<string, Map<Rule, Set<Reader>>>()

  add(key: string, rule: Rule, reader: Reader): void {
    const rules = this.#byKey.get(key)
    if (rules === undefined) {
      this.#byKey.set(key, new Map([[rule, new Set([reader])]]))
      return
    }
    const readers = rules.get(rule)
    if (readers === undefined) rules.set(rule, new Set([reader]))
    else readers.add(reader)
  }

  /** Calls back with everybody who read under the key. */
  forEach(key: string, visit: (rule: Rule, reader: Reader) => void): void {
    for (const [rule, readers] of this.#byKey.get(key) ?? []) for (const reader of readers) visit(rule, reader)
  }

  forget(key: string): void {
    this.#byKey.delete(key)
  }

  /** Takes over all that others read. */
  addAll(others: IndexReaders): void {
    for (const key of others.#byKey.keys()) others.forEach(key, (rule, reader) => this.add(key, rule, reader))
  }
}
