import { fieldsOf, type FieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { acceptabilityOf, levelsOf } from '../../risk/matrix.ts'
import { plan } from '../../safety-case/plan.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'

/** Whether the case is judged by a plan: by a superseded one it is no more, by a draft beside the one in force not yet. */
function isHeeded(subject: SafetyRecord, view: RuleView): boolean {
  return subject.state !== 'superseded' && subject.id === view.plan.record?.id
}

interface Said extends Pick<RecordRule, 'code' | 'sentence' | 'clauses' | 'level' | 'remedy' | 'settledBy'> {
  readonly missing: string
}

/** A rule that a plan that is heeded says one thing. */
function planSays(isSaid: (said: FieldsOf<typeof plan>) => boolean, { missing, ...head }: Said): RecordRule {
  const rule: RecordRule = {
    ...head,
    on: ['plan'],
    paths: [],
    reads: ['plan'],
    check(subject, view) {
      if (isSaid(fieldsOf(plan, subject)) || !isHeeded(subject, view)) return NOTHING
      return found(rule, subject, { sentence: missing })
    },
  }
  return rule
}

/** PLN-03: without criteria nobody can say which risk is acceptable. */
export const planWithoutCriteria = planSays(({ criteria }) => criteria !== undefined, {
  code: 'PLN-03',
  sentence: 'The plan says which risks are acceptable.',
  missing: 'The plan has no acceptability criteria.',
  clauses: ['DCB0129 3.2.1', 'DCB0160 3.2.1', 'ISO 14971 4.4'],
  level: 'blocker',
  remedy: 'Write the acceptability criteria: which risks are accepted, by whom and on what grounds.',
})

/** PLN-04: the specifications contain no matrix; the shipped example is a starting point, not a decision. */
export const planWithoutMatrix = planSays(({ matrix }) => matrix !== undefined, {
  code: 'PLN-04',
  sentence: 'The plan declares a risk matrix of its own.',
  missing: 'The plan declares no risk matrix; levels are looked up in the shipped example.',
  clauses: ['DCB0129 3.2.1', 'DCB0129 4.4.1', 'DCB0160 3.2.1', 'DCB0160 Estimation of the clinical risks'],
  level: 'blocker',
  remedy: 'Adopt the example matrix in the plan, or enter your own.',
})

/** PLN-05: who may authorise the system and each safety document is the plan's to say. */
export const planWithoutAuthorisation = planSays(({ authorisation = [] }) => authorisation.length > 0, {
  code: 'PLN-05',
  sentence: 'The plan says who may authorise the system and each safety document.',
  missing: 'The plan says nothing about who may authorise what.',
  clauses: ['DCB0129 2.2.2'],
  level: 'blocker',
  remedy: 'Fill in the authorisation matrix: what, by which role.',
})

/** PLN-09: ALARP and AFAP treat cost differently, so a rationale cannot be judged before one is chosen. */
export const planWithoutPolicy = planSays(({ policy }) => policy !== undefined, {
  code: 'PLN-09',
  sentence: 'The plan chooses between ALARP and AFAP.',
  missing: 'The plan does not say how far risk is to be reduced.',
  clauses: ['DCB0129 3.2.1', 'DCB0160 3.2.1', 'ISO 14971 4.2'],
  level: 'attention',
  remedy: 'Choose the reduction policy of the plan.',
  settledBy: ['policy'],
})

/** PLN-10: a level nobody has judged is neither acceptable nor not. */
export const planLevelWithoutVerdict: RecordRule = {
  code: 'PLN-10',
  sentence: 'The plan says of every level of its matrix whether it is acceptable.',
  clauses: ['DCB0129 3.2.1', 'DCB0129 5.1.1', 'DCB0160 3.2.1', 'DCB0160 Initial clinical risk evaluation: judged'],
  level: 'blocker',
  remedy: 'Add what the plan says of the level: acceptable, to be justified, or unacceptable.',
  on: ['plan'],
  paths: [],
  reads: ['plan'],
  check(subject, view) {
    const { matrix } = fieldsOf(plan, subject)
    if (matrix === undefined || !isHeeded(subject, view)) return NOTHING
    const unjudged = levelsOf(matrix).filter((level) => acceptabilityOf(matrix, level) === null)
    if (unjudged.length === 0) return NOTHING
    return found(planLevelWithoutVerdict, subject, {
      sentence: `The plan does not say whether these levels are acceptable: ${unjudged.join(', ')}.`,
    })
  },
}

/** PLN-11: a matrix that falls as harm grows was mistyped. */
export const planMatrixFalls: RecordRule = {
  code: 'PLN-11',
  sentence: 'No level of the matrix falls as severity or likelihood rises.',
  clauses: ['DCB0129 4.4.1', 'DCB0160 Estimation of the clinical risks'],
  level: 'attention',
  remedy: 'Correct the level in the matrix.',
  on: ['plan'],
  paths: [],
  reads: ['plan'],
  check(subject, view) {
    const { matrix } = fieldsOf(plan, subject)
    if (matrix === undefined || !isHeeded(subject, view)) return NOTHING
    const at = firstFall(matrix.levels)
    if (at === null) return NOTHING
    const [likelihood, severity] = at
    return found(planMatrixFalls, subject, {
      sentence: `The level falls at ${matrix.severities[severity]} and ${matrix.likelihoods[likelihood]}.`,
    })
  },
}

/** The first cell that is lower than its neighbour below or to the left, as row and column. */
function firstFall(levels: readonly (readonly number[])[]): readonly [number, number] | null {
  for (const [row, cells] of levels.entries()) {
    for (const [column, level] of cells.entries()) {
      if (level < (cells[column - 1] ?? 0) || level < (levels[row - 1]?.[column] ?? 0)) return [row, column]
    }
  }
  return null
}
