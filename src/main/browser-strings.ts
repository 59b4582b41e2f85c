import { catalogue } from '../web/strings/catalogue.ts'

/** The words of the navigation. */
export const browserStrings = catalogue({
  portfolio: 'Portfolio',
  thisCase: 'This case',
  overview: 'Overview',
  hazardLog: 'Hazard log',
  matrix: 'Risk matrix',
  argument: 'Argument',
  findings: 'Findings',
  records: 'Records',
  import: 'Import',
  reports: 'Reports',
  history: 'History',
  access: 'Who may open it',
  organisation: 'Organisation',
  members: 'Members',
  teams: 'Teams',
  tokens: 'Service tokens',
  providers: 'Identity providers',
  settings: 'Settings',
  profile: 'Your profile',
})
