import type { SpaceHead } from '../record/graph.ts'
import { textOf, type SafetyRecord } from '../record/record.ts'

/** Who puts a control in place, in the order of the way from the maker to the bedside. */
export const PARTIES = ['manufacturer', 'deployer', 'user'] as const
export type Party = (typeof PARTIES)[number]

/** Of a case no more need be known than whose it is. */
type CaseOf = Pick<SpaceHead, 'type'>

/** Who puts a control in place: the party it names, or else the organisation whose case it stands in. */
export function partyOf(control: SafetyRecord, { type }: CaseOf): Party {
  const named = textOf(control, 'party')
  return PARTIES.find((party) => party === named) ?? (type === 'deployment-case' ? 'deployer' : 'manufacturer')
}

/** Whether a control is for the deployer or a user to put in place, whosever case speaks of it. */
export function isForDeployer(control: SafetyRecord, space: CaseOf): boolean {
  return partyOf(control, space) !== 'manufacturer'
}

/**
 * Whether the organisation of the case puts the control in place and shows that it works. To a manufacturer those are
 * its own alone. To a deploying organisation they are the deployer's and the users': it trains, instructs and audits
 * those who use the system, so what they do is its own to show (DCB0160 4.2.3 and its requirements on implementing controls).
 */
export function isOwnControl(control: SafetyRecord, space: CaseOf): boolean {
  return isForDeployer(control, space) === (space.type === 'deployment-case')
}

/**
 * Whether a manufacturer asks the control of a deployer or user. It cannot show such a control, so its residual risk
 * leaves it out (DCB0129 6.3.1). The deployer is the last to whom anything is handed: in its case nothing is.
 */
export function isTransferred(control: SafetyRecord, space: CaseOf): boolean {
  return space.type !== 'deployment-case' && isForDeployer(control, space)
}

/**
 * Whether a deployer has the control from the manufacturer, with the product. Its residual risk may count it, for the
 * manufacturer's safety case shows that it works (DCB0160 2.5.1); that it is there is to be shown in the deployment too.
 */
export function isReceived(control: SafetyRecord, space: CaseOf): boolean {
  return space.type === 'deployment-case' && !isForDeployer(control, space)
}

/**
 * Whether the manufacturer asks a control of a deployer, whose case it is: it came with an instruction what to put in
 * place. A deployer agrees or rejects such a control, and puts another in the place of what it rejects.
 */
export function isAskedFor(control: SafetyRecord, space: CaseOf): boolean {
  return (
    space.type === 'deployment-case' && isForDeployer(control, space) && textOf(control, 'transferInstruction') !== ''
  )
}

/**
 * Whether a control of a deployer can stand in the place of one that was asked for and rejected: it is the organisation's
 * own, nobody asked it of them, and they have not rejected it too.
 */
export function mayReplace(control: SafetyRecord, space: CaseOf): boolean {
  return control.state !== 'rejected' && isOwnControl(control, space) && !isAskedFor(control, space)
}

/**
 * Whether it does stand there: somebody has agreed it. A control is found once it is agreed (DCB0160, controls found),
 * and one that is only proposed binds nobody to put it in place.
 */
export function isAlternative(control: SafetyRecord, space: CaseOf): boolean {
  return control.state !== 'proposed' && mayReplace(control, space)
}
