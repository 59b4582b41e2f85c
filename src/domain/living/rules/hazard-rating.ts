import { fieldsOf } from '../../record/kind.ts'
import { DEFAULT_MATRIX } from '../../risk/default-matrix.ts'
import type { RiskMatrix } from '../../risk/matrix.ts'
import { isRated, type Rating } from '../../risk/rating.ts'
import { hazard } from '../../safety-case/hazard.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'
import { EVALUATIONS, firstInRatings, initialRiskAccepted } from './hazard-risk.ts'

/** HAZ-01: TBC, a dash and a blank are not the lowest word; they are no rating. */
export const hazardInitialUnrated: RecordRule = {
  code: 'HAZ-01',
  sentence: 'The initial risk of every hazard is rated for severity and likelihood.',
  clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks', 'ISO 14971 5.5'],
  level: 'blocker',
  remedy: 'Choose a severity and a likelihood from the plan’s scales, and say why.',
  on: ['hazard'],
  paths: [],
  reads: [],
  check(subject) {
    const { initial } = fieldsOf(hazard, subject)
    if (isRated(initial)) return NOTHING
    return found(hazardInitialUnrated, subject, { sentence: `The initial risk is not rated: ${whatLacks(initial)}.` })
  },
}

/** HAZ-02: an accepted initial risk needs no residual rating (DCB0129 5.1.2). */
export const hazardResidualUnrated: RecordRule = {
  code: 'HAZ-02',
  sentence: 'The residual risk of every hazard whose initial risk was not accepted is rated.',
  clauses: ['DCB0129 6.1.4', 'DCB0160 Clinical risk control: residual risk judged', 'ISO 14971 7.3'],
  level: 'blocker',
  remedy: 'Rate the risk that remains with the controls that you can show.',
  from: 'control',
  on: ['hazard'],
  paths: [EVALUATIONS],
  reads: ['matrix'],
  check(subject, view) {
    const { residual } = fieldsOf(hazard, subject)
    if (isRated(residual) || initialRiskAccepted(subject, view)) return NOTHING
    return found(hazardResidualUnrated, subject, {
      sentence: `The residual risk is not rated: ${whatLacks(residual)}.`,
    })
  },
}

/** What a source writes where nobody has rated yet. */
const SAYS_NOTHING = /^\W*(?:tb[acd]|n\/?a|none|unknown|unrated|not rated|to-?do\b.*)\W*$/i

/** What a rating lacks: what the source gives of it is not missing, but nobody has said what it means in the plan. */
function whatLacks(rating: Rating | undefined): string {
  const lacking = (['severity', 'likelihood'] as const).filter((part) => rating?.[part] === undefined)
  const told = lacking.flatMap((part) => {
    const said = rating?.stated?.[part] ?? ''
    return /[\p{L}\p{N}]/u.test(said) && !SAYS_NOTHING.test(said) ? [{ part, said: `${part} “${said}”` }] : []
  })
  const missing = lacking.filter((part) => !told.some((one) => one.part === part))
  const lacks = `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`
  if (told.length === 0) {
    const risk = rating?.stated?.risk
    return risk === undefined ? lacks : `${lacks}, and the source’s “${risk}” is no word of the plan’s scales`
  }
  const named = told.map(({ said }) => said).join(' and ')
  const open = `what the source’s ${named} ${told.length > 1 ? 'mean' : 'means'} in the plan’s scales is not settled`
  return missing.length === 0 ? open : `${lacks}, and ${open}`
}

/** HAZ-05: words that the plan in force does not know cannot be looked up. */
export const hazardWordsOffScale: RecordRule = {
  code: 'HAZ-05',
  sentence: 'Every rating uses the words of the plan’s severity and likelihood scales.',
  clauses: ['DCB0129 4.4.1', 'DCB0129 3.2.1', 'DCB0160 Estimation of the clinical risks', 'DCB0160 3.2.1'],
  level: 'blocker',
  remedy: 'Rate again in the plan’s words, or add the word to the matrix of the plan.',
  on: ['hazard'],
  paths: [],
  reads: ['matrix'],
  check(subject, view) {
    const word = firstInRatings(subject, (rating) => wordOffScale(rating, view.matrix))
    if (word === null) return NOTHING
    return found(hazardWordsOffScale, subject, { sentence: `“${word}” is no word of the plan’s scales.` })
  },
}

function wordOffScale(rating: Rating, matrix: RiskMatrix): string | null {
  return unknownWord(rating.severity, matrix.severities) ?? unknownWord(rating.likelihood, matrix.likelihoods)
}

function unknownWord(word: string | undefined, scale: readonly string[]): string | null {
  return word === undefined || scale.includes(word) ? null : word
}

/** HAZ-04: a rating made under an older matrix may mean another level now. */
export const hazardRatedUnderOtherMatrix: RecordRule = {
  code: 'HAZ-04',
  sentence: 'Every rating was made under the version of the matrix that the plan in force declares.',
  clauses: [
    'DCB0129 4.4.1',
    'DCB0129 3.2.4',
    'DCB0160 Estimation of the clinical risks',
    'DCB0160 Clinical Risk Management Plan: maintained',
  ],
  level: 'attention',
  remedy: 'Look at the rating again under the present matrix and save it.',
  on: ['hazard'],
  paths: [],
  reads: ['matrix'],
  check(subject, view) {
    const { version } = view.matrix
    const old = firstInRatings(subject, ({ matrixVersion = version }) =>
      matrixVersion === version ? null : matrixVersion,
    )
    if (old === null) return NOTHING
    return found(hazardRatedUnderOtherMatrix, subject, {
      sentence: `Rated under the matrix “${old}”; the plan now declares “${version}”.`,
    })
  },
}

/** HAZ-24: on the shipped example matrix, the highest severity is reserved for harm of several patients. */
export const hazardSeverityForSeveral: RecordRule = {
  code: 'HAZ-24',
  sentence: 'The highest severity is used only for harm that can reach several patients.',
  clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
  level: 'note',
  remedy: 'Lower the severity by one word, or say that several patients can be affected.',
  on: ['hazard'],
  paths: [],
  reads: ['matrix'],
  check(subject, view) {
    if (fieldsOf(hazard, subject).patientsAffected !== 'one') return NOTHING
    if (view.matrix.version !== DEFAULT_MATRIX.version) return NOTHING
    const highest = view.matrix.severities.at(-1)
    const isHighest = firstInRatings(subject, ({ severity }) => (severity === highest ? true : null))
    if (isHighest === null) return NOTHING
    return found(hazardSeverityForSeveral, subject, {
      sentence: `Rated “${highest}”, which this plan keeps for several patients, but one patient is affected.`,
    })
  },
}
