import type { RiskMatrix } from './matrix.ts'

/**
 * The 5×5 example of the NHS hazard log template v3.6 (14 February 2020): a starting point that an organisation
 * adopts or replaces in its plan, because the DCB specifications contain no matrix.
 */
export const DEFAULT_MATRIX: RiskMatrix = {
  version: 'NHS example 5×5',
  severities: ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'],
  likelihoods: ['Very Low', 'Low', 'Medium', 'High', 'Very High'],
  levels: [
    [1, 1, 2, 2, 3],
    [1, 2, 2, 3, 4],
    [2, 2, 3, 3, 4],
    [2, 3, 3, 4, 5],
    [3, 4, 4, 5, 5],
  ],
  acceptability: [
    { level: 1, word: 'Acceptable', meaning: 'Nothing further is needed.', verdict: 'acceptable' },
    {
      level: 2,
      word: 'Tolerable',
      meaning: 'Accepted where reducing it further is impractical or costs more than it brings.',
      verdict: 'justified',
    },
    {
      level: 3,
      word: 'Undesirable',
      meaning: 'Remove or control it; accepted only where further reduction is impractical.',
      verdict: 'justified',
    },
    {
      level: 4,
      word: 'Elimination required',
      meaning: 'Remove the hazard or add controls until the level is acceptable.',
      verdict: 'unacceptable',
    },
    { level: 5, word: 'Unacceptable', meaning: 'Not to be deployed at this level.', verdict: 'unacceptable' },
  ],
  severityMeanings: {
    Minor: 'Minor injury with quick recovery, or minor upset, of one patient; or any negligible effect.',
    Significant: 'Minor harm of several patients, or lasting minor injury or significant distress of one.',
    Considerable:
      'Lasting minor injury or significant distress of several patients, or severe but recoverable harm of one.',
    Major: 'Death or permanent life-changing harm of one patient, or severe but recoverable harm of several.',
    Catastrophic: 'Death or permanent life-changing harm of several patients.',
  },
  likelihoodMeanings: {
    'Very Low': 'So unlikely that it can be neglected.',
    Low: 'Can happen, but on most occasions will not.',
    Medium: 'Possible.',
    High: 'Not certain, but expected in most cases.',
    'Very High': 'Certain or nearly so.',
  },
}
