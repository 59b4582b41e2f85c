import type { Change } from '../../domain/record/change.ts'
import type { Id } from '../../domain/record/record.ts'
import { changeOfExported } from './proposal/exported-hazard.ts'
import { changeOfKnown } from './proposal/known-hazard.ts'
import { newHazardRecords } from './proposal/new-hazard.ts'
import { ProposalDraft } from './proposal/proposal-draft.ts'
import type { ProposalTools } from './proposal/proposal-tools.ts'
import type { RatedHazard, RatedLog } from './rate/rated-log.ts'

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
