import { line, lines, number, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** The clinical setting in which the system is used (DCB0129 4.2.1). */
export const contextOfUse = defineKind({
  name: 'context-of-use',
  prefix: 'CTX',
  label: 'Context of use',
  plural: 'Contexts of use',
  meaning: 'The clinical setting in which the system is used.',
  title: 'name',
  fields: {
    name: line('Context of use', { required: true }),
    environment: text('Clinical environment'),
    workflow: text('Workflow'),
    users: number('Number of users'),
    patients: number('Patients a year'),
    sites: lines('Sites'),
    assumptions: lines('Assumptions'),
  },
})
