import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted } from '../../../web/text/words.ts'

/** The words of the ways to work, and of how a case stands. */
export const startWorkStrings = catalogue({
  yourCases: 'Your cases',
  all: (total: number) => (total === 1 ? 'The portfolio' : `All ${counted(total, 'case')}`),
  noneYours: 'No case yet. What you start, and what you are let into, comes here.',
  due: (day: string) => `next due ${day}`,
  wasDue: (day: string) => `overdue since ${day}`,
  dropTitle: 'Drop your hazard log here',
  dropAbout:
    'Excel, CSV, Markdown, JSON, YAML or TOML; one file, several, or a folder. Nothing is stored until you say so.',
  begin: 'Begin a case',
  beginAbout: 'Ten steps lead from an empty case to an issued report. Each ticks itself, and can be skipped.',
  newCase: 'New case',
  example: 'Example',
  exampleAbout: 'Or look round a whole one: the example is there to try things on.',
  openExample: 'Open the example',
  startExample: 'Put in the example',
  standings: {
    'in preparation': 'In preparation',
    holds: 'Holds',
    'needs attention': 'Needs attention',
    lapsed: 'Lapsed',
  },
})
