import type { Fields } from '../../record/json.ts'
import { competencyLapsed, competencyMissing } from './competency-rules.ts'
import {
  csoCredentialsMissing,
  csoMissing,
  csoRegistrationExpired,
  csoRegistrationUnchecked,
  csoTrainingMissing,
} from './cso-rules.ts'
import type { RuleCase, Scenario } from './rule-case.test-support.ts'

const ENDED = { state: 'ended' }

const officer =
  (fields: Fields): Scenario =>
  (c) =>
    c.add('cso-appointment', fields)

/** What the rules on people let pass and find fault with. */
export const PEOPLE_CASES: readonly RuleCase[] = [
  {
    rule: csoMissing,
    passes: {
      'in post': (c) => void c.add('cso-appointment'),
      'in post until today': (c) => void c.add('cso-appointment', { endsOn: '2026-06-15' }),
      'the later of two ends counts': (c) => {
        c.add('cso-appointment', { endsOn: '2026-08-01' })
        c.add('cso-appointment', { endsOn: '2026-07-01' })
      },
      'in post beside one who left': (c) => {
        c.add('cso-appointment', { endsOn: '2026-06-01' }, ENDED)
        c.add('cso-appointment', { endsOn: '2026-06-01' })
        c.add('cso-appointment')
      },
    },
    fails: {
      nobody: () => undefined,
      'one who left': (c) => void c.add('cso-appointment', { endsOn: '2027-01-01' }, ENDED),
      'in post until yesterday': (c) => void c.add('cso-appointment', { endsOn: '2026-06-14' }),
    },
    until: { 'in post until today': '2026-06-16', 'the later of two ends counts': '2026-08-02' },
  },
  {
    rule: csoRegistrationExpired,
    passes: {
      'expires today': officer({ registrationExpires: '2026-06-15' }),
      'no expiry recorded': officer({}),
      'left before it expired': (c) => c.add('cso-appointment', { registrationExpires: '2026-01-01' }, ENDED),
    },
    fails: { 'expired yesterday': officer({ registrationExpires: '2026-06-14' }) },
    until: { 'expires today': '2026-06-16' },
  },
  {
    rule: csoRegistrationUnchecked,
    passes: {
      'checked a year ago': officer({ registrationCheckedOn: '2025-06-15' }),
      'left unchecked': (c) => c.add('cso-appointment', {}, ENDED),
    },
    fails: {
      'never checked': officer({}),
      'checked longer ago': officer({ registrationCheckedOn: '2025-06-14' }),
    },
    until: { 'checked a year ago': '2026-06-16' },
  },
  {
    rule: csoCredentialsMissing,
    passes: {
      complete: officer({ profession: 'Pharmacist', body: 'GPhC', registration: '0000000' }),
      left: (c) => c.add('cso-appointment', {}, ENDED),
    },
    fails: {
      'no number': officer({ profession: 'Pharmacist', body: 'GPhC' }),
      'no body': officer({ profession: 'Pharmacist', registration: '0000000' }),
      'no profession and no number': officer({ body: 'GPhC' }),
    },
  },
  {
    rule: csoTrainingMissing,
    passes: {
      trained: officer({ training: 'Clinical safety course, 2025.' }),
      left: (c) => c.add('cso-appointment', {}, ENDED),
    },
    fails: { 'nothing recorded': officer({}) },
  },
  {
    rule: competencyMissing,
    passes: { 'one record': (c) => void c.add('competency') },
    fails: { 'no record': () => undefined },
  },
  {
    rule: competencyLapsed,
    passes: {
      'valid today': (c) => c.add('competency', { validUntil: '2026-06-15' }),
      'valid without end': (c) => c.add('competency'),
    },
    fails: { 'lapsed yesterday': (c) => c.add('competency', { validUntil: '2026-06-14' }) },
    until: { 'valid today': '2026-06-16' },
  },
]
