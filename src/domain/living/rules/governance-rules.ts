import type { Rule } from '../rule.ts'
import { actionOverdue, actionWithoutOwnerOrDate } from './action-rules.ts'
import {
  argumentMissing,
  boundaryMissing,
  contextOfUseMissing,
  hazardLogEmpty,
  intendedUseMissing,
  managementSystemMissing,
  productMissing,
  workshopMissing,
} from './required-content.ts'
import { competencyLapsed, competencyMissing } from './competency-rules.ts'
import {
  csoCredentialsMissing,
  csoMissing,
  csoRegistrationExpired,
  csoRegistrationUnchecked,
  csoTrainingMissing,
} from './cso-rules.ts'
import {
  documentDeclined,
  documentNotApproved,
  documentNotApprovedByCso,
  documentWithoutDigest,
  reportNotDistributed,
} from './document-rules.ts'
import { intendedUseWithoutMisuse, intendedUseWithoutStatement } from './intended-use-rules.ts'
import {
  managementSystemReviewOverdue,
  plannedReviewOverdue,
  planReviewOverdue,
  reviewAboutToBeDue,
  thirdPartyReviewOverdue,
} from './review-dates.ts'
import {
  planLevelWithoutVerdict,
  planMatrixFalls,
  planWithoutAuthorisation,
  planWithoutCriteria,
  planWithoutMatrix,
  planWithoutPolicy,
} from './plan-content.ts'
import { planMissing, planNotApproved, planOneOfSeveral, planWithoutNextReview } from './plan-standing.ts'
import { reportWithoutHazardLog } from './issued-log-rule.ts'
import { thirdPartyNotAcceptable, thirdPartyNotAssessed } from './third-party-rules.ts'
import { workshopOfOneDiscipline, workshopWithoutCso } from './workshop-rules.ts'

/** The rules on plan, people, scope and documents. */
export const GOVERNANCE_RULES: readonly Rule[] = [
  planMissing,
  planOneOfSeveral,
  planNotApproved,
  planWithoutNextReview,
  planWithoutCriteria,
  planWithoutMatrix,
  planWithoutAuthorisation,
  planWithoutPolicy,
  planLevelWithoutVerdict,
  planMatrixFalls,
  planReviewOverdue,
  managementSystemReviewOverdue,
  thirdPartyReviewOverdue,
  plannedReviewOverdue,
  reviewAboutToBeDue,
  csoMissing,
  csoRegistrationExpired,
  csoRegistrationUnchecked,
  csoCredentialsMissing,
  csoTrainingMissing,
  competencyMissing,
  competencyLapsed,
  productMissing,
  intendedUseMissing,
  boundaryMissing,
  contextOfUseMissing,
  managementSystemMissing,
  hazardLogEmpty,
  workshopMissing,
  argumentMissing,
  intendedUseWithoutMisuse,
  intendedUseWithoutStatement,
  thirdPartyNotAcceptable,
  thirdPartyNotAssessed,
  workshopWithoutCso,
  workshopOfOneDiscipline,
  documentNotApproved,
  documentNotApprovedByCso,
  reportNotDistributed,
  documentDeclined,
  documentWithoutDigest,
  reportWithoutHazardLog,
  actionOverdue,
  actionWithoutOwnerOrDate,
]
