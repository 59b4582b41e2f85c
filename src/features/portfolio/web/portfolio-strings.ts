import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted, countedPart } from '../../../web/text/words.ts'

/** The words of the portfolio. */
export const portfolioStrings = catalogue({
  title: 'Portfolio',
  newCase: 'New case',
  importLog: 'Import a hazard log',
  system: 'System',
  standard: 'Standard',
  version: 'Version',
  cso: 'Clinical Safety Officer',
  nextDue: 'Next due',
  hazards: 'Hazards',
  standing: 'Standing',
  product: 'Product',
  why: 'Why',
  search: 'Search cases',
  anyStandard: 'Any standard',
  anyStanding: 'Any standing',
  anyDue: 'Any time',
  dues: { overdue: 'Overdue', month: 'Within 30 days', none: 'Not planned' },
  overdue: 'overdue',
  /** What is broken in a case, and what must be settled before it can be signed. */
  worst: (broken: number, blockers: number) =>
    [[broken, 'broken', 'broken'] as const, [blockers, 'blocker', 'blockers'] as const]
      .filter(([count]) => count > 0)
      .map(([count, one, many]) => counted(count, one, many))
      .join(', '),
  saveCsv: 'Save as CSV',
  noneMatch: 'No case matches',
  noneMatchAbout: 'Use fewer words, or show all cases.',
  showAll: 'Show all cases',
  about: (shown: number, total: number) =>
    total === 0
      ? 'No case yet. Start with the hazard log you have, or with an empty case.'
      : countedPart(shown, total, 'case'),
  caption: 'The cases of the organisation',
  nobody: 'Nobody in post',
  none: 'Not recorded',
  newCaseAbout: 'A case holds the hazards, controls, evidence and argument of one system.',
  name: 'System',
  nameHelp: 'The name people know it by.',
  nameNeeded: 'Write the name of the system.',
  type: 'Standard',
  create: 'Create case',
})
