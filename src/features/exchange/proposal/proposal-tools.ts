import type { Graph } from '../../../domain/record/graph.ts'
import type { IsoDate, IsoInstant } from '../../../domain/record/json.ts'
import type { SpaceType } from '../../../domain/record/kind.ts'
import type { Id } from '../../../domain/record/record.ts'
import type { RiskMatrix } from '../../../domain/risk/matrix.ts'
import type { ImportAnswers } from '../exchange-contract.ts'

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
  /** The type of the case, from which it follows whose a control is that names nobody. */
  readonly type: SpaceType
  /** What a person said of the log, whose it is among it. */
  readonly answers: ImportAnswers
}
