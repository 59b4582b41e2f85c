import type { MatrixView } from '../../../living/living-contract.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { levelWords } from '../level-words.ts'
import { blankRow } from './blank-row.ts'
import type { RatingCells } from './rate-row.ts'

/** A matrix of two words each way, for tests. */
export const exampleMatrix: MatrixView = {
  version: 'test',
  severities: ['Minor', 'Major'],
  likelihoods: ['Low', 'High'],
  meanings: {},
  cells: ['Minor', 'Major'].flatMap((severity, across) =>
    ['Low', 'High'].map((likelihood, up) => ({
      severity,
      likelihood,
      level: across + up + 1,
      word: '',
      initial: 0,
      residual: 0,
    })),
  ),
  levels: [],
  unrated: { initial: 0, residual: 0 },
}

export const exampleCells: RatingCells = {
  matrix: exampleMatrix,
  words: levelWords(exampleMatrix),
  rater: 'A. Example',
}

interface Told extends Partial<Pick<HazardRow, 'ref' | 'retired' | 'withheld' | 'owner' | 'name'>> {
  readonly severity?: string
  readonly likelihood?: string
  readonly rationale?: string
}

/** A hazard of the log, for tests: what is told of its rating is that after the controls. */
export function exampleRow({ severity, likelihood, rationale, ref = 'H-1', ...told }: Told = {}): HazardRow {
  const rating = {
    ...(severity === undefined ? {} : { severity }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(rationale === undefined ? {} : { rationale }),
  }
  return {
    ...blankRow(ref),
    ref,
    name: 'A hazard',
    residual: { rating: Object.keys(rating).length === 0 ? null : rating, level: null },
    ...told,
  }
}
