import type { Rule } from '../rule.ts'
import { ARGUMENT_RULES } from './argument-rules.ts'
import { CONTROL_RULES } from './control-rules.ts'
import { DEPLOYMENT_RULES } from './deployment-rules.ts'
import { GOVERNANCE_RULES } from './governance-rules.ts'
import { HAZARD_RULES } from './hazard-rules.ts'

/** Every rule of the product, by subject; LNK-02, which no single record can see, belongs to the engine. */
export const ALL_RULES: readonly Rule[] = [
  ...HAZARD_RULES,
  ...CONTROL_RULES,
  ...GOVERNANCE_RULES,
  ...DEPLOYMENT_RULES,
  ...ARGUMENT_RULES,
]
