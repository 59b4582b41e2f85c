import type { Rule } from '../rule.ts'
import {
  hazardLevelContradictsMatrix,
  hazardLowerSeverityUnexplained,
  hazardResidualAboveInitial,
} from './hazard-level.ts'
import {
  hazardInitialUnrated,
  hazardRatedUnderOtherMatrix,
  hazardResidualUnrated,
  hazardSeverityForSeveral,
  hazardWordsOffScale,
} from './hazard-rating.ts'
import { hazardCountsTransferredControl, hazardReducedByNothing, hazardReducedByTestAlone } from './hazard-treatment.ts'

/** Every rule of the product, by subject; the engine adds LNK-02, which no single record can see. */
export const ALL_RULES: readonly Rule[] = [
  hazardInitialUnrated,
  hazardResidualUnrated,
  hazardLevelContradictsMatrix,
  hazardRatedUnderOtherMatrix,
  hazardWordsOffScale,
  hazardResidualAboveInitial,
  hazardLowerSeverityUnexplained,
  hazardCountsTransferredControl,
  hazardReducedByTestAlone,
  hazardReducedByNothing,
  hazardSeverityForSeveral,
]
