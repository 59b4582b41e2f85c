import type { Fields } from '../../../domain/record/json.ts'
import { MANUFACTURER_AS_RATER } from '../../../domain/safety-case/taken-over-rating.ts'
import type { HazardStatus } from '../exchange-contract.ts'
import type { FoundControl } from '../found-log.ts'
import type { RatedLog } from '../rate/rated-log.ts'
import { filled } from './field-values.ts'
import type { ProposalTools } from './proposal-tools.ts'
import { toldControl } from './told-party.ts'
import { isOfManufacturer, transferredIn } from './whose-log.ts'

/** What follows for the records of an import from whose log it is. */
export interface Parties {
  /** The fields of a control that say who puts it in place, and what is asked of them. */
  readonly fieldsOf: (control: FoundControl) => Fields
  /** Who judged its risks, where that is not the organisation of the case; else null. */
  readonly rater: string | null
  /** The state of a hazard in the case by its status in the log. */
  readonly stateOf: (status: HazardStatus | null) => string
}

/**
 * Reads whose the controls, ratings and states of a log are in the case it goes to. The manufacturer’s log in a deployer’s
 * case keeps its controls the manufacturer’s but for those it transferred, its ratings count as the manufacturer’s, and
 * what it closed is open, because the deployer has accepted no risk yet (DCB0160 3.3.1, all risks accepted).
 */
export function partiesOf(log: RatedLog, { type, answers }: Pick<ProposalTools, 'type' | 'answers'>): Parties {
  if (!isOfManufacturer(type, log, answers)) {
    return {
      fieldsOf: (control) => ownFields(control, type === 'manufacturer-case'),
      rater: null,
      stateOf: (status) => (status === null ? 'open' : status.toLowerCase()),
    }
  }
  const isTransferred = transferredIn(log, answers)
  return {
    fieldsOf: (control) => (isTransferred(control) ? askedOf(control) : { party: 'manufacturer' }),
    rater: MANUFACTURER_AS_RATER,
    stateOf: (status) => (status === 'Transferred' ? 'transferred' : 'open'),
  }
}

/** In an organisation's own log a control is another's only where the log says so. A manufacturer asks it of them. */
function ownFields(control: FoundControl, isManufacturer: boolean): Fields {
  const { party } = toldControl(control)
  if (party === null) return {}
  if (!isManufacturer) return { party }
  return party === 'manufacturer' ? {} : askedOf(control)
}

/** What is asked is the control itself, in the words of the log. */
function askedOf(control: FoundControl): Fields {
  const { party, text } = toldControl(control)
  return filled({ party: party === 'user' ? 'user' : 'deployer', transferInstruction: text })
}
