/** One numbered section of a report, and what belongs in it. */
export interface ReportHeading {
  readonly number: string
  readonly title: string
  readonly holds: string
}

/** The sections of the NHS Clinical Safety Case Report template, in its order. */
export const SAFETY_CASE_REPORT_HEADINGS: readonly ReportHeading[] = [
  { number: '1', title: 'Introduction', holds: 'Purpose of the report and the lifecycle phase it covers.' },
  {
    number: '2',
    title: 'System Definition / Overview',
    holds: 'The system, its part and version number, clinical setting, neighbours, users and patients.',
  },
  {
    number: '3',
    title: 'Clinical Risk Management System',
    holds: 'The process, the people and their roles, governance.',
  },
  {
    number: '4',
    title: 'Clinical Risk Analysis',
    holds: 'Hazards with their consequences, causes and existing controls, and who took part.',
  },
  { number: '5', title: 'Clinical Risk Evaluation', holds: 'Initial risks against the criteria of the plan.' },
  {
    number: '6',
    title: 'Clinical Risk Control',
    holds: 'Controls with their justification, implementation and verification, and the residual risk.',
  },
  { number: '7', title: 'Hazard Log', holds: 'The log that accompanies the report.' },
  { number: '8', title: 'Test Issues', holds: 'Open test issues with their clinical effect.' },
  {
    number: '9',
    title: 'Summary Safety Statement',
    holds: 'The Clinical Safety Officer’s statement for the deployment.',
  },
  { number: '10', title: 'Quality Assurance and Document Approval', holds: 'Quality checks, reviews and approvals.' },
  { number: '11', title: 'Configuration Control / Management', holds: 'The released configuration and its control.' },
]
