import type { HashText } from '../record/fingerprint.ts'
import type { SpaceHead } from '../record/graph.ts'
import type { SpaceType } from '../record/kind.ts'
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

const BOOKS = new WeakMap<LivingContext, Map<SpaceType, RuleBook>>()

/** The context's rules that speak in a space of this type, by what they are run on and what makes them run again. */
export function ruleBookOf(context: LivingContext, { type }: Pick<SpaceHead, 'type'>): RuleBook {
  const books = BOOKS.get(context) ?? new Map<SpaceType, RuleBook>()
  const book = books.get(type) ?? new RuleBook(context.registry, context.rules, type)
  BOOKS.set(context, books.set(type, book))
  return book
}
