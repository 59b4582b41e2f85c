import type { Clause } from './clause.ts'

/** The clauses of ISO 14971:2019 that a safety case meets, each summed up in our own words. */
export const ISO_14971: readonly Clause[] = [
  {
    id: '4.1',
    section: 'Risk management process',
    obligation: 'MUST',
    summary:
      'Run a documented process over the whole life of the device: find hazards, estimate and judge risk, control it, and watch how well controls work.',
  },
  {
    id: '4.2',
    section: 'Management responsibilities',
    obligation: 'MUST',
    summary:
      'Top management gives resources and competent people, sets a written policy for how acceptance criteria are made, and reviews the suitability of the process at planned intervals.',
  },
  {
    id: '4.3',
    section: 'Competence of personnel',
    obligation: 'MUST',
    summary: 'People doing risk work have the right education, training, skills and experience, with records.',
  },
  {
    id: '4.4',
    section: 'Risk management plan',
    obligation: 'MUST',
    summary:
      'Per device: scope and life-cycle phases, responsibilities, review needs, acceptance criteria (including when probability cannot be estimated), method and criteria for overall residual risk, verification that controls are in place and work, and how production/post-production information is gathered and reviewed.',
  },
  {
    id: '4.5',
    section: 'Risk management file',
    obligation: 'MUST',
    summary:
      'Keep a file that lets each hazard be traced to its analysis, evaluation, control implementation and verification, and residual risk result. It may point to other documents.',
  },
  {
    id: '5.1',
    section: 'Risk analysis process',
    obligation: 'MUST',
    summary: 'Analyse as planned and record device, who did it, scope and date.',
  },
  {
    id: '5.2',
    section: 'Intended use and reasonably foreseeable misuse',
    obligation: 'MUST',
    summary:
      'Document intended use (indication, patient, body part, user, environment, working principle) and foreseeable misuse.',
  },
  {
    id: '5.3',
    section: 'Characteristics related to safety',
    obligation: 'MUST',
    summary:
      'Identify qualitative and quantitative characteristics that could affect safety, with limits where relevant.',
  },
  {
    id: '5.4',
    section: 'Hazards and hazardous situations',
    obligation: 'MUST',
    summary:
      'List known and foreseeable hazards in normal and fault conditions, and the sequences of events leading to hazardous situations.',
  },
  {
    id: '5.5',
    section: 'Risk estimation',
    obligation: 'MUST',
    summary:
      'Estimate probability and severity of harm per hazardous situation with data; if probability cannot be estimated, list possible consequences; record the scale used.',
  },
  {
    id: '6',
    section: 'Risk evaluation',
    obligation: 'MUST',
    summary: 'Compare each risk with the plan’s criteria and decide if control is needed.',
  },
  {
    id: '7.1',
    section: 'Risk control option analysis',
    obligation: 'MUST',
    summary:
      'Choose controls in order: safe design, protective measure, information/training. If nothing is practicable do a benefit-risk analysis.',
  },
  {
    id: '7.2',
    section: 'Implementation of risk control measures',
    obligation: 'MUST',
    summary: 'Implement, then verify both that the control is in place and that it works; record both.',
  },
  {
    id: '7.3',
    section: 'Residual risk evaluation',
    obligation: 'MUST',
    summary: 'Judge each remaining risk with the same criteria; if not acceptable, look for more control.',
  },
  {
    id: '7.4',
    section: 'Benefit-risk analysis',
    obligation: 'MUST',
    summary:
      'If a residual risk is not acceptable and more control is not practicable, weigh benefit against it with data and literature.',
  },
  {
    id: '7.5',
    section: 'Risks arising from risk control measures',
    obligation: 'MUST',
    summary: 'Review controls for new hazards or higher existing risks and handle them.',
  },
  {
    id: '7.6',
    section: 'Completeness of risk control',
    obligation: 'MUST',
    summary: 'Make sure every identified hazardous situation has been considered and all control work is complete.',
  },
  {
    id: '8',
    section: 'Evaluation of overall residual risk',
    obligation: 'MUST',
    summary:
      'Judge all residual risk together against benefit, by the plan’s method, and tell users about significant residual risks.',
  },
  {
    id: '9',
    section: 'Risk management review',
    obligation: 'MUST',
    summary:
      'Before commercial release review that the plan was carried out, overall residual risk is acceptable and post-production methods are in place; result is the risk management report.',
  },
  {
    id: '10.1',
    section: 'Production and post-production: general',
    obligation: 'MUST',
    summary: 'Have a system to collect and review information in and after production.',
  },
  {
    id: '10.2',
    section: 'Information collection',
    obligation: 'MUST',
    summary:
      'Collect from production, users, installers/maintainers, supply chain, public sources and state of the art, including similar devices.',
  },
  {
    id: '10.3',
    section: 'Information review',
    obligation: 'MUST',
    summary:
      'Review for safety relevance: new hazard, risk no longer acceptable, overall risk no longer acceptable, state of the art changed.',
  },
  {
    id: '10.4',
    section: 'Actions',
    obligation: 'MUST',
    summary:
      'If relevant: reconsider the risk analysis and controls, act on devices already in use, and evaluate effect on the risk management process.',
  },
]
