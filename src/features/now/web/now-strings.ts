import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted, numberText } from '../../../web/text/words.ts'

const waiting = (total: number) => counted(total, 'thing waits', 'things wait')
// An import that may yet become a case is in none.
const inCases = (cases: number) => (cases === 0 ? '' : ` in ${counted(cases, 'case')}`)

/** The words of what waits for a person. */
export const nowStrings = catalogue({
  title: 'Now',
  about: {
    mine: (total: number, cases: number) => `${waiting(total)} for you${inCases(cases)}, most severe and oldest first.`,
    everybody: (total: number, cases: number) =>
      `${waiting(total)}${cases === 0 ? '' : `${inCases(cases)} you may open`}, most severe and oldest first.`,
  },
  free: 'Nothing waits for you by name. Bring your hazard log, begin a case, or go on with one.',
  others: 'What waits in your cases',
  waiting: 'Waiting',
  whose: 'Whose',
  mine: 'Concerns me',
  everybodys: 'All my cases',
  filter: 'Show',
  everything: 'Everything',
  kinds: {
    rating: 'Second rating',
    doubt: 'In doubt',
    finding: 'Finding',
    import: 'Import',
    action: 'Action',
    review: 'Review',
    workshop: 'Workshop',
  },
  counted: (name: string, count: number) => `${name} (${count})`,
  waits: 'What waits for you',
  since: (on: string) => `since ${on}`,
  due: (on: string) => `due ${on}`,
  planned: (on: string) => `on ${on}`,
  noDay: 'no date',
  newCase: 'a new case',
  lookAt: (ref: string, sentence: string) => `Look at it: ${ref} ${sentence}`,
  close: 'Close',
  look: 'Look at it',
  shown: (shown: number, total: number) => `${numberText(shown)} of ${numberText(total)}`,
  emptyTitle: 'Nothing waits for you',
  empty: 'What you own, are asked, or must do by a date comes here.',
  noneTitle: 'Nothing of this sort waits',
  none: 'Other sorts wait.',
  showAll: 'Show everything',
})
