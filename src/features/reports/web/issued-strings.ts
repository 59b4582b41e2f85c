import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted, numberText } from '../../../web/text/words.ts'

/** The words of issuing a report and of what was issued. */
export const issuedStrings = catalogue({
  issue: 'Issue…',
  issueReport: (name: string) => `Issue ${name}…`,
  title: (name: string) => `Issue: ${name}`,
  about:
    'The files say what the case says now. They are kept and never changed, each with a check value (SHA-256) that proves it, and the case is frozen beside them as a baseline.',
  state: 'How it goes out',
  states: { 'for-review': 'For review', issued: 'Approved, for use' },
  stateHelp: {
    'for-review': 'Marked on every page as not approved. It supersedes earlier issues for review.',
    issued: 'Needs at least one approval. It supersedes every earlier issue.',
  },
  blockers: (broken: number, blockers: number) =>
    `This case has ${[
      broken > 0 ? counted(broken, 'broken finding') : '',
      blockers > 0 ? counted(blockers, 'blocker') : '',
    ]
      .filter((part) => part !== '')
      .join(' and ')}`,
  blockersAbout:
    'The report can still go out as approved: those who approved it answer for that. Say in the reason why it goes out with them.',
  toBlockers: 'See what they are',
  version: 'Version',
  versionHelp: (proposed: string) => `Proposed: ${proposed}. No version is given twice.`,
  reason: 'Reason for issue',
  reasonHelp: 'Stands in the revision history of this and every later issue.',
  author: 'Prepared by',
  reviewers: 'Reviewers',
  distribution: 'Distributed to',
  onePerLine: 'One on each line.',
  approvals: 'Approvals',
  approvalsHelp:
    'Decisions as they were made. One without a date has not been given and is left out. Recording one here is not an electronic signature.',
  approverName: 'Name',
  approverRole: 'Role',
  decision: 'Decision',
  decisions: {
    approved: 'Approved',
    'approved with conditions': 'Approved with conditions',
    declined: 'Declined',
  },
  decidedOn: 'On',
  conditions: 'Conditions',
  approval: (number: number) => `Approval ${number}`,
  addApproval: 'Add an approval',
  removeApproval: (number: number) => `Remove approval ${number}`,
  formats: 'Files',
  send: 'Issue',
  issuing: 'Making the files and keeping them…',
  issued: (document: string, version: string) => `${document}, version ${version}, is issued.`,
  done: 'Done',
  back: 'Back to what I wrote',
  faults: {
    version: 'Give the version.',
    reason: 'Say why it is issued.',
    author: 'Name who prepared it.',
    formats: 'Choose at least one file.',
    approvals: 'Name who approved it, in which role and when, or issue it for review.',
  },
  list: (name: string) => `Issued versions of the ${name}`,
  none: 'Nothing issued yet',
  noneAbout: 'Issue a report to keep exactly what was said, of what, and who approved it.',
  byOn: (by: string, on: string) => `${on}, by ${by}`,
  preparedBy: (author: string) => `Prepared by ${author}`,
  retired: (reason: string) => `Retired: ${reason}`,
  supersedes: (refs: readonly string[]) => `Supersedes ${refs.join(', ')}`,
  digestOf: (format: string) => `SHA-256 of the ${format}`,
  madeOf: 'Made of',
  change: (number: number) => `change ${number} of the case`,
  downloadFile: (format: string, version: string) => `Download version ${version} as ${format}`,
  noFiles: 'Recorded by hand; its files are not kept here.',
  sinceIssue: (count: number, version: string) => `${counted(count, 'change')} since ${version} was issued`,
  noneSince: (version: string) => `Nothing has changed since ${version} was issued`,
  atRisk: (count: number) => `${numberText(count)} can alter a residual risk`,
  compare: 'Compare',
  compareFrom: 'Version',
  compareWith: 'With',
  now: 'The report as it would be now',
  showDifferences: 'Show differences',
})
