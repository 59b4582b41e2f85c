import type { Rule } from '../rule.ts'
import {
  rejectedControlWithoutAlternative,
  trainingShownByMaterialOnly,
  transferredControlUnanswered,
} from './deployment-controls.ts'
import { conformanceNotShown, productWithoutManufacturer, settingNotDescribed } from './deployment-ground.ts'
import { ratingOfManufacturerOnly } from './deployment-ratings.ts'
import { decommissioningWithoutReport, releaseNotAuthorised } from './deployment-release.ts'

/** The rules on what is asked of a deploying organisation alone. */
export const DEPLOYMENT_RULES: readonly Rule[] = [
  productWithoutManufacturer,
  conformanceNotShown,
  settingNotDescribed,
  transferredControlUnanswered,
  rejectedControlWithoutAlternative,
  trainingShownByMaterialOnly,
  releaseNotAuthorised,
  decommissioningWithoutReport,
  ratingOfManufacturerOnly,
]
