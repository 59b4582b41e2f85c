import type { Block } from '../../../platform/documents/blocks.ts'
import { ruledTable, section } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { levelMeanings } from '../parts/level-meanings-queries.ts'
import { matrixFigure } from '../risk-matrix-queries.ts'

/** The appendix: severity and likelihood in words, the matrix, and what its levels mean; never a matrix not the plan's. */
export function planMatrix({ plan }: CaseReading): readonly Block[] {
  const { matrix } = plan.fields
  if (matrix === undefined) return section(1, 'Appendix: risk classification matrix', [])
  const appendix = section(1, 'Appendix: risk classification matrix', [
    ...section(2, 'Severity', meanings('Severity', matrix.severities, matrix.severityMeanings)),
    ...section(2, 'Likelihood', meanings('Likelihood', matrix.likelihoods, matrix.likelihoodMeanings)),
    ...section(2, 'Risk levels', [
      matrixFigure(`Matrix ${matrix.version}`, matrix, [], null),
      ...levelMeanings(matrix),
    ]),
  ])
  return [{ type: 'page-break' }, ...appendix]
}

function meanings(
  title: string,
  words: readonly string[],
  by: Readonly<Record<string, string>> | undefined,
): readonly Block[] {
  return ruledTable(
    [
      [title, 24],
      ['Meaning', 76],
    ],
    words.toReversed().map((word) => [word, by?.[word] ?? '']),
  )
}
