import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { ruledTable } from '../../../platform/documents/shorthand.ts'
import { shadeOfLevel } from '../risk-matrix-queries.ts'

/** What each level of a matrix means and who may accept it, the worst first. */
export function levelMeanings(matrix: RiskMatrix): readonly Block[] {
  return ruledTable(
    [
      ['Level', 10],
      ['Word', 18],
      ['Meaning', 50],
      ['May be accepted by', 22],
    ],
    matrix.acceptability
      .toSorted((one, other) => other.level - one.level)
      .map((entry) => [
        { text: String(entry.level), level: shadeOfLevel(entry.level, matrix), align: 'centre' },
        entry.word,
        entry.meaning,
        entry.authority ?? '',
      ]),
    'What each level means',
  )
}
