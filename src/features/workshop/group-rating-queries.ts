import { fieldsOf } from '../../domain/record/kind.ts'
import { livingPointingAt } from '../../domain/record/living-records.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { acceptabilityOf } from '../../domain/risk/matrix.ts'
import { shownLevel, type Rating } from '../../domain/risk/rating.ts'
import { spreadOf } from '../../domain/risk/rating-spread.ts'
import { blindRating, raterOf } from '../../domain/safety-case/blind-rating.ts'
import { groupRating } from '../../domain/safety-case/group-rating.ts'
import { isHere } from '../../domain/safety-case/workshop-attendance.ts'
import type { Participant } from '../../domain/safety-case/workshop.ts'
import { byReference } from '../../domain/living/finding-order.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { roundSchema, type Judgement, type Round } from './workshop-contract.ts'

/** The records that point at a record in a role and still count, in the order of their references. */
export function pointingAt({ graph }: Snapshot, to: Id, role: string): readonly SafetyRecord[] {
  return livingPointingAt(graph, to, role).toSorted(byReference)
}

/** The blind ratings given in a round, as they are in the snapshot: without what is kept from its reader. */
export function ratingsIn(snapshot: Snapshot, round: Id): readonly SafetyRecord[] {
  return pointingAt(snapshot, round, 'given-in')
}

/** The rounds of a workshop that were not withdrawn. */
export function roundsOf(snapshot: Snapshot, workshop: Id): readonly SafetyRecord[] {
  return pointingAt(snapshot, workshop, 'rated-at').filter(({ state }) => state !== 'withdrawn')
}

/** The hazard that a round is about. */
export function hazardOfRound({ graph }: Snapshot, round: Id): SafetyRecord | undefined {
  const link = graph.linksFrom(round).find(({ role }) => role === 'group-rates')
  return link === undefined ? undefined : graph.record(link.to)
}

/** Those in the room with a screen of their own who have not answered in a round. */
export function waitingIn(snapshot: Snapshot, round: Id, people: readonly Participant[]): readonly Participant[] {
  const answered = new Set(ratingsIn(snapshot, round).map(raterOf))
  return people.filter((one) => isHere(one) && one.person !== undefined && !answered.has(one.person))
}

/** A round as somebody sees it. */
export function roundView(snapshot: Snapshot, round: SafetyRecord, reader: Id, people: readonly Participant[]): Round {
  const { agreed, disagreement = '' } = fieldsOf(groupRating, round)
  const given = ratingsIn(snapshot, round.id).map((record) => ({ record, ...fieldsOf(blindRating, record) }))
  const mine = given.find(({ record }) => raterOf(record) === reader)
  const isOpen = round.state === 'asked'
  const revealed = isOpen ? [] : given
  return {
    id: round.id,
    ref: round.ref,
    state: roundSchema.shape.state.parse(round.state),
    answered: given.map(({ rater }) => rater?.name ?? ''),
    waiting: isOpen ? waitingIn(snapshot, round.id, people).map(({ name }) => name) : [],
    mine: judgementOf(snapshot, mine?.rating),
    ratings: revealed.flatMap(({ rater, rating }) => {
      const judgement = judgementOf(snapshot, rating)
      return judgement === null ? [] : [{ ...judgement, by: rater?.name ?? '' }]
    }),
    spread: spreadOf(
      snapshot.assessment.plan.matrix,
      revealed.map(({ rating }) => rating),
    ),
    agreed: judgementOf(snapshot, agreed),
    disagreement,
  }
}

function judgementOf({ assessment }: Snapshot, rating: Rating | undefined): Judgement | null {
  if (rating === undefined) return null
  const { matrix } = assessment.plan
  const level = shownLevel(matrix, rating)
  return {
    severity: rating.severity ?? '',
    likelihood: rating.likelihood ?? '',
    level,
    word: level === null ? '' : (acceptabilityOf(matrix, level)?.word ?? ''),
    reason: rating.rationale ?? '',
  }
}
