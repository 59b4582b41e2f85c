import { fieldsOf } from '../../record/kind.ts'
import { textOf, type Id, type SafetyRecord } from '../../record/record.ts'
import { hazard } from '../../safety-case/hazard.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'

/** HAZ-15: a hazard nobody can trace to a cause cannot be controlled at its root. */
export const hazardWithoutCause: RecordRule = {
  code: 'HAZ-15',
  sentence: 'Every hazard has at least one cause.',
  clauses: ['DCB0129 4.3.1', 'DCB0160 4.3.1', 'ISO 14971 5.4'],
  level: 'blocker',
  remedy: 'Add what may give rise to the hazard: human, software, hardware, organisational or environmental.',
  on: ['hazard'],
  paths: [['<leads-to']],
  reads: [],
  check(subject, view) {
    if (view.linked(subject, '<leads-to')) return NOTHING
    return found(hazardWithoutCause, subject, { sentence: 'No cause is recorded.' })
  },
}

/** HAZ-16: severity is judged on the harm, so the harm has to be said. */
export const hazardWithoutHarm: RecordRule = {
  code: 'HAZ-16',
  sentence: 'Every hazard says what changes in care and what harm a patient could come to.',
  clauses: ['DCB0129 4.3.1', 'DCB0129 4.4.1', 'DCB0160 4.3.1', 'DCB0160 Estimation of the clinical risks'],
  level: 'attention',
  remedy: 'Describe the clinical effect and the harm; severity is judged on the harm.',
  settledBy: ['effect', 'harm'],
  on: ['hazard'],
  paths: [],
  reads: [],
  check(subject) {
    const { harm, effect } = fieldsOf(hazard, subject)
    if (harm !== undefined && effect !== undefined) return NOTHING
    return found(hazardWithoutHarm, subject, { sentence: whatIsNotDescribed(harm, effect) })
  },
}

function whatIsNotDescribed(harm: string | undefined, effect: string | undefined): string {
  if (harm !== undefined) return 'The clinical effect is not described.'
  return effect === undefined ? 'Neither clinical effect nor harm is described.' : 'The harm is not described.'
}

const WORDED_AS_CAUSE =
  /\b(?:due to|because|caused by|as a result of|owing to)\b|^(?:software |system )?(?:bugs?|faults?|errors?|crash(?:es)?|failures?|outages?|downtime)\b/i

/** HAZ-17: a hint from the wording; a name that tells how it comes about usually hides a cause. */
export const hazardWordedAsCause: RecordRule = {
  code: 'HAZ-17',
  sentence: 'A hazard is worded as a source of harm, not as what causes it.',
  clauses: ['DCB0129 4.3.1', 'DCB0160 4.3.1'],
  level: 'note',
  remedy: 'Name what could harm the patient, and move the “because of” into a cause.',
  on: ['hazard'],
  paths: [],
  reads: [],
  check(subject) {
    const words = WORDED_AS_CAUSE.exec(textOf(subject, 'name'))?.[0]
    if (words === undefined) return NOTHING
    return found(hazardWordedAsCause, subject, { sentence: `“${words}” in its name reads like a cause.` })
  },
}

/** HAZ-18: two hazards of one name are rated and closed apart, and then contradict each other. */
export const hazardDuplicate: RecordRule = {
  code: 'HAZ-18',
  sentence: 'No two hazards have the same name.',
  clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'],
  level: 'note',
  remedy: 'Retire one of them with a reason, or say in their names how they differ.',
  on: ['hazard'],
  paths: [],
  reads: ['titles'],
  check(subject, view) {
    const same = view.sameTitle(subject)
    if (same.size < 2) return NOTHING
    const about = firstOthers(same, subject, view)
    return found(hazardDuplicate, subject, {
      sentence: `The same name as ${about.map((record) => record.ref).join(', ')}.`,
      about,
    })
  },
}

/** Five are enough to see the matter; an import may bring thousands of one name. */
function firstOthers(same: ReadonlySet<Id>, subject: SafetyRecord, view: RuleView): readonly SafetyRecord[] {
  const others: SafetyRecord[] = []
  for (const id of same) {
    const record = id === subject.id ? undefined : view.record(id)
    if (record !== undefined) others.push(record)
    if (others.length === 5) break
  }
  return others
}

/** HAZ-25: what nobody owns, nobody follows up. */
export const hazardWithoutOwner: RecordRule = {
  code: 'HAZ-25',
  sentence: 'Every open hazard has an owner.',
  clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'],
  level: 'note',
  remedy: 'Name the person or organisation that follows the hazard up.',
  settledBy: ['owner'],
  on: ['hazard'],
  paths: [],
  reads: [],
  check(subject) {
    if (subject.state !== 'open' || fieldsOf(hazard, subject).owner !== undefined) return NOTHING
    return found(hazardWithoutOwner, subject, { sentence: 'Nobody owns this open hazard.' })
  },
}
