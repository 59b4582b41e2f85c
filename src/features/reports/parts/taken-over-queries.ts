import { isTakenOver } from '../../../domain/safety-case/taken-over-rating.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { prose } from '../../../platform/documents/shorthand.ts'
import { isOfDeployer, type CaseReading } from '../case-queries.ts'

/** How many ratings in a deployer's report are still those of the manufacturer's log; nothing where none is. */
export function takenOver(reading: CaseReading, which: 'initial' | 'residual'): readonly Block[] {
  if (!isOfDeployer(reading)) return []
  const taken = reading.hazards.filter((hazard) => isTakenOver(hazard[which].rating)).length
  if (taken === 0) return []
  const [stand, them] = taken === 1 ? ['stands', 'it'] : ['stand', 'them']
  return prose(
    `Of ${reading.hazards.length} ${which} risks, ${taken} ${stand} as the manufacturer rated ${them} in its hazard log; the organisation has not yet rated ${them} in its own setting.`,
  )
}
