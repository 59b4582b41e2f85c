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

/** The sections of the NHS Clinical Risk Management Plan template after its document management, in its order. */
export const RISK_MANAGEMENT_PLAN_HEADINGS: readonly ReportHeading[] = [
  { number: '1', title: 'Introduction', holds: 'What the plan is for and what it covers.' },
  { number: '2', title: 'Background to DCB0129 and DCB0160', holds: 'The two standards and whom each binds.' },
  {
    number: '3',
    title: 'Programme Overview and Clinical Safety',
    holds: 'Aims, scope and timeline of the work, and its place in clinical care.',
  },
  {
    number: '4',
    title: 'Impact of DCB0129 and DCB0160',
    holds: 'Which standard this organisation answers, as manufacturer or as health organisation.',
  },
  { number: '5', title: 'Clinical Risk Management File', holds: 'Where the file is kept and who owns it.' },
  {
    number: '6',
    title: 'Project Areas and Assurance',
    holds: 'How each area of the work is assured: phases, analysis, third-party products, reviews.',
  },
  {
    number: '7',
    title: 'Resources and Personnel',
    holds: 'The Clinical Safety Officer with their duties, other roles, competence and authority.',
  },
  {
    number: '8',
    title: 'Clinical Risk Evaluation and Management',
    holds: 'What a hazard record holds, and how risk is estimated, evaluated and controlled.',
  },
  { number: '9', title: 'Risk Classification Matrix', holds: 'The matrix with the meaning of its words.' },
]
