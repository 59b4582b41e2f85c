import { ARGUMENT_CASES } from './argument.test-support.ts'
import { CONTROL_CASES } from './control.test-support.ts'
import { DELIVERY_CASES } from './delivery.test-support.ts'
import { DEPLOYMENT_CASES } from './deployment.test-support.ts'
import { EVIDENCE_CASES } from './evidence.test-support.ts'
import { GOVERNANCE_CASES } from './governance.test-support.ts'
import { HAZARD_ACCEPTANCE_CASES } from './hazard-acceptance.test-support.ts'
import { HAZARD_CONTENT_CASES } from './hazard-content.test-support.ts'
import { HAZARD_RATING_CASES } from './hazard-rating.test-support.ts'
import { HAZARD_STATUS_CASES } from './hazard-status.test-support.ts'
import { HAZARD_TREATMENT_CASES } from './hazard-treatment.test-support.ts'
import { LINK_CASES } from './link.test-support.ts'
import { PEOPLE_CASES } from './people.test-support.ts'
import { PLAN_CASES } from './plan.test-support.ts'
import { REQUIRED_CONTENT_CASES } from './required-content.test-support.ts'
import type { RuleCase } from './rule-case.test-support.ts'

/** The cases of every rule. */
export const ALL_CASES: readonly RuleCase[] = [
  ...HAZARD_RATING_CASES,
  ...HAZARD_ACCEPTANCE_CASES,
  ...HAZARD_TREATMENT_CASES,
  ...HAZARD_CONTENT_CASES,
  ...HAZARD_STATUS_CASES,
  ...CONTROL_CASES,
  ...EVIDENCE_CASES,
  ...PLAN_CASES,
  ...PEOPLE_CASES,
  ...REQUIRED_CONTENT_CASES,
  ...GOVERNANCE_CASES,
  ...DELIVERY_CASES,
  ...DEPLOYMENT_CASES,
  ...ARGUMENT_CASES,
  ...LINK_CASES,
]
