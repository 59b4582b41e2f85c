import { assumption } from './argument/assumption.ts'
import { context } from './argument/context.ts'
import { counterArgument } from './argument/counter-argument.ts'
import { goal } from './argument/goal.ts'
import { justification } from './argument/justification.ts'
import { module } from './argument/module.ts'
import { solution } from './argument/solution.ts'
import { strategy } from './argument/strategy.ts'
import { requirement } from './lifecycle/requirement.ts'
import { verification } from './lifecycle/verification.ts'
import { competency } from './people/competency.ts'
import { csoAppointment } from './people/cso-appointment.ts'
import { attachmentOn } from './record/attachment.ts'
import { commentOn } from './record/comment.ts'
import type { Kind } from './record/kind.ts'
import { registerKinds } from './record/kind-registry.ts'
import { acceptance } from './safety-case/acceptance.ts'
import { action } from './safety-case/action.ts'
import { blindRating } from './safety-case/blind-rating.ts'
import { boundary } from './safety-case/boundary.ts'
import { cause } from './safety-case/cause.ts'
import { contextOfUse } from './safety-case/context-of-use.ts'
import { control } from './safety-case/control.ts'
import { decision } from './safety-case/decision.ts'
import { evaluation } from './safety-case/evaluation.ts'
import { evidence } from './safety-case/evidence.ts'
import { groupRating } from './safety-case/group-rating.ts'
import { hazard } from './safety-case/hazard.ts'
import { intendedUse } from './safety-case/intended-use.ts'
import { issuedDocument } from './safety-case/issued-document.ts'
import { plan } from './safety-case/plan.ts'
import { preDeliveryReview } from './safety-case/pre-delivery-review.ts'
import { product } from './safety-case/product.ts'
import { release } from './safety-case/release.ts'
import { review } from './safety-case/review.ts'
import { riskBenefit } from './safety-case/risk-benefit.ts'
import { riskManagementSystem } from './safety-case/risk-management-system.ts'
import { secondRating } from './safety-case/second-rating.ts'
import { testIssue } from './safety-case/test-issue.ts'
import { thirdPartyAssessment } from './safety-case/third-party-assessment.ts'
import { workshop } from './safety-case/workshop.ts'
import { baseline } from './signing/baseline.ts'

/** What a case is made of, in the order people meet it. */
const KINDS: readonly Kind[] = [
  product,
  intendedUse,
  contextOfUse,
  boundary,
  riskManagementSystem,
  plan,
  csoAppointment,
  competency,
  thirdPartyAssessment,
  hazard,
  cause,
  control,
  evaluation,
  secondRating,
  groupRating,
  blindRating,
  acceptance,
  riskBenefit,
  evidence,
  requirement,
  verification,
  release,
  testIssue,
  preDeliveryReview,
  workshop,
  action,
  issuedDocument,
  baseline,
  decision,
  review,
  goal,
  strategy,
  solution,
  context,
  assumption,
  justification,
  counterArgument,
  module,
]

/** What is said about any of these. */
export const comment = commentOn(KINDS.map(({ name }) => name))

/** Every kind the product knows, in the order people meet them. */
export const REGISTRY = registerKinds([...KINDS, comment, attachmentOn(KINDS.map(({ name }) => name))])
