import { fieldsOf } from '../../domain/record/kind.ts'
import { isLiving } from '../../domain/record/record.ts'
import { isRated } from '../../domain/risk/rating.ts'
import { hazard } from '../../domain/safety-case/hazard.ts'
import type { MatrixMovements, Movement } from './living-contract.ts'
import type { CaseSnapshot } from './living-queries.ts'
import { matrixView } from './matrix-queries.ts'

/** The matrix, and how many living hazards went from which cell to which; the most travelled way first. */
export function matrixMovements(snapshot: CaseSnapshot): MatrixMovements {
  const { graph } = snapshot
  const ways = new Map<string, Movement>()
  let unmoved = 0
  for (const id of graph.idsOfKind(hazard.name)) {
    const record = graph.record(id)
    if (record === undefined || !isLiving(record)) continue
    const { initial, residual } = fieldsOf(hazard, record)
    if (!isRated(initial) || !isRated(residual)) continue
    if (initial.severity === residual.severity && initial.likelihood === residual.likelihood) {
      unmoved += 1
      continue
    }
    const from = { severity: initial.severity, likelihood: initial.likelihood }
    const to = { severity: residual.severity, likelihood: residual.likelihood }
    const key = JSON.stringify([from, to])
    ways.set(key, { from, to, count: (ways.get(key)?.count ?? 0) + 1 })
  }
  const moves = [...ways.values()].toSorted((a, b) => b.count - a.count)
  return { ...matrixView(snapshot), moves, unmoved }
}
