import { fieldsOf } from '../../record/kind.ts'
import type { IsoDate } from '../../record/json.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { csoAppointment } from '../../people/cso-appointment.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, SpaceRule } from '../rule.ts'
import { found, nothingUntil } from './answer.ts'
import { dayAfter, daysLater } from './calendar.ts'

/** How long a check of the professional register is trusted; the cadence is a custom, not a clause. */
const DAYS_A_CHECK_LASTS = 365

/** CSO-01: a case without a Clinical Safety Officer has nobody to approve it. */
export const csoMissing: SpaceRule = {
  code: 'CSO-01',
  sentence: 'A Clinical Safety Officer is in post.',
  clauses: [
    'DCB0129 2.2.1',
    'DCB0129 2.3.4',
    'DCB0160 Top Management responsibilities: resources and people',
    'DCB0160 2.3.4',
  ],
  level: 'blocker',
  remedy: 'Record the appointment of a Clinical Safety Officer.',
  on: 'space',
  reads: ['presence'],
  check(view) {
    let last: { readonly ref: string; readonly endsOn: IsoDate } | null = null
    for (const id of view.present(csoAppointment.name)) {
      const record = view.record(id)
      if (record === undefined || !isInPost(record)) continue
      const { endsOn } = fieldsOf(csoAppointment, record)
      if (endsOn === undefined) return NOTHING
      if (last === null || endsOn > last.endsOn) last = { ref: record.ref, endsOn }
    }
    if (last !== null && last.endsOn >= view.today) return nothingUntil(dayAfter(last.endsOn))
    const ended = last === null ? '' : `: ${last.ref} ended on ${last.endsOn}`
    return found(csoMissing, view.space, { sentence: `No Clinical Safety Officer is in post${ended}.` })
  },
}

/** CSO-02: a registration that lapsed leaves the case without a Clinical Safety Officer. */
export const csoRegistrationExpired: RecordRule = {
  code: 'CSO-02',
  sentence: 'The registration of the Clinical Safety Officer is current.',
  clauses: ['DCB0129 2.3.2', 'DCB0160 2.3.2'],
  level: 'blocker',
  remedy: 'Check the register, record the new expiry, or appoint somebody who is registered.',
  on: ['cso-appointment'],
  paths: [],
  reads: [],
  check(subject, view) {
    const { registrationExpires } = fieldsOf(csoAppointment, subject)
    if (registrationExpires === undefined || !isInPost(subject)) return NOTHING
    if (registrationExpires >= view.today) return nothingUntil(dayAfter(registrationExpires))
    return found(csoRegistrationExpired, subject, { sentence: `The registration expired on ${registrationExpires}.` })
  },
}

/** CSO-03: a number on file is not a look at the register. */
export const csoRegistrationUnchecked: RecordRule = {
  code: 'CSO-03',
  sentence: 'Somebody checked the registration of the Clinical Safety Officer within the last year.',
  clauses: ['DCB0129 2.3.2', 'DCB0160 2.3.2'],
  level: 'attention',
  axis: 'freshness',
  remedy: 'Look the number up in the public register and record the day of the check.',
  settledBy: ['registrationCheckedOn'],
  on: ['cso-appointment'],
  paths: [],
  reads: [],
  check(subject, view) {
    if (!isInPost(subject)) return NOTHING
    const { registrationCheckedOn } = fieldsOf(csoAppointment, subject)
    if (registrationCheckedOn === undefined)
      return found(csoRegistrationUnchecked, subject, { sentence: 'Nobody has checked the registration.' })
    const lastDay = daysLater(registrationCheckedOn, DAYS_A_CHECK_LASTS)
    if (lastDay >= view.today) return nothingUntil(dayAfter(lastDay))
    return found(csoRegistrationUnchecked, subject, {
      sentence: `The registration was last checked on ${registrationCheckedOn}.`,
    })
  },
}

/** CSO-04: clinician, registered, with a number that others can look up. */
export const csoCredentialsMissing: RecordRule = {
  code: 'CSO-04',
  sentence: 'The appointment names the profession, the registration body and the number.',
  clauses: ['DCB0129 2.3.1', 'DCB0129 2.3.2', 'DCB0160 2.3.1', 'DCB0160 2.3.2'],
  level: 'blocker',
  remedy: 'Record profession, body and number.',
  settledBy: ['profession', 'body', 'registration'],
  on: ['cso-appointment'],
  paths: [],
  reads: [],
  check(subject) {
    if (!isInPost(subject)) return NOTHING
    const { profession, body, registration } = fieldsOf(csoAppointment, subject)
    const credentials = [
      ['profession', profession],
      ['registration body', body],
      ['registration number', registration],
    ] as const
    const lacks = credentials.filter(([, value]) => value === undefined).map(([name]) => name)
    if (lacks.length === 0) return NOTHING
    return found(csoCredentialsMissing, subject, { sentence: `Not recorded: ${lacks.join(', ')}.` })
  },
}

/** CSO-05: knowledge of risk management in clinical settings is a requirement of its own. */
export const csoTrainingMissing: RecordRule = {
  code: 'CSO-05',
  sentence: 'The appointment records the Clinical Safety Officer’s training and experience in clinical risk.',
  clauses: ['DCB0129 2.3.3', 'DCB0160 2.3.3', 'ISO 14971 4.3'],
  level: 'attention',
  remedy: 'Record the training and experience, with dates.',
  settledBy: ['training'],
  on: ['cso-appointment'],
  paths: [],
  reads: [],
  check(subject) {
    if (!isInPost(subject) || fieldsOf(csoAppointment, subject).training !== undefined) return NOTHING
    return found(csoTrainingMissing, subject, { sentence: 'No clinical safety training or experience is recorded.' })
  },
}

function isInPost(subject: SafetyRecord): boolean {
  return subject.state === 'in-post'
}
