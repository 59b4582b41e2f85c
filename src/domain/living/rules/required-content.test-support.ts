import { intendedUseWithoutMisuse, intendedUseWithoutStatement } from './intended-use-rules.ts'
import {
  argumentMissing,
  boundaryMissing,
  contextOfUseMissing,
  hazardLogEmpty,
  intendedUseMissing,
  managementSystemMissing,
  productMissing,
  workshopMissing,
} from './required-content.ts'
import type { Rule } from '../rule.ts'
import type { RuleCase } from './rule-case.test-support.ts'
import { thirdPartyNotAcceptable, thirdPartyNotAssessed } from './third-party-rules.ts'

function required(rule: Rule, kind: string): RuleCase {
  return {
    rule,
    passes: { recorded: (c) => void c.add(kind) },
    fails: { 'not recorded': () => undefined, retired: (c) => void c.add(kind, {}, { retired: true }) },
  }
}

/** What the rules on the content that every case needs let pass and find fault with. */
export const REQUIRED_CONTENT_CASES: readonly RuleCase[] = [
  required(productMissing, 'product'),
  required(intendedUseMissing, 'intended-use'),
  required(boundaryMissing, 'boundary'),
  required(contextOfUseMissing, 'context-of-use'),
  required(managementSystemMissing, 'risk-management-system'),
  required(hazardLogEmpty, 'hazard'),
  required(workshopMissing, 'workshop'),
  required(argumentMissing, 'goal'),
  {
    rule: intendedUseWithoutMisuse,
    passes: { listed: (c) => c.add('intended-use', { foreseeableMisuse: ['Used without training'] }) },
    fails: { 'not listed': (c) => c.add('intended-use') },
  },
  {
    rule: intendedUseWithoutStatement,
    passes: { stated: (c) => c.add('intended-use', { statement: 'Supports prescribing.' }) },
    fails: { 'a name only': (c) => c.add('intended-use') },
  },
  {
    rule: thirdPartyNotAcceptable,
    passes: { acceptable: (c) => c.add('third-party-assessment', { outcome: 'acceptable' }) },
    fails: { 'not acceptable': (c) => c.add('third-party-assessment', { outcome: 'not acceptable' }) },
  },
  {
    rule: thirdPartyNotAssessed,
    passes: { assessed: (c) => c.add('third-party-assessment', { outcome: 'acceptable with controls' }) },
    fails: { 'not assessed': (c) => c.add('third-party-assessment') },
  },
]
