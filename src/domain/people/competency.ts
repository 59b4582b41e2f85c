import { date, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** What shows that a person given a clinical risk task is competent for it (DCB0129 2.4.1, 2.4.2). */
export const competency = defineKind({
  name: 'competency',
  prefix: 'COMP',
  label: 'Competency record',
  plural: 'Competency records',
  meaning: 'What shows that a person is competent for a clinical risk task.',
  title: 'name',
  fields: {
    name: line('Person', { required: true, personal: true }),
    task: line('Clinical risk task'),
    qualification: text('Qualification and experience'),
    assessedBy: line('Assessed by', { personal: true }),
    assessedOn: date('Assessed on'),
    validUntil: date('Valid until'),
  },
})
