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

/** The sections of the Clinical Risk Management Plan: those of the NHS plan template, and the place to approve it. */
export const MANAGEMENT_PLAN_HEADINGS: readonly ReportHeading[] = [
  { number: '1', title: 'Introduction', holds: 'Purpose of the plan, and which plan was printed.' },
  { number: '2', title: 'The clinical safety standards', holds: 'What DCB0129 and DCB0160 expect, and of whom.' },
  { number: '3', title: 'Programme overview and clinical safety', holds: 'Aims, scope and timeline.' },
  { number: '4', title: 'What the standards mean for the programme', holds: 'Who answers which standard.' },
  { number: '5', title: 'Clinical Risk Management File', holds: 'Where the file is kept, and who owns it.' },
  { number: '6', title: 'Project areas and assurance', holds: 'Each area and third-party product, and its assurance.' },
  {
    number: '7',
    title: 'Resources and personnel',
    holds: 'The Clinical Safety Officers, roles, competence, authority.',
  },
  {
    number: '8',
    title: 'Clinical risk evaluation and management',
    holds: 'Process, identification, estimation, criteria, control and review.',
  },
  { number: '9', title: 'Approval', holds: 'Approvals, and the place to sign.' },
  { number: '10', title: 'Appendix: risk classification matrix', holds: 'Severity, likelihood, matrix and levels.' },
]
