import type { Rule } from '../rule.ts'
import { causeOfNothing, causeWithoutControl } from './cause-rules.ts'
import {
  hazardClosedWithOpenAction,
  hazardClosedWithOpenControl,
  hazardOpenWithActionsDone,
  hazardTransferredWithoutControl,
} from './hazard-status.ts'
import {
  hazardControlledByPeopleAlone,
  hazardCountsTransferredControl,
  hazardReducedByNothing,
  hazardReducedByTestAlone,
} from './hazard-treatment.ts'
import {
  hazardCostAsRationale,
  hazardNotAcceptedByAuthority,
  hazardRationaleMissing,
  hazardWithoutRiskBenefit,
} from './hazard-acceptance.ts'
import {
  hazardDuplicate,
  hazardWithoutCause,
  hazardWithoutHarm,
  hazardWithoutOwner,
  hazardWordedAsCause,
} from './hazard-content.ts'
import {
  hazardInitialUnrated,
  hazardRatedUnderOtherMatrix,
  hazardResidualUnrated,
  hazardSeverityForSeveral,
  hazardWordsOffScale,
} from './hazard-rating.ts'
import {
  hazardLevelContradictsMatrix,
  hazardLowerSeverityUnexplained,
  hazardResidualAboveInitial,
} from './hazard-level.ts'
import { hazardRatersDisagree } from './second-rating-rule.ts'
import { hazardReferenceUnknown } from './text-references.ts'

/** The rules on hazards and their causes. */
export const HAZARD_RULES: readonly Rule[] = [
  hazardInitialUnrated,
  hazardResidualUnrated,
  hazardWordsOffScale,
  hazardRatedUnderOtherMatrix,
  hazardSeverityForSeveral,
  hazardLevelContradictsMatrix,
  hazardResidualAboveInitial,
  hazardRatersDisagree,
  hazardLowerSeverityUnexplained,
  hazardRationaleMissing,
  hazardCostAsRationale,
  hazardWithoutRiskBenefit,
  hazardNotAcceptedByAuthority,
  hazardCountsTransferredControl,
  hazardReducedByTestAlone,
  hazardReducedByNothing,
  hazardControlledByPeopleAlone,
  hazardWithoutCause,
  hazardWithoutHarm,
  hazardWordedAsCause,
  hazardDuplicate,
  hazardWithoutOwner,
  hazardClosedWithOpenControl,
  hazardTransferredWithoutControl,
  hazardOpenWithActionsDone,
  hazardClosedWithOpenAction,
  hazardReferenceUnknown,
  causeWithoutControl,
  causeOfNothing,
]
