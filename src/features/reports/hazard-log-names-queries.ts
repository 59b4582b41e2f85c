import type { RiskMatrix } from '../../domain/risk/matrix.ts'

/** Before the five sheets of the template, where the organisation has a letterhead. */
export const LETTERHEAD_SHEET = 'Letterhead'

/** The five sheets of the NHS hazard log, by the names the template gives them. */
export const COVER_SHEET = 'Cover Page'
export const HISTORY_SHEET = 'Version History'
export const LOG_SHEET = 'Hazard Log'
export const MATRIX_SHEET = 'Risk Matrix'
export const REFERENCES_SHEET = 'References'

/** Names of the ranges that the drop-downs and the level formula use. */
export const SEVERITY_NAME = 'Consequence'
export const LIKELIHOOD_NAME = 'Likelihood'

/** The first column of levels is D, the first row 2: severities lie beneath them, likelihoods to their left. */
const FIRST_LEVEL_COLUMN = 'D'.codePointAt(0) ?? 0

/** The range of the levels on the sheet *Risk Matrix*. */
export function matrixRange(matrix: RiskMatrix): string {
  return `$D$2:$${lastColumn(matrix)}$${matrix.likelihoods.length + 1}`
}

/** The range of the likelihood words, worst on top. */
export function likelihoodRange(matrix: RiskMatrix): string {
  return `$C$2:$C$${matrix.likelihoods.length + 1}`
}

/** The range of the severity words, least first. */
export function severityRange(matrix: RiskMatrix): string {
  const row = matrix.likelihoods.length + 2
  return `$D$${row}:$${lastColumn(matrix)}$${row}`
}

function lastColumn(matrix: RiskMatrix): string {
  return String.fromCodePoint(FIRST_LEVEL_COLUMN + matrix.severities.length - 1)
}
