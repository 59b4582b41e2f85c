import type { Rule } from '../rule.ts'
import {
  controlEffectiveOnPaperOnly,
  controlNotShownEffective,
  controlNotShownImplemented,
} from './control-evidence.ts'
import {
  controlOfNothing,
  controlOverdue,
  controlSideEffectsUnchecked,
  controlSideEffectWithoutHazard,
  controlTransferIncomplete,
} from './control-duties.ts'
import { evidenceAboutToLapse, evidenceLapsed, evidenceWithoutDate, evidenceWithoutDigest } from './evidence-life.ts'
import {
  evidenceFailed,
  evidenceInconclusive,
  evidenceStatedUnverified,
  evidenceWithoutResult,
} from './evidence-result.ts'
import { evidenceOfNothing, evidenceOlderThanRelease, evidenceReviewedByAuthor } from './evidence-scope.ts'
import {
  releaseNotCovered,
  releaseNotReviewed,
  releaseWithoutConfiguration,
  releaseWithoutEvidence,
} from './release-rules.ts'
import { requirementNotVerified, verificationNotPassed } from './requirement-rules.ts'
import { testIssueWithoutEffect, testIssueWithoutHazard } from './test-issue-rules.ts'

/** The rules on controls, evidence, requirements and releases. */
export const CONTROL_RULES: readonly Rule[] = [
  controlNotShownImplemented,
  controlNotShownEffective,
  controlEffectiveOnPaperOnly,
  controlSideEffectsUnchecked,
  controlSideEffectWithoutHazard,
  controlTransferIncomplete,
  controlOverdue,
  controlOfNothing,
  evidenceFailed,
  evidenceInconclusive,
  evidenceWithoutResult,
  evidenceStatedUnverified,
  evidenceLapsed,
  evidenceAboutToLapse,
  evidenceWithoutDigest,
  evidenceWithoutDate,
  evidenceOlderThanRelease,
  evidenceOfNothing,
  evidenceReviewedByAuthor,
  requirementNotVerified,
  verificationNotPassed,
  testIssueWithoutEffect,
  testIssueWithoutHazard,
  releaseNotCovered,
  releaseNotReviewed,
  releaseWithoutConfiguration,
  releaseWithoutEvidence,
]
