import type { Clause, Obligation } from './clause.ts'

/** What one clause asks for: under its number where that is confirmed, else under a name in our own words. */
interface Asked {
  /** As `2.3.1`; or the name, which is empty where the section asks for nothing else. */
  readonly as: string
  readonly obligation: Obligation
  readonly summary: string
}

const NUMBER = /^\d/u

function must(as: string, summary: string): Asked {
  return { as, obligation: 'MUST', summary }
}

function should(as: string, summary: string): Asked {
  return { as, obligation: 'SHOULD', summary }
}

function may(as: string, summary: string): Asked {
  return { as, obligation: 'MAY', summary }
}

function section(name: string, ...asked: readonly Asked[]): readonly Clause[] {
  return asked.map(({ as, obligation, summary }) => {
    const named = as === '' ? name : `${name}: ${as}`
    return { id: NUMBER.test(as) ? as : named, section: name, obligation, summary }
  })
}

/**
 * The clauses of DCB0160 specification v3.2, each summed up in our own words. A clause has its number where a public source
 * that quotes the specification gives it; any other is named by its section and what it asks for, so that nothing is
 * cited under a number that may be another's.
 */
export const DCB0160: readonly Clause[] = [
  ...section(
    'Clinical Risk Management Process',
    must(
      '',
      'Have a written clinical risk management process for deploying and using health IT that covers the activities of the standard.',
    ),
  ),
  ...section(
    'Top Management responsibilities',
    must(
      'resources and people',
      'Leadership gives the deployment resources and competent people from the fields involved, and names a Clinical Safety Officer (CSO).',
    ),
    must(
      '2.2.2',
      'Leadership authorises the deployment and thereby accepts the residual clinical risk for the health organisation.',
    ),
  ),
  ...section(
    'Clinical Safety Officer',
    must('2.3.1', 'The CSO is a clinician with suitable qualifications and experience.'),
    must('2.3.2', 'The CSO is currently registered with a professional body that fits.'),
    must('2.3.3', 'The CSO understands risk management and how to apply it in clinical settings.'),
    must('2.3.4', 'The CSO sees to it that the organisation’s defined process is actually followed.'),
  ),
  ...section(
    'Competencies of personnel',
    must('competent people', 'Everyone given a clinical risk task is competent for it.'),
    must('records', 'Keep records of the competency and experience of those people.'),
  ),
  ...section(
    'Procurement',
    must('2.5.1', 'When procuring, make sure that manufacturer and system comply with DCB0129.'),
  ),
  ...section(
    'Third party products',
    must('2.6.1', 'Assess third-party products within the organisation’s own process.'),
    must('in the report', 'Describe that third-party assessment in the Clinical Safety Case Reports.'),
  ),
  ...section(
    'Regular clinical risk management process review',
    must('', 'Formally review the process itself at planned intervals.'),
  ),
  ...section(
    'Clinical Risk Management File',
    must('opened', 'Open a Clinical Risk Management File for the system when the project starts.'),
    must('kept', 'Keep that File up to date for as long as the system is used.'),
    must('documents and evidence', 'Put every formal document and every piece of compliance evidence into the File.'),
    must('decisions', 'Record in the File any decision that shapes the clinical risk work.'),
  ),
  ...section(
    'Clinical Risk Management Plan',
    must(
      '3.2.1',
      'Write the organisation’s own Clinical Risk Management Plan for the deployment; it sets the risk acceptability criteria.',
    ),
    must('approved', 'The CSO approves the Plan.'),
    must('updated', 'Update the Plan when the project or its key people change.'),
    must('maintained', 'Keep the Plan maintained for as long as the system is used.'),
  ),
  ...section(
    'Hazard Log',
    must(
      '3.3.1',
      'Set up and maintain the organisation’s own Hazard Log; the manufacturer’s log feeds it and does not replace it.',
    ),
    must('approved', 'The CSO approves each version of the Hazard Log.'),
    must('with each report', 'Each Clinical Safety Case Report goes out together with an issued Hazard Log.'),
  ),
  ...section(
    'Clinical Safety Case',
    must('', 'Hold a Clinical Safety Case for the deployed system and keep it current.'),
  ),
  ...section(
    'Clinical Safety Case Reports',
    must(
      '3.5.1',
      'Write a Clinical Safety Case Report for each lifecycle phase: deployment, use, maintenance and decommissioning.',
    ),
    must('approved', 'The CSO approves each Clinical Safety Case Report.'),
  ),
  ...section('Safety Incident Management Log', must('', 'Keep a log of safety incidents and how they are managed.')),
  ...section(
    'Clinical risk analysis process',
    must('as planned', 'Carry out the risk analysis that the Plan sets out.'),
    should('several disciplines', 'Do the risk analysis with a multi-disciplinary group that includes a CSO.'),
    must('in proportion', 'Keep the analysis in proportion to scale, complexity and risk.'),
  ),
  ...section(
    'Health IT System scope definition',
    must('clinical scope', 'Define the clinical scope of the system to be deployed.'),
    must('intended use', 'Define the intended use of the system to be deployed.'),
    must('4.2.3', 'Define the environment in which the system will be operated, and its users.'),
  ),
  ...section(
    'Identification of hazards to patients',
    must('4.3.1', 'Find and record the hazards to patients that come with introducing and using the system.'),
  ),
  ...section(
    'Estimation of the clinical risks',
    must('', 'For every hazard, estimate severity, likelihood and the resulting risk with the criteria of the Plan.'),
  ),
  ...section(
    'Initial clinical risk evaluation',
    must('judged', 'For every hazard, decide whether the initial risk is acceptable under the Plan’s criteria.'),
    may(
      'accepted',
      'If the initial risk is acceptable, the requirements on further control do not apply to that hazard.',
    ),
  ),
  ...section(
    'Clinical risk control',
    must('controls found', 'Identify controls for each unacceptable risk.'),
    must('side effects', 'Check each proposed control for new hazards and for effects on other risks.'),
    must('new hazards', 'Take any new hazard or raised risk through the process.'),
    must('residual risk judged', 'Evaluate the residual risk against the Plan’s criteria.'),
    must('further controls', 'Where the residual risk is unacceptable, look for further controls.'),
    must('risk–benefit analysis', 'Where no control is possible, carry out a risk–benefit analysis.'),
    must('benefit against risk', 'Determine whether the clinical benefit outweighs an unacceptable residual risk.'),
    should('re-appraisal', 'If it does not, re-appraise the project.'),
    must('put in place', 'Put the controls in place, those that the manufacturer transferred included.'),
    must('verified in place', 'Verify that each control is there.'),
    must('verified effective', 'Verify that each control works.'),
    must('all risks accepted', 'Make sure that the risk from every hazard has been considered and accepted.'),
  ),
  ...section(
    'Deployment',
    must('7.1.1', 'Assess every local customisation before deployment.'),
    must('7.1.2', 'Before deployment, hold a formal review that the requirements of the standard have been addressed.'),
    must('7.1.3', 'Record the results of that review in the Clinical Safety Case Report.'),
  ),
  ...section(
    'Post-deployment monitoring',
    must('process', 'Run a documented process that gathers and reviews safety concerns and incidents.'),
    must('effect on the case', 'Judge what each of them means for the validity of the safety case.'),
    must('correction', 'Where the safety case is undermined, correct it and document that.'),
    must('in good time', 'Report and resolve incidents in good time.'),
    must('record', 'Record incidents and their resolution in the log.'),
  ),
  ...section(
    'Modification and maintenance',
    must('process applied', 'Apply the process to every modification and update of the deployed system.'),
    must('in proportion', 'Apply it in proportion to the change.'),
    must('report', 'Issue a Clinical Safety Case Report for a modification that changes clinical risk.'),
    must('audit trail', 'Keep an audit trail of the versions deployed.'),
  ),
  ...section(
    'Decommissioning',
    must('process applied', 'Apply the process to taking the system out of use.'),
    must('what replaces it', 'Take account of any system that replaces it.'),
    must('data migration', 'Take account of the migration of data.'),
    must('report', 'Issue a Clinical Safety Case Report in support of decommissioning.'),
  ),
]
