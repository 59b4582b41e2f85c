import { CASE_REMEDIES } from './case-remedies.test-support.ts'
import { DEPLOYMENT_REMEDIES } from './deployment-remedies.test-support.ts'
import { HAZARD_REMEDIES, type Remedies } from './hazard-remedies.test-support.ts'
import type { Mend, RuleCase, Scenario } from './rule-case.test-support.ts'

/** The remedies of every rule. */
export const REMEDIES: Remedies = { ...HAZARD_REMEDIES, ...CASE_REMEDIES, ...DEPLOYMENT_REMEDIES }

/** What a rule's remedy tells people, each with the failing case in which they are told and what they do. */
export function remediesOf({ rule: { code }, fails }: RuleCase): readonly (readonly [string, Scenario, Mend])[] {
  return Object.entries(REMEDIES[code] ?? {}).map(([told, remedy]) => {
    const { of, mend } = typeof remedy === 'function' ? { of: Object.keys(fails)[0], mend: remedy } : remedy
    const scenario = fails[of ?? '']
    if (scenario === undefined) throw new Error(`${code} finds no fault with “${of}”.`)
    return [told, scenario, mend]
  })
}
