import { fieldsOf } from '../../domain/record/kind.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { levelOf } from '../../domain/risk/matrix.ts'
import { raterOf } from '../../domain/safety-case/blind-rating.ts'
import { groupRating } from '../../domain/safety-case/group-rating.ts'
import type { BatchStep } from '../records/record-batch-contract.ts'
import { hazardOfRound, ratingsIn, roundsOf, waitingIn } from './group-rating-queries.ts'
import { heldOf, type Decision, type Desk } from './workshop-desk-service.ts'
import type { StepOf } from './workshop-step-contract.ts'
import { foundAt } from './workshop-queries.ts'

type Judged = Pick<StepOf<'rate'>, 'severity' | 'likelihood' | 'reason'>

/** Asks everybody in the room to judge a hazard that the workshop found, each alone. */
export function asked({ snapshot, record, who }: Desk, { hazard }: StepOf<'ask'>): Decision {
  if (!foundAt(snapshot, record.id).some(({ id }) => id === hazard)) {
    return refuse('UNKNOWN_RECORD', `${record.ref} found no hazard "${hazard}".`, 'Ask about one that it found.')
  }
  const open = roundsOf(snapshot, record.id).find(
    ({ id, state }) => state !== 'agreed' && hazardOfRound(snapshot, id)?.id === hazard,
  )
  if (open !== undefined) {
    return refuse('ACTION_NOT_ALLOWED', `${open.ref} already asks for it.`, 'Finish that rating first.')
  }
  return [
    { do: 'create', kind: 'group-rating', as: 'round', fields: { of: 'initial', askedBy: who } },
    { do: 'link', role: 'group-rates', from: '$round', to: hazard },
    { do: 'link', role: 'rated-at', from: '$round', to: record.id },
  ]
}

/** Gives the judgement of whoever acts, or changes it as long as nothing is revealed. */
export function rated(desk: Desk, step: StepOf<'rate'>): Decision {
  const round = roundIn(desk, step.round, 'asked')
  if (isRefusal(round)) return round
  const rating = ratingOf(desk, step, desk.who.name)
  if (isRefusal(rating)) return rating
  const mine = ratingsIn(desk.snapshot, round.id).find((one) => raterOf(one) === desk.who.person)
  if (mine !== undefined) return [{ do: 'change', record: mine.id, revision: mine.revision, fields: { rating } }]
  const { of = 'initial' } = fieldsOf(groupRating, round)
  return [
    { do: 'create', kind: 'blind-rating', as: 'mine', fields: { of, rater: desk.who, rating } },
    { do: 'link', role: 'given-in', from: '$mine', to: round.id },
  ]
}

/**
 * What follows once somebody has judged: when nobody in the room is left to answer all is revealed; a judgement that
 * arrived while the others were being revealed is shown with them.
 */
export function afterRating(desk: Desk, id: Id): readonly BatchStep[] {
  const round = roundsOf(desk.snapshot, desk.record.id).find((one) => one.id === id)
  if (round === undefined) return []
  if (round.state !== 'asked') return showing(desk, id)
  return waitingIn(desk.snapshot, id, heldOf(desk).participants ?? []).length === 0 ? revealing(desk, round) : []
}

/** Shows everybody's judgement to everybody. */
export function revealed(desk: Desk, step: StepOf<'reveal'>): Decision {
  const round = roundIn(desk, step.round, 'asked')
  if (isRefusal(round)) return round
  if (ratingsIn(desk.snapshot, round.id).length > 0) return revealing(desk, round)
  return refuse(
    'ACTION_NOT_ALLOWED',
    `Nobody has answered in ${round.ref} yet.`,
    'Wait for a judgement, or withdraw it.',
  )
}

/** Takes a question back that nobody has answered; answers that were given are revealed instead. */
export function withdrawn(desk: Desk, step: StepOf<'withdraw'>): Decision {
  const round = roundIn(desk, step.round, 'asked')
  if (isRefusal(round)) return round
  if (ratingsIn(desk.snapshot, round.id).length > 0) {
    return refuse('ACTION_NOT_ALLOWED', `Somebody has answered in ${round.ref}.`, 'Reveal the judgements instead.')
  }
  return [moving(round, 'withdraw')]
}

/** Keeps what the group agreed on, and what it did not, and rates the hazard accordingly. */
export function agreed(desk: Desk, step: StepOf<'agree'>): Decision {
  const round = roundIn(desk, step.round, 'revealed')
  if (isRefusal(round)) return round
  const hazard = hazardOfRound(desk.snapshot, round.id)
  if (hazard === undefined) throw new Error(`The round ${round.ref} is about no hazard.`)
  const rating = ratingOf(desk, step, `Group at ${desk.record.ref}`)
  if (isRefusal(rating)) return rating
  const { of = 'initial' } = fieldsOf(groupRating, round)
  const disagreement = step.disagreement === undefined || step.disagreement === '' ? null : step.disagreement
  return [
    { do: 'change', record: round.id, revision: round.revision, fields: { agreed: rating, disagreement } },
    { do: 'move', record: round.id, revision: round.revision + 1, action: 'agree' },
    { do: 'change', record: hazard.id, revision: hazard.revision, fields: { [of]: rating } },
  ]
}

function roundIn({ snapshot, record }: Desk, id: Id, state: 'asked' | 'revealed'): SafetyRecord | Refusal {
  const round = roundsOf(snapshot, record.id).find((one) => one.id === id)
  if (round === undefined) {
    return refuse('UNKNOWN_RECORD', `${record.ref} has no rating "${id}".`, 'Read the workshop again.')
  }
  if (round.state === state) return round
  const sentence = state === 'asked' ? `${round.ref} is already revealed.` : `${round.ref} is not revealed, or agreed.`
  return refuse('ACTION_NOT_ALLOWED', sentence, 'Read the workshop again.')
}

function ratingOf({ snapshot, today }: Desk, { severity, likelihood, reason }: Judged, rater: string) {
  const { matrix } = snapshot.assessment.plan
  const level = levelOf(matrix, severity, likelihood)
  if (level === null) {
    const said = `“${severity}” and “${likelihood}” do not both stand in the risk matrix.`
    return refuse('INVALID_FIELDS', said, 'Use the words of the matrix of the plan.')
  }
  return { severity, likelihood, level, matrixVersion: matrix.version, rater, ratedOn: today, rationale: reason }
}

function revealing(desk: Desk, round: SafetyRecord): readonly BatchStep[] {
  return [moving(round, 'reveal'), ...showing(desk, round.id)]
}

function showing({ snapshot }: Desk, round: Id): readonly BatchStep[] {
  return ratingsIn(snapshot, round)
    .filter(({ state }) => state === 'given')
    .map((rating) => moving(rating, 'show'))
}

function moving({ id, revision }: SafetyRecord, action: string): BatchStep {
  return { do: 'move', record: id, revision, action }
}
