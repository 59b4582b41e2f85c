import type { Change } from '../../domain/record/change.ts'
import { changeOfExported } from './proposal/exported-hazard.ts'
import { changeOfKnown } from './proposal/known-hazard.ts'
import { knownHazards } from './proposal/known-hazards.ts'
import { newHazardRecords } from './proposal/new-hazard.ts'
import { partiesOf } from './proposal/parties.ts'
import { ProposalDraft } from './proposal/proposal-draft.ts'
import type { ProposalTools } from './proposal/proposal-tools.ts'
import type { RatedLog } from './rate/rated-log.ts'

/**
 * The change that a reviewed import proposes: hazards, causes, controls and evidence as new records with their links. A
 * hazard that the case knows becomes a difference to it; what the file leaves out is never deleted.
 */
export function proposeChange(log: RatedLog, tools: ProposalTools): Change {
  const draft = new ProposalDraft(log, tools, partiesOf(log, tools))
  const present = knownHazards(log.hazards, tools)
  for (const rated of log.hazards) {
    const known = present.get(rated)
    if (known === undefined) newHazardRecords(rated, draft)
    else if (known === rated.found.stableId && rated.found.exported.length > 0) changeOfExported(rated, known, draft)
    else changeOfKnown(rated, known, draft)
  }
  return draft.change()
}
