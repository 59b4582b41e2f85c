import { type MoveCount, moveKey } from '../../domain/living/tallies.ts'
import type { MatrixMovements } from './living-contract.ts'
import type { CaseSnapshot } from './living-queries.ts'
import { matrixView } from './matrix-queries.ts'

/** The matrix, and how many living hazards went from which cell to which; the most travelled way first. */
export function matrixMovements(snapshot: CaseSnapshot): MatrixMovements {
  const moves = [...snapshot.assessment.tallies.moves()].toSorted(mostFirst)
  const stayed = moves.filter(({ from, to }) => from.severity === to.severity && from.likelihood === to.likelihood)
  return {
    ...matrixView(snapshot),
    moves: moves.filter((move) => !stayed.includes(move)),
    unmoved: stayed.reduce((sum, { count }) => sum + count, 0),
  }
}

/** Ways taken alike often come in the order of their words, whichever was counted first. */
function mostFirst(a: MoveCount, b: MoveCount): number {
  return b.count - a.count || (moveKey(a.from, a.to) < moveKey(b.from, b.to) ? -1 : 1)
}
