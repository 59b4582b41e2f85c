import type { Block, Cell } from '../../../platform/documents/blocks.ts'
import { prose, ruledTable } from '../../../platform/documents/shorthand.ts'
import type { CaseReading } from '../case-queries.ts'
import { matrixFigure, shadeOfLevel } from '../risk-matrix-queries.ts'

type Plan = CaseReading['plan']

/** How risk is estimated: the matrix with where it comes from, and what its levels and words mean. */
export function estimation(plan: Plan): readonly Block[] {
  const origin = plan.fields.matrix === undefined ? 'The plan declares no matrix; the shipped example is used. ' : ''
  return [
    ...prose(
      `${origin}Risk is estimated from the severity of the harm and its likelihood, and looked up in the matrix “${plan.matrix.version}”. The level is never a product of numbers.`,
    ),
    ...classification(plan),
  ]
}

/** The matrix itself, with the meaning of each level, severity and likelihood. */
export function classification({ matrix }: Plan): readonly Block[] {
  return [
    matrixFigure(`Risk matrix: ${matrix.version}`, matrix, [], null),
    ...ruledTable(
      [
        ['Level', 10],
        ['Word', 22],
        ['Meaning', 68],
      ],
      matrix.acceptability
        .toSorted((one, other) => other.level - one.level)
        .map((entry): (Cell | string)[] => [
          { text: String(entry.level), level: shadeOfLevel(entry.level, matrix), align: 'centre' },
          entry.word,
          entry.meaning,
        ]),
      'What each level means',
    ),
    ...meanings('Severity', matrix.severities, matrix.severityMeanings),
    ...meanings('Likelihood', matrix.likelihoods, matrix.likelihoodMeanings),
  ]
}

function meanings(
  title: string,
  words: readonly string[],
  said: Readonly<Record<string, string>> | undefined,
): readonly Block[] {
  return ruledTable(
    [
      [title, 24],
      ['Meaning', 76],
    ],
    words.toReversed().map((word) => [word, said?.[word] ?? '']),
    `${title} categories`,
  )
}
