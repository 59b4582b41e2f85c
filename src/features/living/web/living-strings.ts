import { catalogue } from '../../../web/strings/catalogue.ts'
import type { FindingLevel } from '../../../domain/living/finding.ts'
import type { EventType } from '../../../domain/record/event.ts'
import { counted, countedPart, numberText } from '../../../web/text/words.ts'
import { recordStrings } from '../../records/web/record-strings.ts'
import type { HappeningPart } from '../living-contract.ts'

const levels: { readonly [level in FindingLevel]: (count: number) => string } = {
  broken: (count) => counted(count, 'broken', 'broken'),
  blocker: (count) => counted(count, 'blocker'),
  attention: (count) => counted(count, 'needs attention', 'need attention'),
  note: (count) => counted(count, 'note'),
}

/** What was done to so many of a sort. */
const doneTo: { readonly [type in EventType]?: string } = {
  'record-created': ' created',
  'link-made': ' made',
  'record-changed': ' changed',
  'record-moved': ' moved',
  'record-retired': ' retired',
  'record-restored': ' restored',
  'link-ended': ' ended',
  'link-reviewed': ' reviewed',
  'body-redacted': ' redacted',
}

/** The words of standing, findings and the matrix. */
export const livingStrings = catalogue({
  levels,
  /** The heading as long as the name of the case is not there. */
  overview: 'Overview',
  manufacturerCase: 'DCB0129 case',
  deploymentCase: 'DCB0160 case',
  inRelease: (version: string, state: string) => `release ${version}, ${state.toLowerCase()}`,
  planOf: (version: string | null, matrix: string, inForce: boolean) =>
    `plan${version === null ? '' : ` ${version}`}${inForce ? '' : ' (not in force)'}, ${matrix}`,
  phase: (phase: string) => `phase: ${phase}`,
  standing: 'Standing',
  standings: {
    'in preparation': 'In preparation',
    holds: 'Holds',
    'needs attention': 'Needs attention',
    lapsed: 'Lapsed',
  },
  reasons: 'Why',
  allFindings: (count: number) => `All ${counted(count, 'finding')}`,
  awaiting: (count: number) =>
    `${counted(count, 'more requirement')} ${count === 1 ? 'belongs' : 'belong'} to a later phase.`,
  nextReview: 'Next review',
  notPlanned: 'Not planned',
  release: 'Release',
  inField: 'In the field',
  covered: 'covered',
  notCovered: 'not covered',
  noRelease: 'None recorded',
  report: 'Reports',
  openLog: 'Open hazard log',
  importLog: 'Import a hazard log',
  recent: 'What changed recently',
  noRecent: 'Nothing has happened yet.',
  allRecent: 'All changes',
  residual: 'Residual risk',
  initial: 'Initial risk',
  openMatrix: 'Open the matrix',
  people: 'People',
  nobody: 'Nobody is named yet.',
  appoint: 'Appoint a Clinical Safety Officer',
  inPost: 'in post',
  notInPost: 'not in post',
  kinds: 'What the case is made of',
  emptyTitle: 'This case is empty',
  emptyAbout: 'Drop in the hazard log you have, or write the first hazard.',
  writeHazard: 'Write the first hazard',
  matrixTitle: 'Risk matrix',
  nothingRatedTitle: 'No hazard is rated yet',
  nothingRated: 'Each hazard stands in the matrix once it has a severity and a likelihood.',
  rateHazards: 'Rate hazards in the log',
  matrixAbout: (version: string) =>
    `${version}. Each level is the one the plan gives its cell, never severity times likelihood.`,
  chooseCell: 'Choose a cell to see its hazards.',
  hazards: (count: number) => counted(count, 'hazard'),
  cell: (count: number, severity: string, likelihood: string, level: number, word: string) =>
    `${counted(count, 'hazard')}: ${severity}, ${likelihood}, level ${level}, ${word}`,
  unrated: 'Unrated',
  unratedCount: (count: number) => `${numberText(count)} unrated`,
  movement: 'From initial to residual',
  movementAlt: (ways: number, unmoved: number) =>
    `Arrows for ${counted(ways, 'way')} from an initial to a residual cell; ${counted(unmoved, 'hazard')} did not move. The table beneath says the same.`,
  movementHint: 'Point at a cell, or go to it with the Tab key, to see where its hazards went.',
  movementAsTable: 'What moved, as a table',
  unmoved: 'Rated alike before and after',
  hazardsTitle: 'Hazards',
  cameHere: (came: number, count: number) => `${came} of ${count}`,
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  asTable: 'The same as a table',
  severity: 'Severity',
  likelihood: 'Likelihood',
  level: 'Level',
  meaning: 'What it means',
  levelsTitle: 'What the levels mean',
  findings: 'Findings',
  findingsAbout: 'What the rules say about the case, worst first, each with what to do about it.',
  findingLevel: 'Level',
  anyLevel: 'Any level',
  whose: 'Which',
  anybodys: 'All findings',
  waits: { mine: 'What waits for me', everybody: 'What waits in Now' },
  rule: 'Rule',
  anyRule: 'Any rule',
  ruleNamed: (code: string, sentence: string) => (sentence === '' ? code : `${code}: ${sentence}`),
  noFindingsTitle: 'Nothing to settle',
  noFindings: 'No rule has anything to say that matches.',
  shown: (shown: number, total: number) => countedPart(shown, total, 'finding'),
  byRule: (findings: number, rules: number) => `${counted(findings, 'finding')} of ${counted(rules, 'rule')}`,
  historyTitle: 'History',
  sinceTheBeginning: 'Everything that differs since the case began',
  historyAbout: 'What happened in the case, newest first. Each record keeps its own history, with before and after.',
  /** So much of what was done at once: "45 hazards"; "3 links ended" beside what else was done. */
  part: ({ type, count, noun }: HappeningPart, isSaid: boolean) =>
    noun === ''
      ? recordStrings.events[type].toLocaleLowerCase()
      : `${numberText(count)} ${noun}${isSaid ? '' : (doneTo[type] ?? '')}`,
  otherParts: (count: number) => `${numberText(count)} more`,
  eachOf: (count: number) => `Each of the ${counted(count, 'change')}`,
  happened: (shown: number, total: number) =>
    `${shown === total ? '' : 'The last '}${countedPart(shown, total, 'change')}`,
})
