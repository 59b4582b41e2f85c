import type { RuleHead } from './rule.ts'

/** That nothing may rest on itself; no single record can see it, so the engine finds it when it looks for cycles. */
export const CYCLE_RULE = {
  code: 'LNK-02',
  sentence: 'No record rests on itself, directly or by way of others.',
  clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'],
  level: 'blocker',
  remedy: 'End one of the links of the circle.',
  reads: [],
} as const satisfies RuleHead
