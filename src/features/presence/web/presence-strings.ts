import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words that say who else is there. */
export const presenceStrings = catalogue({
  alsoHere: 'Also in this case',
  writing: (field: string) => `writing in ${field}`,
  here: 'here too',
  at: (record: string) => `at ${record}`,
  inCase: 'in this case',
  more: (count: number) => `and ${count} more`,
})
