import { HAZARD_RATING_CASES } from './hazard-rating.test-support.ts'
import { HAZARD_TREATMENT_CASES } from './hazard-treatment.test-support.ts'
import type { RuleCase } from './rule-case.test-support.ts'

/** The cases of every rule. */
export const ALL_CASES: readonly RuleCase[] = [...HAZARD_RATING_CASES, ...HAZARD_TREATMENT_CASES]
