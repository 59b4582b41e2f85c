import { NOTHING, type FindingLevel } from '../finding.ts'
import type { SpaceRule } from '../rule.ts'
import type { Phase } from '../../safety-case/plan.ts'
import { found } from './answer.ts'

interface Required {
  readonly code: string
  readonly kind: string
  readonly sentence: string
  readonly missing: string
  readonly remedy: string
  readonly clauses: readonly string[]
  readonly level: FindingLevel
  readonly from?: Phase
}

/** A rule that a case has at least one record of a kind. */
function required({ kind, missing, ...head }: Required): SpaceRule {
  const rule: SpaceRule = {
    ...head,
    on: 'space',
    reads: ['presence'],
    check(view) {
      return view.anyOf(kind) ? NOTHING : found(rule, view.space, { sentence: missing })
    },
  }
  return rule
}

/** SCP-01. */
export const productMissing = required({
  code: 'SCP-01',
  kind: 'product',
  sentence: 'The case names the product that it is about.',
  missing: 'No product is recorded.',
  remedy: 'Describe the product: what it is, who makes it, what it exchanges data with.',
  clauses: ['DCB0129 4.2.1', 'DCB0160 Health IT System scope definition: clinical scope'],
  level: 'blocker',
})

/** SCP-02. */
export const intendedUseMissing = required({
  code: 'SCP-02',
  kind: 'intended-use',
  sentence: 'The intended use of the product is defined.',
  missing: 'No intended use is recorded.',
  remedy: 'Say what the product is for, for whom, and what it is not for.',
  clauses: ['DCB0129 4.2.2', 'DCB0160 Health IT System scope definition: intended use', 'ISO 14971 5.2'],
  level: 'blocker',
})

/** SCP-03. */
export const boundaryMissing = required({
  code: 'SCP-03',
  kind: 'boundary',
  sentence: 'The boundary of the system is drawn.',
  missing: 'No system boundary is recorded.',
  remedy: 'List what belongs to the system, what does not, and which interfaces cross the boundary.',
  clauses: ['DCB0129 4.2.1', 'DCB0160 Health IT System scope definition: clinical scope'],
  level: 'attention',
})

/** SCP-04. */
export const contextOfUseMissing = required({
  code: 'SCP-04',
  kind: 'context-of-use',
  sentence: 'The clinical setting in which the product is used is described.',
  missing: 'No context of use is recorded.',
  remedy: 'Describe the clinical environment, the workflow, and how many users and patients there are.',
  clauses: ['DCB0129 4.2.1', 'DCB0160 4.2.3', 'ISO 14971 5.2'],
  level: 'attention',
})

/** RMS-01. */
export const managementSystemMissing = required({
  code: 'RMS-01',
  kind: 'risk-management-system',
  sentence: 'The organisation has a written clinical risk management process.',
  missing: 'No Clinical Risk Management System is recorded.',
  remedy: 'Record where the process is written down, its version and its next review.',
  clauses: ['DCB0129 2.1.1', 'DCB0160 Clinical Risk Management Process', 'ISO 14971 4.1'],
  level: 'blocker',
})

/** LOG-01. */
export const hazardLogEmpty = required({
  code: 'LOG-01',
  kind: 'hazard',
  sentence: 'The hazard log holds at least one hazard.',
  missing: 'No hazard is recorded.',
  remedy: 'Hold a workshop, import the log you have, or record the first hazard.',
  clauses: ['DCB0129 3.3.1', 'DCB0129 4.3.1', 'DCB0160 3.3.1', 'DCB0160 4.3.1'],
  level: 'blocker',
  from: 'analysis',
})

/** WSP-03. */
export const workshopMissing = required({
  code: 'WSP-03',
  kind: 'workshop',
  sentence: 'Hazards were looked for in a workshop.',
  missing: 'No hazard workshop is recorded.',
  remedy: 'Record the workshop with technique, participants and minutes.',
  clauses: [
    'DCB0129 4.1.1',
    'DCB0129 4.1.2',
    'DCB0160 Clinical risk analysis process: as planned',
    'DCB0160 Clinical risk analysis process: several disciplines',
    'ISO 14971 5.1',
  ],
  level: 'attention',
  from: 'analysis',
})

/** GSN-15. */
export const argumentMissing = required({
  code: 'GSN-15',
  kind: 'goal',
  sentence: 'The case has a safety argument.',
  missing: 'No argument is recorded: no goal claims that the product is safe for its use.',
  remedy: 'State the top goal and build the argument from it down to the evidence.',
  clauses: ['DCB0129 3.4.1', 'DCB0160 Clinical Safety Case', 'GSN v3 core'],
  level: 'attention',
  from: 'pre-delivery',
})
