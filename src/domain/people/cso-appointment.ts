import { date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** The appointment of a named Clinical Safety Officer: clinician, registered, competent (DCB0129 2.2.1, 2.3.1–2.3.3). */
export const csoAppointment = defineKind({
  name: 'cso-appointment',
  prefix: 'CSO',
  label: 'CSO appointment',
  plural: 'CSO appointments',
  meaning: 'The appointment of a named Clinical Safety Officer.',
  title: 'name',
  fields: {
    name: line('Clinical Safety Officer', { required: true, personal: true }),
    profession: line('Clinical profession'),
    body: line('Registration body'),
    registration: line('Registration number', { personal: true }),
    registrationCheckedOn: date('Registration checked on'),
    registrationExpires: date('Registration expires'),
    training: text('Clinical safety training and experience'),
    appointedBy: line('Appointed by', { personal: true }),
    appointedOn: date('Appointed on'),
    endsOn: date('Ends on'),
  },
  states: {
    first: 'in-post',
    labels: { 'in-post': 'In post', ended: 'Ended' },
    transitions: [
      {
        from: 'in-post',
        action: 'end',
        to: 'ended',
        clauses: ['DCB0129 2.2.1', 'DCB0160 Top Management responsibilities: resources and people'],
        needs: ['endsOn'],
      },
      {
        from: 'ended',
        action: 'reappoint',
        to: 'in-post',
        clauses: ['DCB0129 2.2.1', 'DCB0160 Top Management responsibilities: resources and people'],
      },
    ],
  },
})
