import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted, numberText } from '../../../web/text/words.ts'

/** The words of the preview of a report. */
export const previewStrings = catalogue({
  parts: 'Parts of the report',
  partOfReport: 'Part',
  partName: (number: string, title: string) => `${number} ${title}`.trim(),
  page: (title: string) => `Preview: ${title}`,
  missing: (count: number) => `${numberText(count)} not recorded`,
  missingInAll: (count: number) => `${counted(count, 'place')} not recorded`,
  nothingMissing: 'Nothing is missing',
  version: (version: string) => `Version: ${version}`,
  before: 'Previous part',
  after: 'Next part',
  more: (of: 'row' | 'hazard', count: number) => `${counted(count, `more ${of}`)} in the document`,
  table: 'Table',
  level: 'Level',
  bareCover: 'The cover says only the name of the organisation.',
  addToCover: 'Add a logo or a cover text',
  signHere: 'Name, signature and date',
})
