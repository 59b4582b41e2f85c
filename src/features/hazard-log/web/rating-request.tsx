import { useQuery } from '@tanstack/react-query'
import { textOf } from '../../../domain/record/record.ts'
import type { AskedRating } from '../../../web/parts/screen-parts.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { matrixQuery } from '../../records/web/matrix-query.ts'
import { recordQuery } from '../../records/web/record-queries.ts'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { OwnSecondRating } from './own-second-rating.tsx'
import { ratingGround } from './rating-ground.ts'
import { RATINGS } from './rating-words.ts'
import './ratings.css'

/** A second rating given away from the hazard's own screen, with all that it is judged on. */
export function RatingRequest({ hazard: hazardId, request, onGiven }: AskedRating) {
  const space = useSpace()
  const hazard = useQuery(recordQuery(space, 'hazard', hazardId))
  const second = useQuery(recordQuery(space, 'second-rating', request))
  const matrix = useQuery(matrixQuery(space))
  const { data: session } = useQuery(sessionQuery)
  const error = hazard.error ?? second.error ?? matrix.error
  if (error) return <ProblemNotice error={error} />
  if (!hazard.data || !second.data || !matrix.data || !session) return <Loading />
  const { record } = second.data
  const rating = RATINGS.find(({ field }) => field === textOf(record, 'of'))
  if (record.state !== 'asked' || rating === undefined) return null
  const ground = ratingGround(hazard.data.record, matrix.data, rating)
  return (
    <OwnSecondRating
      second={second.data}
      ground={ground}
      question={textOf(record, 'question')}
      rater={session.person}
      onGiven={onGiven}
    />
  )
}
