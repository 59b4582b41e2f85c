import { fieldsOf } from '../../record/kind.ts'
import { competency } from '../../people/competency.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, SpaceRule } from '../rule.ts'
import { found, nothingUntil } from './answer.ts'
import { dayAfter } from './calendar.ts'

/** COM-01: records are kept for everyone on risk tasks, not only for the Clinical Safety Officer. */
export const competencyMissing: SpaceRule = {
  code: 'COM-01',
  sentence: 'Competency is recorded for the people who do clinical risk tasks.',
  clauses: [
    'DCB0129 2.4.1',
    'DCB0129 2.4.2',
    'DCB0160 Competencies of personnel: competent people',
    'DCB0160 Competencies of personnel: records',
    'ISO 14971 4.3',
  ],
  level: 'attention',
  remedy: 'Record for each person their task, qualification and experience.',
  from: 'analysis',
  on: 'space',
  reads: ['presence'],
  check(view) {
    if (view.anyOf('competency')) return NOTHING
    return found(competencyMissing, view.space, { sentence: 'No competency record exists.' })
  },
}

/** COM-02: an assessment of competency has a life. */
export const competencyLapsed: RecordRule = {
  code: 'COM-02',
  sentence: 'No competency assessment has lapsed.',
  clauses: [
    'DCB0129 2.4.1',
    'DCB0129 2.4.2',
    'DCB0160 Competencies of personnel: competent people',
    'DCB0160 Competencies of personnel: records',
  ],
  level: 'attention',
  axis: 'freshness',
  remedy: 'Assess the person again and set a new date.',
  on: ['competency'],
  paths: [],
  reads: [],
  check(subject, view) {
    const { validUntil } = fieldsOf(competency, subject)
    if (validUntil === undefined) return NOTHING
    if (validUntil >= view.today) return nothingUntil(dayAfter(validUntil))
    return found(competencyLapsed, subject, { sentence: `The assessment lapsed after ${validUntil}.` })
  },
}
