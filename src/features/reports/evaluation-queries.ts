import type { Graph } from '../../domain/record/graph.ts'
import { capitalised } from '../../domain/record/spoken.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { evaluation } from '../../domain/safety-case/evaluation.ts'
import { joined } from '../../platform/documents/shorthand.ts'
import { livingOf, pointedAt, refsOf, shownDate } from './graph-queries.ts'

/** What an evaluation can be of. */
export type Evaluated = 'initial risk' | 'residual risk'

/** The columns in which evaluations are listed. */
export const EVALUATION_COLUMNS = [
  ['Ref', 11],
  ['Hazards', 17],
  ['Outcome', 18],
  ['Basis and rationale', 36],
  ['By', 18],
] as const

/** The evaluations of one sort of risk, a row each. */
export function evaluationRows(graph: Graph, of: Evaluated): readonly (readonly string[])[] {
  return livingOf(graph, 'evaluation')
    .map((record) => ({ record, fields: fieldsOf(evaluation, record) }))
    .filter(({ fields }) => fields.of === of)
    .map(({ record, fields }) => [
      record.ref,
      refsOf(pointedAt(graph, record, 'evaluates')),
      capitalised(fields.outcome ?? ''),
      joined([fields.basis, fields.rationale], '\n'),
      joined([fields.evaluatedBy, shownDate(fields.evaluatedOn)], ', '),
    ])
}
