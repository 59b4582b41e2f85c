/** The words of the navigation. */
export const browserStrings = {
  portfolio: 'Portfolio',
  thisCase: 'This case',
  overview: 'Overview',
  hazardLog: 'Hazard log',
  matrix: 'Risk matrix',
  findings: 'Findings',
  records: 'Records',
  import: 'Import',
  reports: 'Reports',
  history: 'History',
} as const
