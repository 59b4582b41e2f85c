import type { Graph } from '../../../domain/record/graph.ts'
import type { IsoDate, IsoInstant } from '../../../domain/record/json.ts'
import type { Id } from '../../../domain/record/record.ts'
import type { RiskMatrix } from '../../../domain/risk/matrix.ts'

/** What a proposal is made with; ids, references and dates come from outside. */
export interface ProposalTools {
  readonly matrix: RiskMatrix
  /** Names the file or files, for the origin of each record. */
  readonly source: string
  readonly newId: () => Id
  /** The next free reference of a prefix, as `H-12` for `H`. */
  readonly newRef: (prefix: string) => string
  readonly today: IsoDate
  readonly now: IsoInstant
  /** The case as it stands; hazards that came from it are compared with it instead of being added again. */
  readonly present: Graph | null
}
