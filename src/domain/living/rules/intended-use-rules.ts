import { fieldsOf } from '../../record/kind.ts'
import { intendedUse } from '../../safety-case/intended-use.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'

/** SCP-05: hazards are sought in normal use and in the misuse that can be foreseen. */
export const intendedUseWithoutMisuse: RecordRule = {
  code: 'SCP-05',
  sentence: 'The intended use names its reasonably foreseeable misuse.',
  clauses: ['ISO 14971 5.2'],
  level: 'note',
  remedy: 'List how the product could be misused, or say that nobody could think of any.',
  settledBy: ['foreseeableMisuse'],
  from: 'analysis',
  on: ['intended-use'],
  paths: [],
  reads: [],
  check(subject) {
    if ((fieldsOf(intendedUse, subject).foreseeableMisuse?.length ?? 0) > 0) return NOTHING
    return found(intendedUseWithoutMisuse, subject, { sentence: 'No foreseeable misuse is recorded.' })
  },
}

/** SCP-06: a name alone defines no use. */
export const intendedUseWithoutStatement: RecordRule = {
  code: 'SCP-06',
  sentence: 'The intended use is stated in words.',
  clauses: ['DCB0129 4.2.2', 'DCB0160 Health IT System scope definition: intended use', 'ISO 14971 5.2'],
  level: 'blocker',
  remedy: 'Write what the product is for, for which patients and by whom it is used.',
  settledBy: ['statement'],
  on: ['intended-use'],
  paths: [],
  reads: [],
  check(subject) {
    if (fieldsOf(intendedUse, subject).statement !== undefined) return NOTHING
    return found(intendedUseWithoutStatement, subject, { sentence: 'The intended use has a name but no statement.' })
  },
}
