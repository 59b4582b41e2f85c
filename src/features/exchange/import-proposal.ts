import type { Change } from '../../domain/record/change.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { IsoDate, IsoInstant } from '../../domain/record/json.ts'
import type { Id } from '../../domain/record/record.ts'
import type { RiskMatrix } from '../../domain/risk/matrix.ts'
import { changeOfExported } from './proposal/exported-hazard.ts'
import { changeOfKnown } from './proposal/known-hazard.ts'
import { newHazardRecords } from './proposal/new-hazard.ts'
import { ProposalDraft } from './proposal/proposal-draft.ts'
import type { RatedHazard, RatedLog } from './rate/rated-log.ts'

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

/**
 * The change that a reviewed import proposes: hazards, causes, controls and evidence as new records with their links. A
 * hazard that carries the id of one in the case becomes a difference to it; what the file leaves out is never deleted.
 */
export function proposeChange(log: RatedLog, tools: ProposalTools): Change {
  const draft = new ProposalDraft(tools)
  for (const rated of log.hazards) {
    const known = presentId(rated, tools)
    if (known !== null && rated.found.exported.length > 0) changeOfExported(rated, known, draft)
    else if (known !== null) changeOfKnown(rated, known, draft)
    else newHazardRecords(rated, draft)
  }
  return draft.change()
}

/** The id of the hazard in the case that this one was exported from or imported as, or null when it is new. */
function presentId({ found }: RatedHazard, { present, source }: ProposalTools): Id | null {
  if (present === null) return null
  if (found.stableId !== null && present.record(found.stableId)?.kind === 'hazard') return found.stableId
  const sourceId = found.ref ?? found.where
  for (const id of present.idsOfKind('hazard')) {
    const origin = present.record(id)?.origin
    if (origin?.source === source && origin.sourceId === sourceId) return id
  }
  return null
}
