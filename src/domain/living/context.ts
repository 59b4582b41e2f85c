import type { HashText } from '../record/fingerprint.ts'
import type { KindRegistry } from '../record/kind-registry.ts'
import type { SafetyRecord } from '../record/record.ts'
import { RuleBook } from './rule-book.ts'
import type { Rule } from './rule.ts'

/** What an assessment is made with; make it once, for the rules are compiled once for each. */
export interface LivingContext {
  readonly registry: KindRegistry
  readonly rules: readonly Rule[]
  /** The same hash that fingerprints are stored under. */
  readonly hash: HashText
  /** The fingerprint of a record where it is known and need not be made. */
  readonly knownFingerprint?: (record: SafetyRecord) => string | undefined
}

const BOOKS = new WeakMap<LivingContext, RuleBook>()

/** The context's rules, sorted by what they are run on and what makes them run again. */
export function ruleBookOf(context: LivingContext): RuleBook {
  const known = BOOKS.get(context)
  if (known !== undefined) return known
  const book = new RuleBook(context.registry, context.rules)
  BOOKS.set(context, book)
  return book
}
