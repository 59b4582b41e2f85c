import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted, numberText } from '../../../web/text/words.ts'

/** The words of the review queue. */
export const doubtStrings = catalogue({
  heading: (from: string, label: string, to: string) => `${from} ${label} ${to}`,
  queue: 'Review queue',
  list: 'In doubt, most severe first',
  progress: (done: number, total: number) => `${numberText(done)} of ${numberText(total)}`,
  progressLabel: (done: number, total: number) => `${done} of ${total} answered in this sitting`,
  why: {
    from: (ref: string) => `${ref} has changed since somebody last looked at both.`,
    to: (ref: string) => `${ref} has changed since somebody last looked at both.`,
    question: () => 'A question about this link is open.',
  },
  seen: (by: string, on: string) => `Last looked at by ${by} on ${on}`,
  answers: {
    'still-valid': 'Still valid',
    'wording-only': 'Wording only',
    update: 'I will update it',
    ask: 'Ask somebody',
  },
  means: {
    'still-valid': 'What is linked still holds with the change.',
    'wording-only': 'Only words changed; it is listed in the next signing statement.',
    update: 'It stays in doubt until it is updated.',
    ask: 'It stays in doubt with the question on record.',
  },
  key: (key: string) => `key ${key}`,
  next: 'Next',
  previous: 'Previous',
  keys: 'Keys in the queue: V, W, U, A answer; N and P go on and back; X selects; Z takes back.',
  select: (from: string, to: string) => `Select ${from} and ${to}`,
  selected: (count: number) => `${numberText(count)} selected`,
  bulk: (count: number) => `Wording only for ${numberText(count)}`,
  selectAll: 'Select all',
  selectNone: 'Select none',
  takeBack: 'Take back',
  answered: (count: number, answer: string) => `${count === 1 ? 'Answered' : counted(count, 'answer')}: ${answer}.`,
  takenBack: 'Taken back.',
  doneTitle: 'Nothing is in doubt',
  done: 'Nothing that a link rests on has changed since somebody last looked at it. What changes from now on comes here.',
  seeChanges: 'See what changed',
  mayNot: 'Your roles do not allow answering suspect links.',
  severity: (level: string) => `level ${level}`,
  open: (ref: string) => `Open ${ref}`,
})
