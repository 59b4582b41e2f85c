import { fieldsOf } from '../../record/kind.ts'
import { textOf, type SafetyRecord } from '../../record/record.ts'
import { workshop } from '../../safety-case/workshop.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'
import { sameWords } from './same-words.ts'

/** What is left to do about a workshop whose minutes are filed: nothing of it changes any more. */
const HOLD_AGAIN = 'Hold the workshop again with those who were missing, and retire this one with the reason.'

const CSO = /\b(?:cso|clinical safety)\b/iu

/** WSP-01: the analysis is to be done with a Clinical Safety Officer in the room. */
export const workshopWithoutCso: RecordRule = {
  code: 'WSP-01',
  sentence: 'A Clinical Safety Officer takes part in every hazard workshop.',
  clauses: ['DCB0129 4.1.2', 'DCB0160 Clinical risk analysis process: several disciplines'],
  level: 'attention',
  remedy:
    'Record the Clinical Safety Officer among the participants, or hold the workshop again with them and retire this one with the reason.',
  on: ['workshop'],
  paths: [],
  reads: ['presence'],
  check(subject, view) {
    if (present(subject).some(({ name, discipline }) => CSO.test(discipline ?? '') || isOfficer(name, view)))
      return NOTHING
    return found(workshopWithoutCso, subject, {
      sentence: 'No Clinical Safety Officer is among the participants.',
      ...(subject.state === 'filed' ? { remedy: HOLD_AGAIN } : {}),
    })
  },
}

function isOfficer(name: string, view: RuleView): boolean {
  for (const id of view.present('cso-appointment')) {
    const record = view.record(id)
    if (record !== undefined && sameWords(textOf(record, 'name'), name)) return true
  }
  return false
}

/** WSP-02: people of one trade find the hazards of that trade. */
export const workshopOfOneDiscipline: RecordRule = {
  code: 'WSP-02',
  sentence: 'Every hazard workshop brings several disciplines together.',
  clauses: ['DCB0129 4.1.2', 'DCB0160 Clinical risk analysis process: several disciplines', 'ISO 14971 4.3'],
  level: 'attention',
  remedy:
    'Record the discipline of each participant, or hold the workshop again with those who were missing and retire this one with the reason.',
  on: ['workshop'],
  paths: [],
  reads: [],
  check(subject) {
    const disciplines = new Set(present(subject).map(({ discipline }) => discipline?.trim().toLowerCase()))
    disciplines.delete(undefined)
    if (disciplines.size > 1) return NOTHING
    return found(workshopOfOneDiscipline, subject, {
      sentence: disciplines.size === 0 ? 'No discipline is recorded.' : 'All participants are of one discipline.',
      ...(subject.state === 'filed' ? { remedy: HOLD_AGAIN } : {}),
    })
  },
}

type Participant = NonNullable<ReturnType<typeof participantsOf>>[number]

function participantsOf(subject: SafetyRecord) {
  return fieldsOf(workshop, subject).participants
}

/** Those who were there; who took part is presumed present unless somebody says otherwise. */
function present(subject: SafetyRecord): readonly Participant[] {
  return participantsOf(subject)?.filter((participant) => participant.present !== false) ?? []
}
