import type { Rule } from '../rule.ts'
import { argumentHeads, elementOrphaned, goalNotProposition, hazardNotArgued, moduleCrossed } from './argument-shape.ts'
import { assumptionFalse, assumptionUnconfirmed, elementChallenged, elementDefeated } from './argument-doubt.ts'
import {
  awayGoalWithoutTarget,
  elementUndeveloped,
  goalWithoutSupport,
  solutionWithoutEvidence,
  strategyWithoutGoals,
} from './argument-support.ts'
import { linkSuspect, linkToUseSuspect, supportSuspect } from './link-rules.ts'

/** The rules on the argument and the links of the whole case. */
export const ARGUMENT_RULES: readonly Rule[] = [
  goalWithoutSupport,
  elementUndeveloped,
  awayGoalWithoutTarget,
  strategyWithoutGoals,
  solutionWithoutEvidence,
  assumptionFalse,
  assumptionUnconfirmed,
  elementChallenged,
  elementDefeated,
  goalNotProposition,
  argumentHeads,
  hazardNotArgued,
  elementOrphaned,
  moduleCrossed,
  linkSuspect,
  linkToUseSuspect,
  supportSuspect,
]
