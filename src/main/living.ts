import { hash } from 'node:crypto'
import { getHeapStatistics } from 'node:v8'
import type { LivingContext } from '../domain/living/context.ts'
import { ALL_RULES } from '../domain/living/rules/all-rules.ts'
import { fingerprintIn } from '../domain/record/fingerprint.ts'
import type { SafetyRecord } from '../domain/record/record.ts'
import { REGISTRY } from '../domain/registry.ts'

/** What the rules are run with in this process; made once, because the engine compiles it once. */
export const LIVING: LivingContext = { registry: REGISTRY, rules: ALL_RULES, hash: (text) => hash('sha256', text) }

/** The fingerprint of a record as it stands. */
export const presentFingerprint = (record: SafetyRecord): string => fingerprintIn(REGISTRY, record, LIVING.hash)

/** Names the rules that judged a change, for the ledger; to be counted up when a rule is added or its meaning changes. */
export const RULE_SET_VERSION = `6 (${ALL_RULES.length} rules)`

/** What a record of a case takes in memory with its links and findings, and what the product takes itself, as measured. */
const BYTES_OF_A_RECORD = 2_560
const BYTES_OF_THE_PRODUCT = 100_000_000

/** How many records this process holds in memory over all cases: what half of its heap has room for. */
export const MOST_RECORDS_HELD = Math.floor(
  (getHeapStatistics().heap_size_limit - BYTES_OF_THE_PRODUCT) / 2 / BYTES_OF_A_RECORD,
)
