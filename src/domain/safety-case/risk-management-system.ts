import { date, line, lines, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** The organisation's written clinical risk management process (DCB0129 2.1.1), reviewed at planned intervals (2.6.1). */
export const riskManagementSystem = defineKind({
  name: 'risk-management-system',
  prefix: 'CRMS',
  label: 'Clinical Risk Management System',
  plural: 'Clinical Risk Management Systems',
  meaning: 'The written process by which the organisation manages clinical risk.',
  title: 'name',
  fields: {
    name: line('Clinical Risk Management System', { required: true }),
    version: line('Version'),
    process: text('Process'),
    governance: text('Governance'),
    roles: lines('Roles'),
    location: line('Location'),
    reviewedOn: date('Last formal review'),
    nextReview: date('Next formal review'),
  },
})
