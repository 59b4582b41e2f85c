import { planInForce } from '../../domain/living/plan-in-force.ts'
import { acceptabilityOf, levelOf, levelsOf } from '../../domain/risk/matrix.ts'
import type { MatrixView } from './living-contract.ts'
import type { CaseSnapshot } from './living-queries.ts'

/** The plan's matrix with how many living hazards stand in each cell, before and after the additional controls. */
export function matrixView(snapshot: CaseSnapshot): MatrixView {
  const { matrix } = planInForce(snapshot.graph)
  const { tallies } = snapshot.assessment
  const cells = matrix.likelihoods.flatMap((likelihood) =>
    matrix.severities.map((severity) => {
      const level = levelOf(matrix, severity, likelihood) ?? 0
      return {
        severity,
        likelihood,
        level,
        word: acceptabilityOf(matrix, level)?.word ?? '',
        initial: tallies.cell('initial', severity, likelihood),
        residual: tallies.cell('residual', severity, likelihood),
      }
    }),
  )
  const countAt = (level: number, which: 'initial' | 'residual') =>
    cells.reduce((sum, cell) => sum + (cell.level === level ? cell[which] : 0), 0)
  return {
    version: matrix.version,
    severities: [...matrix.severities],
    likelihoods: [...matrix.likelihoods],
    meanings: { ...matrix.severityMeanings, ...matrix.likelihoodMeanings },
    cells,
    levels: levelsOf(matrix).map((level) => {
      const meaning = acceptabilityOf(matrix, level)
      return {
        level,
        word: meaning?.word ?? '',
        meaning: meaning?.meaning ?? '',
        verdict: meaning?.verdict ?? '',
        initial: countAt(level, 'initial'),
        residual: countAt(level, 'residual'),
      }
    }),
    unrated: { initial: tallies.unrated('initial'), residual: tallies.unrated('residual') },
  }
}
