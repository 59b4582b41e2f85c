import type { Clause } from './clause.ts'

/** The clauses of DCB0129 specification v4.2 (Amd 24/2018), each summed up in our own words. */
export const DCB0129: readonly Clause[] = [
  {
    id: '2.1.1',
    section: 'Clinical Risk Management Process',
    obligation: 'MUST',
    summary:
      'Have a written clinical risk management process of your own that covers the activities in the standard’s process diagram, from analysis to post-deployment modification.',
  },
  {
    id: '2.2.1',
    section: 'Top Management responsibilities',
    obligation: 'MUST',
    summary:
      'Leadership resources the work adequately, puts competent people from every discipline that builds or assures the system on it, and names a Clinical Safety Officer (CSO).',
  },
  {
    id: '2.2.2',
    section: 'Top Management responsibilities',
    obligation: 'MUST',
    summary:
      'Leadership makes sure the Clinical Risk Management Plan says who is allowed to authorise the system and each of its safety documents.',
  },
  {
    id: '2.3.1',
    section: 'Clinical Safety Officer',
    obligation: 'MUST',
    summary: 'The CSO is a clinician with suitable qualifications and experience.',
  },
  {
    id: '2.3.2',
    section: 'Clinical Safety Officer',
    obligation: 'MUST',
    summary: 'The CSO is currently registered with a professional body that fits their training and experience.',
  },
  {
    id: '2.3.3',
    section: 'Clinical Safety Officer',
    obligation: 'MUST',
    summary: 'The CSO understands risk management and how to apply it in clinical settings.',
  },
  {
    id: '2.3.4',
    section: 'Clinical Safety Officer',
    obligation: 'MUST',
    summary: 'The CSO sees to it that the organisation’s defined process is actually followed.',
  },
  {
    id: '2.4.1',
    section: 'Competencies of personnel',
    obligation: 'MUST',
    summary: 'Everyone given a clinical risk task has the knowledge, experience and skills for that task.',
  },
  {
    id: '2.4.2',
    section: 'Competencies of personnel',
    obligation: 'MUST',
    summary: 'Keep competency and experience records for everyone who performs clinical risk tasks, not only the CSO.',
  },
  {
    id: '2.5.1',
    section: 'Third party products',
    obligation: 'MUST',
    summary: 'Assess, inside the clinical risk process, each third-party product shipped as part of a release.',
  },
  {
    id: '2.5.2',
    section: 'Third party products',
    obligation: 'MUST',
    summary: 'Describe that third-party assessment in the Clinical Safety Case Reports.',
  },
  {
    id: '2.6.1',
    section: 'Regular clinical risk management process review',
    obligation: 'MUST',
    summary: 'Formally review the process itself at intervals planned in advance.',
  },
  {
    id: '3.1.1',
    section: 'Clinical Risk Management File',
    obligation: 'MUST',
    summary: 'Open a Clinical Risk Management File for the system when the project starts.',
  },
  {
    id: '3.1.2',
    section: 'Clinical Risk Management File',
    obligation: 'MUST',
    summary: 'Keep that File up to date for as long as the system lives.',
  },
  {
    id: '3.1.3',
    section: 'Clinical Risk Management File',
    obligation: 'MUST',
    summary: 'Put every formal safety document and every piece of compliance evidence into the File.',
  },
  {
    id: '3.1.4',
    section: 'Clinical Risk Management File',
    obligation: 'MUST',
    summary: 'Record in the File any decision that shapes which clinical risk activities are done or how.',
  },
  {
    id: '3.2.1',
    section: 'Clinical Risk Management Plan',
    obligation: 'MUST',
    summary: 'Write a Clinical Risk Management Plan at project start; it has to set the risk acceptability criteria.',
  },
  {
    id: '3.2.2',
    section: 'Clinical Risk Management Plan',
    obligation: 'MUST',
    summary: 'The CSO approves the Plan.',
  },
  {
    id: '3.2.3',
    section: 'Clinical Risk Management Plan',
    obligation: 'MUST',
    summary:
      'Update the Plan when the nature of the project or its key people change during development or modification.',
  },
  {
    id: '3.2.4',
    section: 'Clinical Risk Management Plan',
    obligation: 'MUST',
    summary: 'Keep the Plan maintained for the whole life of the system.',
  },
  {
    id: '3.3.1',
    section: 'Hazard Log',
    obligation: 'MUST',
    summary: 'Set up a Hazard Log and keep it current.',
  },
  {
    id: '3.3.2',
    section: 'Hazard Log',
    obligation: 'MUST',
    summary: 'The CSO approves every version of the Hazard Log.',
  },
  {
    id: '3.3.3',
    section: 'Hazard Log',
    obligation: 'MUST',
    summary: 'Each Clinical Safety Case Report goes out together with an issued version of the Hazard Log.',
  },
  {
    id: '3.4.1',
    section: 'Clinical Safety Case',
    obligation: 'MUST',
    summary: 'Build a Clinical Safety Case for the system and keep it maintained.',
  },
  {
    id: '3.5.1',
    section: 'Clinical Safety Case Reports',
    obligation: 'MUST',
    summary: 'Write a CSCR for every lifecycle phase named in the Plan.',
  },
  {
    id: '3.5.2',
    section: 'Clinical Safety Case Reports',
    obligation: 'MUST',
    summary: 'The CSO approves each Clinical Safety Case Report.',
  },
  {
    id: '3.5.3',
    section: 'Clinical Safety Case Reports',
    obligation: 'MUST',
    summary:
      'Give each Report to the organisation that receives the product, be it a health organisation or another manufacturer.',
  },
  {
    id: '3.6.1',
    section: 'Safety Incident Management Log',
    obligation: 'MUST',
    summary: 'Keep a log of safety incidents and how they are managed.',
  },
  {
    id: '4.1.1',
    section: 'Clinical risk analysis process',
    obligation: 'MUST',
    summary: 'Carry out the clinical risk analysis activities the Plan committed to.',
  },
  {
    id: '4.1.2',
    section: 'Clinical risk analysis process',
    obligation: 'SHOULD',
    summary: 'Do the risk analysis with a multi-disciplinary group that includes a CSO.',
  },
  {
    id: '4.1.3',
    section: 'Clinical risk analysis process',
    obligation: 'MUST',
    summary: 'Keep the depth of analysis in proportion to the size, complexity and clinical risk of the release.',
  },
  {
    id: '4.2.1',
    section: 'Health IT System scope definition',
    obligation: 'MUST',
    summary: 'Define the clinical scope of the system being delivered.',
  },
  {
    id: '4.2.2',
    section: 'Health IT System scope definition',
    obligation: 'MUST',
    summary: 'Define the intended use of the system being delivered.',
  },
  {
    id: '4.3.1',
    section: 'Identification of hazards to patients',
    obligation: 'MUST',
    summary:
      'Find and record the known and foreseeable hazards to patients from the intended use, both when the system works normally and when it fails.',
  },
  {
    id: '4.4.1',
    section: 'Estimation of the clinical risks',
    obligation: 'MUST',
    summary:
      'For every hazard, estimate severity, likelihood and the resulting risk with the criteria set in the Plan.',
  },
  {
    id: '5.1.1',
    section: 'Initial clinical risk evaluation',
    obligation: 'MUST',
    summary:
      'For every hazard, decide whether the initial risk is acceptable, using the Plan’s acceptability criteria.',
  },
  {
    id: '5.1.2',
    section: 'Initial clinical risk evaluation',
    obligation: 'MAY',
    summary: 'If the initial risk is acceptable, the control requirements in 6.1 to 6.3 do not apply to that hazard.',
  },
  {
    id: '6.1.1',
    section: 'Clinical risk control option analysis',
    obligation: 'MUST',
    summary: 'Identify control measures that remove each unacceptable risk.',
  },
  {
    id: '6.1.2',
    section: 'Clinical risk control option analysis',
    obligation: 'MUST',
    summary:
      'Check each proposed control for new hazards it brings and for effects on the risk of hazards already known.',
  },
  {
    id: '6.1.3',
    section: 'Clinical risk control option analysis',
    obligation: 'MUST',
    summary: 'Handle any new hazard or raised risk through 4.4 to 6.4.',
  },
  {
    id: '6.1.4',
    section: 'Clinical risk control option analysis',
    obligation: 'MUST',
    summary: 'Evaluate the residual risk against the Plan’s acceptability criteria.',
  },
  {
    id: '6.1.5',
    section: 'Clinical risk control option analysis',
    obligation: 'MUST',
    summary: 'Where residual risk is judged unacceptable, look for further controls that reduce it.',
  },
  {
    id: '6.1.6',
    section: 'Clinical risk control option analysis',
    obligation: 'MUST',
    summary: 'If no suitable control is possible, carry out a clinical risk-benefit analysis.',
  },
  {
    id: '6.2.1',
    section: 'Clinical risk benefit analysis',
    obligation: 'MUST',
    summary:
      'Where residual risk is unacceptable and more control is not practicable, determine whether the clinical benefit of the intended use outweighs it.',
  },
  {
    id: '6.2.2',
    section: 'Clinical risk benefit analysis',
    obligation: 'SHOULD',
    summary: 'If benefit does not outweigh it, the risk stays unacceptable and the project is to be re-appraised.',
  },
  {
    id: '6.3.1',
    section: 'Implementation of clinical risk control measures',
    obligation: 'MUST',
    summary: 'Put the identified controls in place, save those that another organisation is to implement.',
  },
  {
    id: '6.3.2',
    section: 'Implementation of clinical risk control measures',
    obligation: 'MUST',
    summary: 'Verify that each implemented control is there.',
  },
  {
    id: '6.3.3',
    section: 'Implementation of clinical risk control measures',
    obligation: 'MUST',
    summary: 'Verify that each implemented control works.',
  },
  {
    id: '6.4.1',
    section: 'Completeness of clinical risk control',
    obligation: 'MUST',
    summary: 'Make sure that the risk from every identified hazard has been considered and accepted.',
  },
  {
    id: '7.1.1',
    section: 'Delivery',
    obligation: 'MUST',
    summary: 'Before delivery, hold a formal review that every requirement of the standard has been addressed.',
  },
  {
    id: '7.1.2',
    section: 'Delivery',
    obligation: 'MUST',
    summary: 'Record the outcome of that review in the Clinical Safety Case Report.',
  },
  {
    id: '7.1.3',
    section: 'Delivery',
    obligation: 'MUST',
    summary: 'Record the released configuration in the Clinical Safety Case Report.',
  },
  {
    id: '7.2.1',
    section: 'Post-deployment monitoring',
    obligation: 'MUST',
    summary: 'Run a documented process that gathers and reviews safety concerns and incidents after deployment.',
  },
  {
    id: '7.2.2',
    section: 'Post-deployment monitoring',
    obligation: 'MUST',
    summary: 'Judge what each such report means for the continuing validity of the Clinical Safety Case.',
  },
  {
    id: '7.2.3',
    section: 'Post-deployment monitoring',
    obligation: 'MUST',
    summary:
      'Where it undermines the safety case, correct it as the Plan says and document that in the Clinical Safety Case Report.',
  },
  {
    id: '7.2.4',
    section: 'Post-deployment monitoring',
    obligation: 'MUST',
    summary: 'Report and resolve safety incidents in good time.',
  },
  {
    id: '7.2.5',
    section: 'Post-deployment monitoring',
    obligation: 'MUST',
    summary: 'Keep a record of incidents and their resolution in the Safety Incident Management Log.',
  },
  {
    id: '7.3.1',
    section: 'Modification',
    obligation: 'MUST',
    summary: 'Apply the clinical risk process to every modification or update of the deployed system.',
  },
  {
    id: '7.3.2',
    section: 'Modification',
    obligation: 'MUST',
    summary: 'Apply it in proportion to the size of the change and any new risk it brings.',
  },
  {
    id: '7.3.3',
    section: 'Modification',
    obligation: 'MUST',
    summary: 'When a modification alters clinical risk, issue a CSCR in support of it.',
  },
  {
    id: '7.3.4',
    section: 'Modification',
    obligation: 'MUST',
    summary: 'Keep an audit trail of every version and patch released for deployment.',
  },
]
