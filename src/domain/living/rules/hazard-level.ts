import { matrixLevel, type Rating } from '../../risk/rating.ts'
import type { RiskLevel, RiskMatrix } from '../../risk/matrix.ts'
import type { HazardRating } from '../../safety-case/hazard.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'
import { firstInRatings, firstInRatingSteps, isLowerWord } from './hazard-risk.ts'

/** HAZ-03: what was written is kept; that it contradicts the lookup is the finding. */
export const hazardLevelContradictsMatrix: RecordRule = {
  code: 'HAZ-03',
  sentence: 'Every recorded or stated risk level is the one that the plan’s matrix gives.',
  clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks', 'ISO 14971 5.5'],
  level: 'blocker',
  remedy: 'Correct the level, or the severity or likelihood from which it is looked up.',
  on: ['hazard'],
  paths: [],
  reads: ['matrix'],
  check(subject, view) {
    const sentence = firstInRatings(subject, (rating, which) => contradiction(rating, RISK[which], view.matrix))
    return sentence === null ? NOTHING : found(hazardLevelContradictsMatrix, subject, { sentence })
  },
}

const RISK: { readonly [which in HazardRating]: string } = {
  initial: 'initial risk',
  residual: 'residual risk',
  residualWithTransferred: 'residual risk assuming transferred controls',
}

function contradiction(rating: Rating, which: string, matrix: RiskMatrix): string | null {
  const looked = matrixLevel(matrix, rating)
  if (looked === null) return null
  const { level, stated, severity, likelihood } = rating
  const written = level !== undefined && level !== looked ? `${level}` : stated?.risk
  const said = written === undefined ? null : writtenLevel(written, matrix)
  if (said === null || said === looked) return null
  return `The ${which} is written as “${written}”, but ${severity} and ${likelihood} meet at level ${looked}.`
}

const LEVEL_NUMBER = /^\s*(?:level\s*)?(\d{1,3})(?!\s*[\d.x×*/])|\((\d{1,3})\)\s*$/iu

/** The level that a source’s own text names by number or by the plan’s word for it, or null when it names none. */
function writtenLevel(text: string, matrix: RiskMatrix): RiskLevel | null {
  const match = LEVEL_NUMBER.exec(text)
  const digits = match?.[1] ?? match?.[2]
  if (digits !== undefined) return Number(digits)
  const said = text.trim().toLowerCase()
  return matrix.acceptability.find((entry) => entry.word.toLowerCase() === said)?.level ?? null
}

/** HAZ-06: controls reduce risk; a rating above the one before it is a slip, or a new risk that needs its own hazard. */
export const hazardResidualAboveInitial: RecordRule = {
  code: 'HAZ-06',
  sentence:
    'No risk is rated above the rating before it: the residual one, and that which assumes transferred controls.',
  clauses: [
    'DCB0129 6.1.3',
    'DCB0129 6.1.4',
    'DCB0160 Clinical risk control: new hazards',
    'DCB0160 Clinical risk control: residual risk judged',
  ],
  level: 'blocker',
  remedy: 'Correct the rating; where a control truly raised the risk, record the hazard that it brings.',
  on: ['hazard'],
  paths: [],
  reads: ['matrix'],
  check(subject, view) {
    const levelUnder = (rating: Rating) => matrixLevel(view.matrix, rating) ?? rating.level
    const sentence = firstInRatingSteps(subject, levelUnder, ({ before, after, was, is }) => {
      if (after <= before) return null
      return `The ${RISK[is]} stands at level ${after}, above the ${was} level ${before}.`
    })
    return sentence === null ? NOTHING : found(hazardResidualAboveInitial, subject, { sentence })
  },
}

/** HAZ-07: most controls change how likely harm is; one that changes how bad it is has to be explained. */
export const hazardLowerSeverityUnexplained: RecordRule = {
  code: 'HAZ-07',
  sentence: 'A severity below that of the rating before it is explained.',
  clauses: [
    'DCB0129 4.4.1',
    'DCB0129 6.1.4',
    'DCB0160 Estimation of the clinical risks',
    'DCB0160 Clinical risk control: residual risk judged',
  ],
  level: 'blocker',
  remedy:
    'Say in the rationale of the lower rating which control makes the harm itself less severe, or restore the severity.',
  on: ['hazard'],
  paths: [],
  reads: ['matrix'],
  check(subject, view) {
    const { severities } = view.matrix
    const sentence = firstInRatingSteps(subject, severityOf, ({ before, after, rating, is }) => {
      if (rating.rationale !== undefined || !isLowerWord(severities, after, before)) return null
      return `The severity of the ${RISK[is]} falls from ${before} to ${after} without an explanation.`
    })
    return sentence === null ? NOTHING : found(hazardLowerSeverityUnexplained, subject, { sentence })
  },
}

function severityOf({ severity }: Rating): string | undefined {
  return severity
}
